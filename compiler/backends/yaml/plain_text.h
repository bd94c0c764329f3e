// Which texts may stand in YAML without quotes.
#pragma once

#include <string_view>

namespace clc::backends::yaml {

/// What becomes of a text that is written without quotes, on one line in block context.
enum class PlainReading {
    SameText,
    OtherValue,  // some reader of YAML 1.1 or 1.2 takes it for a number, a date, null, ...
    Syntax,      // an indicator, a comment, space that would be lost: it is no plain scalar at all
};

/// `text` holds no line end. Readers in wide use count as well where they go beyond both versions
/// of the standard: Ruby's reads `1,000` as a number, Go's reads `2024-1-2` as a date.
auto readPlain(std::string_view text) -> PlainReading;

/// Whether `text` begins with a letter or '/' and goes on so that it stays the same text without
/// quotes and on one line. False says nothing: `readPlain` looks closer.
bool isSurelyPlain(std::string_view text);

}  // namespace clc::backends::yaml
