// Text of another language that was put into a file: one mistake, not one for each line.
#pragma once

#include "diagnostics/sink.h"
#include "syntax/token.h"

#include <span>
#include <string_view>

namespace clc::parser {

/// Whether `tokens`, which the grammar refused, are YAML or HCL as far as the lines at the left
/// margin tell. Then that is reported.
///
/// YAML: each such line is `key:`, `- ` or `---`, and there are two at least.
/// HCL: each is `word "text" {`, `word {` or a closing brace, and the first has its text.
bool reportForeignText(std::string_view text, std::span<const syntax::Token> tokens,
                       DiagnosticSink& sink);

}  // namespace clc::parser
