// Pieces as lines in the one style. Internal.
#pragma once

#include "syntax/format/pieces.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::syntax::format {

/// `pieces` of `text` as lines, all of which begin with `margin`: blanks and tabs as they were
/// written, so that lines that are not laid out stand with them as before. Where one of the
/// `frozen` ranges begins, it is copied.
auto layOut(std::string_view text, const std::vector<Piece>& pieces, std::span<const Span> frozen,
            std::string_view margin) -> std::string;

}  // namespace clc::syntax::format
