#include "backends/yaml/scalar.h"

#include "backends/yaml/plain_text.h"
#include "base/check.h"
#include "source/utf8.h"

#include <fmt/format.h>

namespace clc::backends::yaml {
namespace {

/// Not printable by YAML's definition, or a line end to YAML 1.1 and not to 1.2.
bool isSpecial(std::uint32_t c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool lineEnd = c == 0x2028 || c == 0x2029;
    const bool noCharacter = c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    return control || lineEnd || noCharacter;
}

/// What decides between the forms, found in one walk.
struct Content {
    bool special = false;
    bool tab = false;
    bool beyondBmp = false;
    bool lineEnd = false;
    bool spaceBeforeLineEnd = false;
    bool anythingElse = false;  // something besides space and line ends
};

auto contentOf(std::string_view text) -> Content {
    Content content;
    bool space = false;
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        const bool isAscii = first < 0x80;
        const std::uint32_t c = isAscii ? first : decodeUtf8(text);
        text.remove_prefix(isAscii ? 1 : sequenceLength(text));
        const bool isSpace = c == ' ' || c == '\t';
        content.special |= isSpecial(c);
        content.tab |= c == '\t';
        content.beyondBmp |= c > 0xFFFF;
        content.lineEnd |= c == '\n';
        content.spaceBeforeLineEnd |= space && c == '\n';
        content.anythingElse |= !isSpace && c != '\n';
        space = isSpace;
    }
    content.spaceBeforeLineEnd |= space;
    return content;
}

bool hidesIndentation(std::string_view text) {
    return text.starts_with(' ') || text.starts_with('\n') || text.starts_with('\t');
}

/// Space at the end of a line is kept by readers and lost by editors, and lines of nothing but
/// space are read in two ways.
bool literalCarries(const Content& content, std::string_view text, ScalarPlace place) {
    if (content.special || content.spaceBeforeLineEnd || !content.anythingElse) {
        return false;
    }
    switch (place) {
    case ScalarPlace::Value: return true;
    case ScalarPlace::Root: return !hidesIndentation(text);  // against which parent?
    case ScalarPlace::Key: return false;
    }
    return false;
}

auto escaped(std::uint32_t c) -> std::string {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\t': return "\\t";
    case '\r': return "\\r";
    case 0: return "\\0";
    default: break;
    }
    if (c < 0x100) {
        return fmt::format("\\x{:02X}", c);
    }
    return c <= 0xFFFF ? fmt::format("\\u{:04X}", c) : fmt::format("\\U{:08X}", c);
}

auto doubleQuoted(std::string_view text) -> std::string {
    std::string quoted = "\"";
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const std::uint32_t c = decodeUtf8(text);
        const bool asItIs =
            !isSpecial(c) && c <= 0xFFFF && c != '"' && c != '\\' && c != '\n' && c != '\t';
        quoted += asItIs ? std::string(text.substr(0, length)) : escaped(c);
        text.remove_prefix(length);
    }
    return quoted + '"';
}

auto singleQuoted(std::string_view text) -> std::string {
    std::string quoted = "'";
    for (const char c : text) {
        quoted.append(c == '\'' ? 2 : 1, c);
    }
    return quoted + '\'';
}

}  // namespace

auto formOf(std::string_view text, ScalarPlace place) -> ScalarForm {
    // Nearly all texts of an object are words, names and addresses.
    if (isSurelyPlain(text)) {
        return ScalarForm::Plain;
    }
    const Content content = contentOf(text);
    if (content.lineEnd) {
        return literalCarries(content, text, place) ? ScalarForm::Literal
                                                    : ScalarForm::DoubleQuoted;
    }
    if (content.special || content.tab || content.beyondBmp) {
        return ScalarForm::DoubleQuoted;
    }
    switch (readPlain(text)) {
    case PlainReading::SameText: return ScalarForm::Plain;
    case PlainReading::OtherValue: return ScalarForm::DoubleQuoted;
    case PlainReading::Syntax: return ScalarForm::SingleQuoted;
    }
    return ScalarForm::DoubleQuoted;
}

auto oneLine(std::string_view text, ScalarForm form) -> std::string {
    switch (form) {
    case ScalarForm::Plain: return std::string(text);
    case ScalarForm::SingleQuoted: return singleQuoted(text);
    case ScalarForm::DoubleQuoted: return doubleQuoted(text);
    case ScalarForm::Literal: break;
    }
    CLC_ASSERT(false, "a literal has several lines");
    return {};
}

auto literalHeader(std::string_view text, std::size_t indentation) -> std::string {
    CLC_ASSERT(indentation >= 1 && indentation <= 9, "the indicator is one digit");
    std::string header = "|";
    if (hidesIndentation(text)) {
        header += std::to_string(indentation);
    }
    if (!text.ends_with('\n')) {
        header += '-';
    } else if (text.ends_with("\n\n")) {
        header += '+';
    }
    return header;
}

}  // namespace clc::backends::yaml
