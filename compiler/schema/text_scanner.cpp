#include "schema/text_scanner.h"

#include <charconv>

namespace clc::schema {
namespace {

auto hexValue(char c) -> std::optional<std::uint32_t> {
    if (c >= '0' && c <= '9') {
        return static_cast<std::uint32_t>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<std::uint32_t>(c - 'a' + 10);
    }
    if (c >= 'A' && c <= 'F') {
        return static_cast<std::uint32_t>(c - 'A' + 10);
    }
    return std::nullopt;
}

auto escapeOf(char c) -> std::optional<char> {
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case '"':
    case '\\':
    case '/': return c;
    default: return std::nullopt;
    }
}

/// The code unit in the four digits at the front of `text`.
auto codeUnit(std::string_view text) -> std::optional<std::uint32_t> {
    if (text.size() < 4) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (const char c : text.substr(0, 4)) {
        const auto digit = hexValue(c);
        if (!digit) {
            return std::nullopt;
        }
        value = value << 4 | *digit;
    }
    return value;
}

void appendUtf8(std::string& text, std::uint32_t code) {
    const auto tail = [](std::uint32_t bits) { return static_cast<char>(0x80 | (bits & 0x3f)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | code >> 6);
        text += tail(code);
    } else {
        text += static_cast<char>(0xe0 | code >> 12);
        text += tail(code >> 6);
        text += tail(code);
    }
}

template <typename Number>
auto numberAt(std::string_view text, std::size_t& at) -> std::optional<Number> {
    Number value{};
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (error != std::errc()) {
        return std::nullopt;
    }
    at = static_cast<std::size_t>(end - text.data());
    return value;
}

}  // namespace

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_.$/").find(c) != std::string_view::npos;
}

void TextScanner::fail(std::string_view expected) {
    if (!problem_) {
        problem_ = TextProblem{at_, expected};
    }
    at_ = text_.size();
}

void TextScanner::failBefore(std::string_view word, std::string_view expected) {
    at_ -= word.size();
    fail(expected);
}

void TextScanner::skipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        ++at_;
    }
}

bool TextScanner::atEnd() {
    skipBlanks();
    return at_ == text_.size();
}

bool TextScanner::atDigit() const {
    return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
}

bool TextScanner::atQuote() {
    skipBlanks();
    return text_.substr(at_).starts_with('"');
}

bool TextScanner::accept(std::string_view token) {
    skipBlanks();
    if (!text_.substr(at_).starts_with(token)) {
        return false;
    }
    at_ += token.size();
    return true;
}

void TextScanner::expect(std::string_view token, std::string_view expected) {
    if (!accept(token)) {
        fail(expected);
    }
}

bool TextScanner::acceptWord(std::string_view token) {
    skipBlanks();
    const std::string_view left = text_.substr(at_);
    if (!left.starts_with(token) ||
        (left.size() > token.size() && isNameCharacter(left[token.size()]))) {
        return false;
    }
    at_ += token.size();
    return true;
}

auto TextScanner::word() -> std::string_view {
    skipBlanks();
    const std::size_t begin = at_;
    while (at_ < text_.size() && isNameCharacter(text_[at_])) {
        ++at_;
    }
    return text_.substr(begin, at_ - begin);
}

auto TextScanner::name() -> std::string {
    if (atQuote()) {
        return quoted();
    }
    std::string text(word());
    if (text.empty()) {
        fail("a name");
    }
    return text;
}

auto TextScanner::quoted() -> std::string {
    std::string text;
    expect("\"", "a text in quotes");
    while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] != '\\') {
            text += text_[at_++];
            continue;
        }
        const std::string_view escape = text_.substr(at_ + 1);
        if (escape.starts_with('u')) {
            const auto unit = codeUnit(escape.substr(1));
            if (!unit || (*unit >= 0xd800 && *unit < 0xe000)) {
                fail("a character in hexadecimal digits");
                return text;
            }
            appendUtf8(text, *unit);
            at_ += 6;
            continue;
        }
        const auto character = escape.empty() ? std::nullopt : escapeOf(escape.front());
        if (!character) {
            fail("an escaped character");
            return text;
        }
        text += *character;
        at_ += 2;
    }
    if (!problem_ && at_ == text_.size()) {
        fail("a closing quote");
        return text;
    }
    ++at_;
    return text;
}

auto TextScanner::size() -> std::uint64_t {
    const auto value = numberAt<std::uint64_t>(text_, at_);
    if (!value) {
        fail("a number");
    }
    return value.value_or(0);
}

auto TextScanner::integerIfAny() -> std::optional<std::int64_t> {
    skipBlanks();
    return numberAt<std::int64_t>(text_, at_);
}

auto TextScanner::integer() -> std::int64_t {
    const auto value = numberAt<std::int64_t>(text_, at_);
    if (!value) {
        fail("a whole number");
    }
    return value.value_or(0);
}

auto TextScanner::real() -> double {
    const auto value = numberAt<double>(text_, at_);
    if (!value) {
        fail("a number");
    }
    return value.value_or(0);
}

auto TextScanner::release() -> Release {
    const std::string_view text = word();
    const auto release = Release::parse(text);
    if (!release) {
        failBefore(text, "a release such as 1.33");
    }
    return release.value_or(Release{});
}

auto TextScanner::json() -> std::string {
    skipBlanks();
    const std::size_t begin = at_;
    int depth = 0;
    while (at_ < text_.size() && problem_ == std::nullopt) {
        const char c = text_[at_];
        if (c == '"') {
            quoted();
        } else if (c == ' ' && depth == 0) {
            break;
        } else {
            depth += c == '[' || c == '{' ? 1 : 0;
            depth -= c == ']' || c == '}' ? 1 : 0;
            ++at_;
        }
    }
    if (at_ == begin || depth != 0) {
        fail("a value as in JSON");
        return {};
    }
    return std::string(text_.substr(begin, at_ - begin));
}

auto TextScanner::rest() -> std::string {
    skipBlanks();
    std::string_view text = text_.substr(at_);
    at_ = text_.size();
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return std::string(text);
}

}  // namespace clc::schema
