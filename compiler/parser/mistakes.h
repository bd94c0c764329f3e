// From where a run failed to what the user did: the frequent mistakes by name, the rest as what was
// expected.
#pragma once

#include "diagnostics/sink.h"
#include "parser/broken_place.h"
#include "parser/recovery.h"
#include "parser/unterminated.h"

#include <cstdint>
#include <span>
#include <vector>

namespace clc::parser {

/// Reports `findings` and the texts that do not end. Of a line with such a text nothing else is
/// said; and nothing of a text that does not end because of a mistake before it.
void reportMistakes(std::span<const Finding> findings, const Written& file,
                    const UnterminatedTexts& unterminated, DiagnosticSink& sink);

/// Indexes of the tokens that `reportMistakes` tells of together with the sign before them: the `!`
/// of `=!`. Sorted.
auto partsOfSigns(std::span<const Finding> findings, const Written& file)
    -> std::vector<std::uint32_t>;

}  // namespace clc::parser
