// What the formatter leaves as it is, byte by byte. Internal.
#pragma once

#include "syntax/parsed_file.h"

#include <string_view>
#include <vector>

namespace clc::syntax::format {

/// Of the sound parts of `file`: the lines of the innermost item around each error, or of the error
/// alone if no item is around it; and what may be the content of a block text whose quotes are
/// wrong. In order, side by side.
auto frozenLines(std::string_view text, const ParsedFile& file) -> std::vector<Span>;

/// What of `ranges`, which are in order, lies in `range`.
auto within(const std::vector<Span>& ranges, Span range) -> std::vector<Span>;

/// `span` from the begin of its first line to behind the line end of its last one.
auto wholeLines(std::string_view text, Span span) -> Span;

}  // namespace clc::syntax::format
