#include "base/arena.h"

#include <algorithm>

namespace clc {

namespace {

BlockSource* blockSource = nullptr;

/// What is larger has a block of its own, so that the rest of the last one is not lost.
constexpr std::size_t kLarge = BlockSource::kBlock / 2;

}  // namespace

void useBlockSource(BlockSource& source) {
    blockSource = &source;
}

void Arena::GiveBack::operator()(std::byte* block) const {
    if (source != nullptr) {
        source->giveBack(block, size);
    } else {
        delete[] block;
    }
}

auto Arena::takeBlock(std::size_t size) -> Block {
    if (blockSource != nullptr && size <= BlockSource::kMost) {
        return {blockSource->take(size), GiveBack{blockSource, size}};
    }
    return {new std::byte[size], GiveBack{}};
}

auto Arena::allocateInNewBlock(std::size_t size, std::size_t align) -> void* {
    if (size > kLarge && align <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
        const std::size_t blocks = (size + BlockSource::kBlock - 1) / BlockSource::kBlock;
        blocks_.push_back(takeBlock(blocks * BlockSource::kBlock));
        used_ += size;
        return blocks_.back().get();
    }
    // Most arenas are those of a file, and few files fill a whole block.
    std::size_t room = BlockSource::kLeast << std::min(blocks_.size(), std::size_t{2});
    while (room < size + align) {
        room *= 2;
    }
    blocks_.push_back(takeBlock(room));
    next_ = blocks_.back().get();
    end_ = next_ + room;
    return allocate(size, align);
}

}  // namespace clc
