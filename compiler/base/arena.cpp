#include "base/arena.h"

#include <algorithm>
#include <bit>

namespace clc {

namespace {

BlockSource* blockSource = nullptr;

/// Most arenas are those of a file, and few files fill a whole block.
constexpr std::size_t kFirst = 16 * 1024;

}  // namespace

void useBlockSource(BlockSource& source) {
    blockSource = &source;
}

void Arena::GiveBack::operator()(std::byte* block) const {
    if (source != nullptr) {
        source->giveBack(block);
    } else {
        delete[] block;
    }
}

auto Arena::takeBlock(std::size_t size) -> Block {
    if (size == BlockSource::kBlock && blockSource != nullptr) {
        return {blockSource->take(), GiveBack{blockSource}};
    }
    return {new std::byte[size], GiveBack{}};
}

auto Arena::allocateInNewBlock(std::size_t size, std::size_t align) -> void* {
    // What is large has a block of its own, and the rest of the last one is not lost.
    if (size > BlockSource::kBlock / 4 && align <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
        blocks_.push_back(takeBlock(size));
        used_ += size;
        return blocks_.back().get();
    }
    const std::size_t usual =
        std::min(BlockSource::kBlock, kFirst << std::min(blocks_.size(), std::size_t{2}));
    const std::size_t room = std::max(usual, size + align);
    blocks_.push_back(takeBlock(room));
    next_ = blocks_.back().get();
    end_ = next_ + room;
    return allocate(size, align);
}

}  // namespace clc
