#include "base/arena.h"

#include <algorithm>

namespace clc {

auto Arena::allocateInNewBlock(std::size_t size, std::size_t align) -> void* {
    const std::size_t room = std::max(kBlock, size + align);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(room));
    next_ = blocks_.back().get();
    end_ = next_ + room;
    return allocate(size, align);
}

}  // namespace clc
