// Characters that look like signs of the language and are none: what word processors, browsers and
// keyboards put into texts.
#pragma once

#include "source/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::parser {

struct LookAlike {
    std::uint32_t codePoint = 0;
    std::string_view name;
    /// What to write instead; nothing for what can't be seen.
    std::string_view meant;
};

/// The one that `text` begins with, or null. `text` is valid UTF-8.
auto lookAlikeAt(std::string_view text) -> const LookAlike*;

/// "a curly quote (U+201C)"
auto nameOf(const LookAlike& character) -> std::string;

/// Whether what follows it is shown in another order than it is read in.
bool turnsLine(const LookAlike& character);

/// "U+201C"
auto codeOf(std::uint32_t codePoint) -> std::string;

/// Bytes of the blank `text` begins with if that is none of ASCII; 0 if it begins with none.
auto foreignBlankAt(std::string_view text) -> std::size_t;

/// Bytes of the text in curly quotes, closed on the same line, that `text` begins with; 0 if it
/// begins with none.
auto curlyQuotedAt(std::string_view text) -> std::size_t;

/// Parts of a text in single or curly quotes.
struct QuotedText {
    Span opening;
    Span content;
    Span closing;
};

/// `span` of `text` is such a text, closed.
auto quotedText(std::string_view text, Span span) -> QuotedText;

}  // namespace clc::parser
