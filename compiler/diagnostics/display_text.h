// How text looks on a terminal: which columns its characters take, and what must not be printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// One line of source as it is printed.
struct DisplayLine {
    /// Tabs are spaces, and what would move the cursor or turn the text around is a visible sign.
    std::string text;
    /// The column at which each byte of the line is shown, and the one behind the last.
    std::vector<std::uint32_t> columns;
};

/// Tabs reach to the next multiple of four columns; wide characters take two, combining ones none.
auto displayLine(std::string_view line) -> DisplayLine;

/// `text` without anything a terminal would obey; line ends and tabs become visible signs too.
auto printable(std::string_view text) -> std::string;

}  // namespace clc
