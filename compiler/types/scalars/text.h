// Looking at the text of a scalar: ASCII classes that no locale changes, cutting at a separator,
// reading numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::types {

constexpr auto isDigit(char c) -> bool {
    return c >= '0' && c <= '9';
}
constexpr auto isLower(char c) -> bool {
    return c >= 'a' && c <= 'z';
}
constexpr auto isUpper(char c) -> bool {
    return c >= 'A' && c <= 'Z';
}
constexpr auto isLetter(char c) -> bool {
    return isLower(c) || isUpper(c);
}
constexpr auto isAlphanumeric(char c) -> bool {
    return isLetter(c) || isDigit(c);
}
constexpr auto isHex(char c) -> bool {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr auto isBlank(char c) -> bool {
    return c == ' ' || c == '\t';
}
constexpr auto isControl(char c) -> bool {
    return (c >= '\0' && c < ' ') || c == '\x7f';
}
constexpr auto lowered(char c) -> char {
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

auto lowered(std::string_view text) -> std::string;

/// Whether `text` has at least one character and all are decimal digits.
auto allDigits(std::string_view text) -> bool;

/// The number that the decimal digits `text` write; nothing if it has other characters, none, or
/// too many.
auto number(std::string_view text) -> std::optional<std::uint64_t>;

/// Part of a text, and where in it the part begins.
struct Piece {
    std::size_t offset = 0;
    std::string_view text;

    [[nodiscard]] auto end() const -> std::size_t { return offset + text.size(); }
};

/// The character of UTF-8 at `offset`, or the byte there if it begins none.
auto characterAt(std::string_view text, std::size_t offset) -> Piece;

/// `text` cut at every `separator`; always at least one piece. The pieces are views into `text`.
auto split(std::string_view text, char separator) -> std::vector<Piece>;

/// Reads a text from left to right.
class TextCursor {
public:
    explicit TextCursor(std::string_view text) : text_(text) {}

    [[nodiscard]] auto atEnd() const -> bool { return offset_ == text_.size(); }
    [[nodiscard]] auto offset() const -> std::size_t { return offset_; }
    [[nodiscard]] auto rest() const -> std::string_view { return text_.substr(offset_); }

    /// The next characters, if they are `expected`.
    auto accept(std::string_view expected) -> bool {
        if (!rest().starts_with(expected)) {
            return false;
        }
        offset_ += expected.size();
        return true;
    }

    /// All next characters that `belongs` takes.
    template <typename Predicate>
    auto takeWhile(Predicate belongs) -> std::string_view {
        const std::size_t begin = offset_;
        while (!atEnd() && belongs(text_[offset_])) {
            ++offset_;
        }
        return text_.substr(begin, offset_ - begin);
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

}  // namespace clc::types
