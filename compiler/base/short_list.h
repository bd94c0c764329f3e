// A list that is built, read and dropped again within one function.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>

namespace clc {

/// Up to `kUsual` items need no memory from outside. For things that are copied byte by byte.
template <typename T, std::size_t kUsual>
class ShortList {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    ShortList() = default;
    ShortList(const ShortList&) = delete;
    auto operator=(const ShortList&) -> ShortList& = delete;

    void push_back(const T& item) {
        if (size_ == capacity_) {
            grow();
        }
        ::new (static_cast<void*>(items_ + size_)) T(item);
        ++size_;
    }
    /// Keeps the first `count`.
    void shorten(std::size_t count) { size_ = std::min(size_, count); }

    [[nodiscard]] auto size() const -> std::size_t { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] auto operator[](std::size_t i) -> T& { return items_[i]; }
    [[nodiscard]] auto operator[](std::size_t i) const -> const T& { return items_[i]; }
    [[nodiscard]] auto front() const -> const T& { return items_[0]; }
    [[nodiscard]] auto back() const -> const T& { return items_[size_ - 1]; }
    [[nodiscard]] auto begin() -> T* { return items_; }
    [[nodiscard]] auto end() -> T* { return items_ + size_; }
    [[nodiscard]] auto begin() const -> const T* { return items_; }
    [[nodiscard]] auto end() const -> const T* { return items_ + size_; }
    /// Valid until something is added.
    [[nodiscard]] auto all() const -> std::span<const T> { return {items_, size_}; }

private:
    [[gnu::noinline]] void grow() {
        const std::size_t room = capacity_ * 2;
        auto more = std::make_unique_for_overwrite<Slot[]>(room);
        T* const items = reinterpret_cast<T*>(more.get());
        std::uninitialized_copy_n(items_, size_, items);
        more_ = std::move(more);
        items_ = items;
        capacity_ = room;
    }

    struct alignas(T) Slot {
        std::array<std::byte, sizeof(T)> bytes;
    };

    std::array<Slot, kUsual> room_;  // not initialised: only what was added is read
    std::unique_ptr<Slot[]> more_;
    T* items_ = reinterpret_cast<T*>(room_.data());
    std::size_t size_ = 0;
    std::size_t capacity_ = kUsual;
};

}  // namespace clc
