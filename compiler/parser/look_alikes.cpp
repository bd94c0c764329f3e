#include "parser/look_alikes.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::parser {
namespace {

constexpr std::string_view kCurly = "a curly quote";
constexpr std::string_view kBlank = "a blank of another width";
constexpr std::string_view kHidden = "a character without width";
constexpr std::string_view kDash = "a dash";
/// The embeddings, overrides and isolates of UAX #9.
constexpr std::string_view kTurning = "a sign that turns the order of a line";

/// By code point.
constexpr std::array kLookAlikes = {
    LookAlike{0x00A0, "a no-break space", " "},
    LookAlike{0x00AB, "an angle quote", "\""},
    LookAlike{0x00AD, "a soft hyphen", ""},
    LookAlike{0x00BB, "an angle quote", "\""},
    LookAlike{0x00D7, "a multiplication sign", "*"},
    LookAlike{0x2000, kBlank, " "},
    LookAlike{0x2001, kBlank, " "},
    LookAlike{0x2002, kBlank, " "},
    LookAlike{0x2003, kBlank, " "},
    LookAlike{0x2004, kBlank, " "},
    LookAlike{0x2005, kBlank, " "},
    LookAlike{0x2006, kBlank, " "},
    LookAlike{0x2007, kBlank, " "},
    LookAlike{0x2008, kBlank, " "},
    LookAlike{0x2009, kBlank, " "},
    LookAlike{0x200A, kBlank, " "},
    LookAlike{0x200B, kHidden, ""},
    LookAlike{0x200C, kHidden, ""},
    LookAlike{0x200D, kHidden, ""},
    LookAlike{0x2010, "a hyphen of another kind", "-"},
    LookAlike{0x2011, "a hyphen of another kind", "-"},
    LookAlike{0x2012, kDash, "-"},
    LookAlike{0x2013, "an en dash", "-"},
    LookAlike{0x2014, "an em dash", "-"},
    LookAlike{0x2018, kCurly, "\""},
    LookAlike{0x2019, kCurly, "\""},
    LookAlike{0x201C, kCurly, "\""},
    LookAlike{0x201D, kCurly, "\""},
    LookAlike{0x201E, kCurly, "\""},
    LookAlike{0x2026, "an ellipsis", "..."},
    LookAlike{0x202A, kTurning, ""},
    LookAlike{0x202B, kTurning, ""},
    LookAlike{0x202C, kTurning, ""},
    LookAlike{0x202D, kTurning, ""},
    LookAlike{0x202E, kTurning, ""},
    LookAlike{0x202F, "a narrow no-break space", " "},
    LookAlike{0x205F, kBlank, " "},
    LookAlike{0x2060, kHidden, ""},
    LookAlike{0x2066, kTurning, ""},
    LookAlike{0x2067, kTurning, ""},
    LookAlike{0x2068, kTurning, ""},
    LookAlike{0x2069, kTurning, ""},
    LookAlike{0x2192, "an arrow", "->"},
    LookAlike{0x21D2, "an arrow", "=>"},
    LookAlike{0x2212, "a minus sign", "-"},
    LookAlike{0x2260, "a sign", "!="},
    LookAlike{0x2264, "a sign", "<="},
    LookAlike{0x2265, "a sign", ">="},
    LookAlike{0x3000, kBlank, " "},
    LookAlike{0xFEFF, kHidden, ""},
    LookAlike{0xFF1A, "a wide colon", ":"},
    LookAlike{0xFF5B, "a wide brace", "{"},
    LookAlike{0xFF5D, "a wide brace", "}"},
};
static_assert(std::ranges::is_sorted(kLookAlikes, {}, &LookAlike::codePoint));

bool isBlank(const LookAlike& character) {
    return character.meant == " " || character.meant.empty();
}

bool isCurly(const LookAlike& character) {
    return character.name == kCurly;
}

}  // namespace

auto lookAlikeAt(std::string_view text) -> const LookAlike* {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80U) {
        return nullptr;
    }
    const std::uint32_t codePoint = decodeUtf8(text);
    const auto found = std::ranges::lower_bound(kLookAlikes, codePoint, {}, &LookAlike::codePoint);
    return found != kLookAlikes.end() && found->codePoint == codePoint ? &*found : nullptr;
}

auto nameOf(const LookAlike& character) -> std::string {
    return fmt::format("{} ({})", character.name, codeOf(character.codePoint));
}

bool turnsLine(const LookAlike& character) {
    return character.name == kTurning;
}

auto codeOf(std::uint32_t codePoint) -> std::string {
    return fmt::format("U+{:04X}", codePoint);
}

auto foreignBlankAt(std::string_view text) -> std::size_t {
    const LookAlike* character = lookAlikeAt(text);
    return character != nullptr && isBlank(*character) ? sequenceLength(text) : 0;
}

auto curlyQuotedAt(std::string_view text) -> std::size_t {
    const LookAlike* opening = lookAlikeAt(text);
    if (opening == nullptr || !isCurly(*opening)) {
        return 0;
    }
    const bool single = opening->codePoint == 0x2018 || opening->codePoint == 0x2019;
    for (std::size_t at = sequenceLength(text); at < text.size(); ++at) {
        const char c = text[at];
        const bool isHole = text.substr(at, 2) == "\\(";  // is read in double quotes only
        if (c == '\n' || c == '\r' || isHole) {
            return 0;
        }
        const LookAlike* character = lookAlikeAt(text.substr(at));
        if (character != nullptr && isCurly(*character)) {
            return at + sequenceLength(text.substr(at));
        }
        if (c == (single ? '\'' : '"')) {
            return at + 1;
        }
    }
    return 0;
}

auto quotedText(std::string_view text, Span span) -> QuotedText {
    const std::string_view written = text.substr(span.begin, span.size());
    constexpr std::uint32_t kTriple = 3;
    if (written.starts_with("'''") && written.size() >= 2 * kTriple) {
        return {span.part(0, kTriple), span.part(kTriple, span.size() - 2 * kTriple),
                span.part(span.size() - kTriple, kTriple)};
    }
    const auto opening = static_cast<std::uint32_t>(sequenceLength(written));
    const std::uint32_t closing = written.ends_with('\'') || written.ends_with('"') ? 1 : 3;
    return {span.part(0, opening), span.part(opening, span.size() - opening - closing),
            span.part(span.size() - closing, closing)};
}

}  // namespace clc::parser
