// How deep a file is nested, before anything recursive looks at it.
#pragma once

#include "parser/layout.h"

#include <cstddef>
#include <optional>
#include <span>

namespace clc::parser {

/// More than this is refused: the parser and what follows it recurse.
inline constexpr std::size_t kMaxNesting = 200;

/// The first token that lies deeper than `kMaxNesting`. Counted are brackets, holes in texts, and
/// what nests without brackets: each `if`, `for`, `match`, `=>` and `->` of one item or element, as
/// in `else if ... else if ...`.
auto firstTooDeep(std::span<const LaidToken> tokens) -> std::optional<LaidToken>;

}  // namespace clc::parser
