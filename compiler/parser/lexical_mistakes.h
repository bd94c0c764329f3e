// Mistakes that are told from single tokens: signs of other languages, texts that do not end.
#pragma once

#include "diagnostics/sink.h"
#include "parser/regions.h"
#include "syntax/token.h"

#include <span>
#include <string_view>
#include <vector>

namespace clc::parser {

/// Reports them. Returns the texts that do not end, as tokens: they may have swallowed the rest of
/// their line, so that nothing more should be said of it.
auto reportLexicalMistakes(std::string_view text, std::span<const syntax::Token> tokens,
                           DiagnosticSink& sink) -> std::vector<Region>;

}  // namespace clc::parser
