// A bump allocator for trivially destructible things that die together: trees, types, values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace clc {

/// Where arenas take their blocks from, on all threads.
class BlockSource {
public:
    /// Blocks are of this size, of a half or a quarter of it, or of several times that, up to
    /// `kMost`.
    static constexpr std::size_t kBlock = 64 * 1024;
    static constexpr std::size_t kLeast = kBlock / 4;
    static constexpr std::size_t kMost = 16 * kBlock;

    BlockSource() = default;
    BlockSource(const BlockSource&) = delete;
    auto operator=(const BlockSource&) -> BlockSource& = delete;
    virtual ~BlockSource() = default;

    /// `size` bytes, as aligned as `new` makes them.
    virtual auto take(std::size_t size) -> std::byte* = 0;
    virtual void giveBack(std::byte* block, std::size_t size) = 0;
};

/// From now on arenas take their blocks from `source`, which is never destroyed, and not from
/// `new`. To be said before the first arena takes one.
void useBlockSource(BlockSource& source);

/// Owns the memory of everything made in it; nothing is destroyed, so only trivially destructible
/// types may be made.
class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    auto operator=(const Arena&) -> Arena& = delete;

    template <typename T, typename... Args>
    auto make(Args&&... args) -> T* {
        static_assert(std::is_trivially_destructible_v<T>, "the arena never calls destructors");
        return ::new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    /// A copy of `items` that lives as long as the arena.
    template <typename T>
    auto copy(std::span<const T> items) -> std::span<T> {
        static_assert(std::is_trivially_destructible_v<T>, "the arena never calls destructors");
        if (items.empty()) {
            return {};
        }
        auto* memory =
            static_cast<std::remove_const_t<T>*>(allocate(sizeof(T) * items.size(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), memory);
        return {memory, items.size()};
    }
    template <typename T>
    auto copy(const std::vector<T>& items) -> std::span<T> {
        return copy(std::span<const T>(items));
    }
    /// `count` items with their default values, to be filled in.
    template <typename T>
    auto array(std::size_t count) -> std::span<T> {
        static_assert(std::is_trivially_destructible_v<T>, "the arena never calls destructors");
        if (count == 0) {
            return {};
        }
        auto* memory = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
        std::uninitialized_value_construct_n(memory, count);
        return {memory, count};
    }
    auto copy(std::string_view text) -> std::string_view {
        auto chars = copy(std::span<const char>(text.data(), text.size()));
        return {chars.data(), chars.size()};
    }

    /// Bytes handed out so far, and those charged.
    [[nodiscard]] auto used() const -> std::size_t { return used_; }
    /// Counts memory that belongs to what lies here and is kept elsewhere.
    void charge(std::size_t bytes) { used_ += bytes; }

private:
    /// Memory is asked for so often that the usual case is a few instructions at each place.
    auto allocate(std::size_t size, std::size_t align) -> void* {
        // Alignments are powers of two.
        const std::size_t padding =
            (0 - reinterpret_cast<std::uintptr_t>(next_)) & (std::uintptr_t{align} - 1);
        if (padding + size > static_cast<std::size_t>(end_ - next_)) {
            return allocateInNewBlock(size, align);
        }
        std::byte* start = next_ + padding;
        next_ = start + size;
        used_ += size;
        return start;
    }
    auto allocateInNewBlock(std::size_t size, std::size_t align) -> void*;

    struct GiveBack {
        BlockSource* source = nullptr;  // null: it is from `new`
        std::size_t size = 0;
        void operator()(std::byte* block) const;
    };
    using Block = std::unique_ptr<std::byte[], GiveBack>;

    static auto takeBlock(std::size_t size) -> Block;

    std::vector<Block> blocks_;
    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
    std::size_t used_ = 0;
};

}  // namespace clc
