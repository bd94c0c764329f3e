// Memory that a thread asks for ahead of the arenas.
#include "host/memory_ahead.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <thread>
#include <vector>

namespace {

using clc::BlockSource;

/// Writes a mark into each byte that can be reached in no other way than by its own block.
void mark(const std::vector<std::byte*>& blocks, unsigned first) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (std::size_t at = 0; at < BlockSource::kBlock; at += 512) {
            blocks[i][at] = static_cast<std::byte>(first + i);
        }
    }
}

bool isMarked(const std::vector<std::byte*>& blocks, unsigned first) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (std::size_t at = 0; at < BlockSource::kBlock; at += 512) {
            if (blocks[i][at] != static_cast<std::byte>(first + i)) {
                return false;
            }
        }
    }
    return true;
}

auto takeBlocks(BlockSource& source, std::size_t count) -> std::vector<std::byte*> {
    std::vector<std::byte*> blocks;
    for (std::size_t i = 0; i < count; ++i) {
        blocks.push_back(source.take(BlockSource::kBlock));
    }
    return blocks;
}

}  // namespace

TEST_CASE("memory ahead") {
    const auto source = clc::host::makeMemoryAhead();

    SUBCASE("blocks are aligned, zero and apart, in several pieces of addresses") {
        constexpr std::size_t kCount = 2500;  // more than one piece has
        std::set<std::byte*> seen;
        for (std::byte* block : takeBlocks(*source, kCount)) {
            REQUIRE(reinterpret_cast<std::uintptr_t>(block) % alignof(std::max_align_t) == 0);
            REQUIRE(block[0] == std::byte{0});
            REQUIRE(block[BlockSource::kBlock - 1] == std::byte{0});
            const auto [at, added] = seen.insert(block);
            REQUIRE(added);
            REQUIRE((at == seen.begin() || *std::prev(at) + BlockSource::kBlock <= block));
        }
    }
    SUBCASE("two threads get blocks of their own") {
        std::vector<std::byte*> others;
        std::thread other([&] {
            others = takeBlocks(*source, 120);
            mark(others, 120);
        });
        const std::vector<std::byte*> own = takeBlocks(*source, 120);
        mark(own, 0);
        other.join();
        CHECK(isMarked(own, 0));
        CHECK(isMarked(others, 120));
    }
    SUBCASE("blocks of other sizes do not touch each other") {
        std::byte* const small = source->take(BlockSource::kLeast);
        std::byte* const half = source->take(2 * BlockSource::kLeast);
        std::byte* const whole = source->take(BlockSource::kBlock);
        CHECK(small + BlockSource::kLeast <= half);
        CHECK(half + 2 * BlockSource::kLeast <= whole);
        source->giveBack(small, BlockSource::kLeast);
        CHECK(source->take(2 * BlockSource::kLeast) != small);
        CHECK(source->take(BlockSource::kLeast) == small);
    }
    SUBCASE("several blocks in one are given back as blocks") {
        constexpr std::size_t kSeveral = 3 * BlockSource::kBlock;
        std::byte* const several = source->take(kSeveral);
        std::byte* const next = source->take(BlockSource::kBlock);
        CHECK(several + kSeveral <= next);
        several[kSeveral - 1] = std::byte{1};
        source->giveBack(several, kSeveral);
        std::set<std::byte*> again;
        for (std::byte* block : takeBlocks(*source, 3)) {
            again.insert(block);
        }
        CHECK(again == std::set<std::byte*>{several, several + BlockSource::kBlock,
                                            several + 2 * BlockSource::kBlock});
        std::byte* const most = source->take(BlockSource::kMost);
        CHECK(most[BlockSource::kMost - 1] == std::byte{0});
    }
    SUBCASE("what is given back is handed out first") {
        std::byte* const block = source->take(BlockSource::kBlock);
        source->giveBack(block, BlockSource::kBlock);
        CHECK(source->take(BlockSource::kBlock) == block);
    }
}
