#include "base/arena.h"

#include <algorithm>
#include <cstdint>

namespace clc {

auto Arena::allocate(std::size_t size, std::size_t align) -> void* {
    const auto padding = [&](const std::byte* at) {
        // Alignments are powers of two.
        return (0 - reinterpret_cast<std::uintptr_t>(at)) & (align - 1);
    };
    used_ += size;
    if (next_ == nullptr || padding(next_) + size > static_cast<std::size_t>(end_ - next_)) {
        const std::size_t room = std::max(kBlock, size + align);
        blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(room));
        next_ = blocks_.back().get();
        end_ = next_ + room;
    }
    std::byte* start = next_ + padding(next_);
    next_ = start + size;
    return start;
}

}  // namespace clc
