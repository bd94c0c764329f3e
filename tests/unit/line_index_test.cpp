#include "source/line_index.h"

#include "source/utf8.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace clc;

namespace {

/// Counts from the begin of the text, one byte after the other.
auto naivePosition(std::string_view text, std::uint32_t offset) -> Position {
    Position position;
    for (std::uint32_t i = 0; i < offset; ++i) {
        position.column = text[i] == '\n' ? 0 : position.column + 1;
        position.line += text[i] == '\n' ? 1 : 0;
    }
    return position;
}

/// Texts of one, two, three and four bytes per character with all kinds of line ends.
auto anyText() -> rc::Gen<std::string> {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "a", "b", "\n", "\r\n", "\r", "\t", "\u00e9", "\u65e5", "\U0001F418")),
                        [](const std::vector<std::string>& parts) {
                            std::string text;
                            for (const std::string& part : parts) {
                                text += part;
                            }
                            return text;
                        });
}

bool beginsCharacter(std::string_view text, std::uint32_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

}  // namespace

TEST_CASE("positions are those of counting") {
    CHECK(rc::check("position(offset) counts lines and bytes", [] {
        const std::string text = *anyText();
        const LineIndex index(text);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            RC_ASSERT(index.position(offset) == naivePosition(text, offset));
        }
    }));
}

TEST_CASE("characters and UTF-16 units are counted from the line's begin") {
    CHECK(rc::check("characters, utf16", [] {
        const std::string text = *anyText();
        const LineIndex index(text);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            if (!beginsCharacter(text, offset)) {
                continue;
            }
            const std::uint32_t begin = index.lineStart(index.position(offset).line);
            const std::string before = text.substr(begin, offset - begin);
            RC_ASSERT(index.characters(text, offset).column == characterCount(before));
            RC_ASSERT(index.utf16(text, offset).column == utf16Length(before));
        }
    }));
}

TEST_CASE("an editor's position leads back to the offset") {
    CHECK(rc::check("offset(utf16(offset)) == offset inside lines", [] {
        const std::string text = *anyText();
        const LineIndex index(text);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            const Position bytes = index.position(offset);
            const bool inLine = bytes.column <= index.line(text, bytes.line).size();
            if (inLine && beginsCharacter(text, offset)) {
                RC_ASSERT(index.offset(text, index.utf16(text, offset)) == offset);
            }
        }
    }));
}

TEST_CASE("an editor's position outside the text is clamped") {
    const std::string text = "one\r\n\U0001F418two";
    const LineIndex index(text);
    CHECK(index.offset(text, {0, 99}) == 3);
    CHECK(index.offset(text, {7, 0}) == text.size());
    // Half of a surrogate pair: behind the character.
    CHECK(index.offset(text, {1, 1}) == 9);
}

TEST_CASE("a byte order mark is no character of the first line") {
    const std::string text = "\xEF\xBB\xBFlet a\nlet b\n";
    const LineIndex index(text);
    CHECK(index.characters(text, 0) == Position{0, 0});
    CHECK(index.characters(text, 3) == Position{0, 0});
    CHECK(index.characters(text, 7) == Position{0, 4});
    CHECK(index.characters(text, 13) == Position{1, 4});
}

TEST_CASE("lines come without their ends") {
    const std::string text = "one\r\ntwo\n\nfour";
    const LineIndex index(text);
    REQUIRE(index.lineCount() == 4);
    CHECK(index.line(text, 0) == "one");
    CHECK(index.line(text, 1) == "two");
    CHECK(index.line(text, 2).empty());
    CHECK(index.line(text, 3) == "four");
    CHECK(LineIndex("").lineCount() == 1);
    CHECK(LineIndex("a\n").lineCount() == 2);
}
