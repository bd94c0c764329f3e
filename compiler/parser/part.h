// What a run of the parser reads.
#pragma once

#include "parser/layout.h"

#include <cstdint>

namespace clc::parser {

/// A whole file, or the items that stood in brackets of one kind.
enum class Part : std::uint8_t { File, KindItems, BlockItems, Fields, FnParts, Arms, Elements };

/// What stands around the items of `part`.
constexpr auto surroundingsOf(Part part) -> Surroundings {
    return part == Part::Elements ? Surroundings::List : Surroundings::Braces;
}

/// Whether an item of `part` can begin with what begins only values: `-`, `(`, `{`.
constexpr bool holdsValues(Part part) {
    return part == Part::Elements || part == Part::Arms || part == Part::FnParts;
}

}  // namespace clc::parser
