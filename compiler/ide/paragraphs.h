// Words broken into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clc::ide {

/// The paragraphs of `words`, which empty lines separate, in lines of at most `width` characters;
/// between paragraphs an empty line. A longer word has a line of its own, and code in backticks
/// stays on one line if it can.
auto brokenLines(std::string_view words, std::size_t width) -> std::vector<std::string>;

}  // namespace clc::ide
