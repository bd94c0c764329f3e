// A table that only grows and whose entries never move, so that they are read without a lock.
#pragma once

#include "base/check.h"

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <memory>
#include <utility>

namespace clc {

/// One thread at a time may add; any number may read what was added before they learned its index.
template <typename T>
class StableTable {
public:
    StableTable() = default;
    StableTable(const StableTable&) = delete;
    auto operator=(const StableTable&) -> StableTable& = delete;

    /// The index of the new entry.
    auto add(T item) -> std::size_t {
        const std::size_t index = size_.load(std::memory_order_relaxed);
        const Place at = placeOf(index);
        CLC_ASSERT(at.block < kBlocks, "a table has room for every 4-byte id");
        if (blocks_[at.block] == nullptr) {
            blocks_[at.block] = std::make_unique<T[]>(kFirst << at.block);
        }
        blocks_[at.block][at.offset] = std::move(item);
        size_.store(index + 1, std::memory_order_release);
        return index;
    }

    [[nodiscard]] auto operator[](std::size_t index) const -> const T& {
        if (index >= size()) [[unlikely]] {
            failOutside();
        }
        const Place at = placeOf(index);
        return blocks_[at.block][at.offset];
    }

    [[nodiscard]] auto size() const -> std::size_t { return size_.load(std::memory_order_acquire); }

private:
    struct Place {
        std::size_t block;
        std::size_t offset;
    };

    [[noreturn]] [[gnu::noinline]] static void failOutside() {
        failCheck("index < size()", __FILE__, __LINE__, "an index of this table");
    }

    /// Each block is twice as large as the one before.
    static constexpr std::size_t kFirst = 64;
    static constexpr std::size_t kBlocks = 26;

    static auto placeOf(std::size_t index) -> Place {
        const std::size_t shifted = index + kFirst;
        const auto block = static_cast<std::size_t>(std::bit_width(shifted / kFirst) - 1);
        return {block, shifted - (kFirst << block)};
    }

    std::array<std::unique_ptr<T[]>, kBlocks> blocks_;
    std::atomic<std::size_t> size_ = 0;
};

}  // namespace clc
