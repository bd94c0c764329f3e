// Slips of the keyboard, made by machine: one token of a right file deleted, doubled, swapped with
// the next, replaced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace clc::mutation {

enum class Slip : std::uint8_t { Delete, Double, Swap, Replace };
inline constexpr Slip kSlips[] = {Slip::Delete, Slip::Double, Slip::Swap, Slip::Replace};

auto slipName(Slip slip) -> std::string_view;

/// A token of a file as bytes.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t line = 0;    // from 0
    std::size_t region = 0;  // number of the item at the left margin it stands in
};

struct Sample {
    std::string path;
    std::string text;
    std::vector<Piece> pieces;
};

/// A file with one slip in it, or two.
struct Variant {
    std::string text;
    /// Lines of the slips in `text`.
    std::vector<std::size_t> lines;
};

/// `sample` with `slip` at the piece `at`. `random` chooses what replaces it.
auto mutate(const Sample& sample, Slip slip, std::size_t at, std::mt19937& random) -> Variant;

/// `sample` without the pieces `first` and `second`, of which `first` comes first.
auto deleteTwo(const Sample& sample, std::size_t first, std::size_t second) -> Variant;

}  // namespace clc::mutation
