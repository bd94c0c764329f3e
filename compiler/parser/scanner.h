// From bytes to tokens and comments. Knows texts, holes and line ends, but not what the words mean.
#pragma once

#include "source/span.h"
#include "syntax/parsed_file.h"

#include <string_view>
#include <vector>

namespace clc::parser {

struct Scan {
    std::vector<syntax::Token> tokens;
    std::vector<syntax::Comment> comments;
};

/// Tokens of `text`, which must be valid UTF-8; a byte order mark belongs to no token. Every text
/// and hole that is opened is closed: what the source leaves open gets an end with an empty span, a
/// one-line text and its holes at the end of their line, others at the end of the file.
auto scan(FileId file, std::string_view text) -> Scan;

}  // namespace clc::parser
