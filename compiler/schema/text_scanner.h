// Reads the lines of schema texts: words, numbers, texts in quotes.
#pragma once

#include "schema/release.h"

#include <optional>
#include <string>
#include <string_view>

namespace clc::schema {

/// Letters, digits and `-_.$/`: what names are made of that need no quotes.
bool isNameCharacter(char c);

/// What stands where something else was expected.
struct TextProblem {
    /// Bytes into the text that was read.
    std::size_t offset = 0;
    /// What should stand there: "a type", "a number".
    std::string_view expected;
    bool operator==(const TextProblem&) const = default;
};

/// Reads a line of a schema text piece by piece. The first thing that does not fit stops it:
/// `problem` is then set and everything read afterwards means nothing.
class TextScanner {
public:
    explicit TextScanner(std::string_view text) : text_(text) {}

    [[nodiscard]] auto problem() const -> const std::optional<TextProblem>& { return problem_; }
    void fail(std::string_view expected);
    /// As `fail`, at the beginning of `word`, which was read last.
    void failBefore(std::string_view word, std::string_view expected);

    [[nodiscard]] bool atEnd();
    /// Whether the very next character is a digit.
    [[nodiscard]] bool atDigit() const;
    /// Whether a text in quotes comes next, behind blanks.
    [[nodiscard]] bool atQuote();
    /// `token` if it comes next, behind blanks.
    bool accept(std::string_view token);
    void expect(std::string_view token, std::string_view expected);
    /// As `accept`, but `token` must not go on as a word.
    bool acceptWord(std::string_view token);

    /// Letters, digits and `-_.$/`; empty if none comes.
    auto word() -> std::string_view;
    /// A field's name: a word, or any text in quotes.
    auto name() -> std::string;
    /// A text in double quotes, as in JSON.
    auto quoted() -> std::string;
    auto size() -> std::uint64_t;
    auto integer() -> std::int64_t;
    auto integerIfAny() -> std::optional<std::int64_t>;
    auto real() -> double;
    auto release() -> Release;
    /// A JSON value, as written.
    auto json() -> std::string;
    /// All that is left, without blanks at its ends.
    auto rest() -> std::string;

private:
    void skipBlanks();

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<TextProblem> problem_;
};

}  // namespace clc::schema
