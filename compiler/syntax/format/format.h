// The one style of clc sources. Lines stay where the author broke them; indentation, blanks between
// tokens, blank lines and the place of comments are decided here. Comments and texts are never
// changed.
#pragma once

#include "syntax/parsed_file.h"

#include <span>
#include <string>
#include <string_view>

namespace clc::syntax {

/// `text` in the style, where `file` is what parsing made of it. Lines with an error stay as they
/// are, byte by byte; so do those around them that can't be read without them. Formatting the
/// result again changes nothing, and its tree is the same but for spans.
auto formatted(std::string_view text, const ParsedFile& file) -> std::string;

/// As `formatted`, but of the items at the top of the file only those that hold one of `touched`
/// are brought into the style.
auto formattedAround(std::string_view text, const ParsedFile& file, std::span<const Span> touched)
    -> std::string;

}  // namespace clc::syntax
