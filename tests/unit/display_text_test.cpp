#include "diagnostics/display_text.h"

#include "diagnostics/line_window.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace clc;

TEST_CASE("columns are those of a terminal") {
    using Columns = std::vector<std::uint32_t>;
    CHECK(displayLine("ab").columns == Columns{0, 1, 2});
    CHECK(displayLine("").columns == Columns{0});
    CHECK(displayLine("\ta\tb").columns == Columns{0, 4, 5, 8, 9});
    CHECK(displayLine("\u65e5x").columns == Columns{0, 0, 0, 2, 3});
    CHECK(displayLine("e\u0301x").columns == Columns{0, 1, 1, 1, 2});
    CHECK(displayLine("\xffx").columns == Columns{0, 1, 2});
}

TEST_CASE("nothing that a terminal obeys gets through") {
    CHECK(displayLine("\x1b[2J\x07").text == "\u241b[2J\u2407");
    CHECK(displayLine("\tx").text == "    x");
    CHECK(printable("a\nb\tc\x7f") == "a\u240ab\u2409c\u2421");
    CHECK(printable("\u202eabc\u2066\u200f") == "\ufffdabc\ufffd\ufffd");
    CHECK(printable("\u0085\u2028") == "\ufffd\ufffd");
    CHECK(printable("gr\u00fc\u00df \U0001F418") == "gr\u00fc\u00df \U0001F418");
    CHECK(printable("caf\xe9") == "caf\ufffd");
}

TEST_CASE("what is shown of a long line fits, wherever it is cut") {
    const std::string line = "a\tbc\u65e5\u672c\t\te\u0301 \U0001F418 tail of it, \tand more of it";
    for (std::uint32_t width = 13; width < 70; ++width) {
        for (std::uint32_t at = 0; at <= line.size(); ++at) {
            const LineWindow window = windowAround(line, at, width, width / 2);
            const std::string_view shown =
                std::string_view(line).substr(window.begin, window.end - window.begin);
            const std::size_t dots =
                (window.begin > 0 ? kCut.size() : 0) + (window.end < line.size() ? kCut.size() : 0);
            CHECK(displayLine(shown).columns.back() + dots <= width);
            CHECK(window.begin <= at);
            CHECK(displayLine(shown).text.find("\ufffd") == std::string::npos);
            const bool isWhole = window.begin == 0 && window.end == line.size();
            CHECK(isWhole == (displayLine(line).columns.back() <= width));
        }
    }
}
