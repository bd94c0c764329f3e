// From bytes to tokens and comments. Knows texts, holes and line ends, but not what the words mean.
#pragma once

#include "source/span.h"
#include "syntax/parsed_file.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::parser {

/// What is passed over as if it were blank, and should not be there.
struct Skipped {
    enum class Kind : std::uint8_t { Blank, ConflictMarker };
    Kind kind = Kind::Blank;
    /// A marker from its first sign to the end of its line; of a merge conflict, the one that
    /// begins it. One side is read, the other is passed over with the markers.
    Span span;
};

struct Scan {
    std::vector<syntax::Token> tokens;
    std::vector<syntax::Comment> comments;
    std::vector<Skipped> skipped;  // in order
};

/// How far a text of several lines may reach.
enum class BlockTexts : std::uint8_t {
    ToTheirQuotes,
    /// Not beyond the lines that are indented deeper than the one it begins on. For files in which
    /// closing quotes are missing.
    WhileIndented,
};

/// Tokens of `text`, which must be valid UTF-8; a byte order mark belongs to no token. Every text
/// and hole that is opened is closed: what the source leaves open gets an end with an empty span, a
/// one-line text and its holes at the end of their line, others at the end of the file.
auto scan(FileId file, std::string_view text, BlockTexts blockTexts) -> Scan;

}  // namespace clc::parser
