#include "diagnostics/display_text.h"

#include "source/utf8.h"

#include <utf8proc.h>

#include <algorithm>

namespace clc {
namespace {

constexpr std::uint32_t kTabWidth = 4;
constexpr std::uint32_t kReplacement = 0xFFFD;

/// Marks that reorder what follows, so that a line would not say what it seems to say.
bool turnsText(std::uint32_t codePoint) {
    return codePoint == 0x061C || codePoint == 0x200E || codePoint == 0x200F ||
           (codePoint >= 0x202A && codePoint <= 0x202E) ||
           (codePoint >= 0x2066 && codePoint <= 0x2069);
}

/// What is shown for `codePoint`: itself, or a sign for what must not reach a terminal.
auto shown(std::uint32_t codePoint) -> std::uint32_t {
    constexpr std::uint32_t kControlPictures = 0x2400;
    constexpr std::uint32_t kDeletePicture = 0x2421;
    if (codePoint < 0x20) {
        return kControlPictures + codePoint;
    }
    if (codePoint == 0x7F) {
        return kDeletePicture;
    }
    const bool lineSeparator = codePoint == 0x2028 || codePoint == 0x2029;
    if ((codePoint >= 0x80 && codePoint < 0xA0) || lineSeparator || turnsText(codePoint)) {
        return kReplacement;
    }
    return codePoint;
}

auto widthOf(std::uint32_t codePoint) -> std::uint32_t {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(codePoint));
    return static_cast<std::uint32_t>(std::max(0, width));
}

/// The next character of `rest`, taken off it; U+FFFD for a byte that is part of none.
auto takeCharacter(std::string_view& rest) -> std::uint32_t {
    const std::size_t length = sequenceLength(rest);
    const std::uint32_t codePoint = length == 0 ? kReplacement : decodeUtf8(rest);
    rest.remove_prefix(std::max<std::size_t>(1, length));
    return codePoint;
}

}  // namespace

auto displayLine(std::string_view line) -> DisplayLine {
    DisplayLine display;
    std::uint32_t column = 0;
    for (std::string_view rest = line; !rest.empty();) {
        const std::size_t before = rest.size();
        const std::uint32_t codePoint = takeCharacter(rest);
        display.columns.insert(display.columns.end(), before - rest.size(), column);
        if (codePoint == '\t') {
            const std::uint32_t width = kTabWidth - column % kTabWidth;
            display.text.append(width, ' ');
            column += width;
        } else {
            appendUtf8(display.text, shown(codePoint));
            column += widthOf(shown(codePoint));
        }
    }
    display.columns.push_back(column);
    return display;
}

auto printable(std::string_view text) -> std::string {
    std::string result;
    for (std::string_view rest = text; !rest.empty();) {
        appendUtf8(result, shown(takeCharacter(rest)));
    }
    return result;
}

}  // namespace clc
