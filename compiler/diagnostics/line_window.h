// The part of a line that fits beside others: lines may be as long as a file.
#pragma once

#include <cstdint>
#include <string_view>

namespace clc {

/// The part of a line that is shown, in bytes.
struct LineWindow {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// All of `line` if it takes at most `width` columns; else what is around its byte `at`, `before`
/// columns of it before that, and room for the dots that stand on both sides for what is cut.
auto windowAround(std::string_view line, std::uint32_t at, std::uint32_t width,
                  std::uint32_t before) -> LineWindow;

/// The same from byte `begin` on, where a character begins.
auto windowFrom(std::string_view line, std::uint32_t begin, std::uint32_t width) -> LineWindow;

/// What stands for the part of a line that is cut off.
inline constexpr std::string_view kCut = "...";

}  // namespace clc
