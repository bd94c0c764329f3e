// The text of patterns, read; `Glob` is what to use.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::types {

/// What a byte that is no part of UTF-8 counts as, so that it equals no character: this plus the
/// byte.
constexpr std::uint32_t kBrokenByte = 0x11'0000;

/// The characters of `text`.
auto codePoints(std::string_view text) -> std::vector<std::uint32_t>;

}  // namespace clc::types
