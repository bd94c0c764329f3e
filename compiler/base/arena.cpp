#include "base/arena.h"

#include <algorithm>

namespace clc {

auto Arena::allocateInNewBlock(std::size_t size, std::size_t align) -> void* {
    // What is large has a block of its own, and the rest of the last one is not lost.
    if (size > kBlock / 4 && align <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
        blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
        used_ += size;
        return blocks_.back().get();
    }
    const std::size_t room = std::max(kBlock, size + align);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(room));
    next_ = blocks_.back().get();
    end_ = next_ + room;
    return allocate(size, align);
}

}  // namespace clc
