// The columns that lines would begin at if they were indented as their brackets say.
#pragma once

#include "syntax/token.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clc::parser {

/// For each of `tokens` that begins a line, its column, where `written` is that in the file: deeper
/// than the line that opens the bracket around it, and as deep as the line of its opener if it
/// closes one. Columns that say so already stay, and so do those behind a `(` that does not end its
/// line. Nothing if brackets do not match.
auto columnsByBrackets(std::span<const syntax::Token> tokens,
                       std::span<const std::uint32_t> written)
    -> std::optional<std::vector<std::uint32_t>>;

}  // namespace clc::parser
