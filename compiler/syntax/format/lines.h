// Pieces as lines in the one style. Internal.
#pragma once

#include "syntax/format/pieces.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::syntax::format {

/// `pieces` of `text` as lines, the outermost ones indented by `column`. Where one of the `frozen`
/// ranges begins, it is copied.
auto layOut(std::string_view text, const std::vector<Piece>& pieces, std::span<const Span> frozen,
            std::size_t column) -> std::string;

}  // namespace clc::syntax::format
