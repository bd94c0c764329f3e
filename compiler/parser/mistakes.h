// From where a run failed to what the user did: the frequent mistakes by name, the rest as what was
// expected.
#pragma once

#include "diagnostics/sink.h"
#include "parser/recovery.h"

#include <span>
#include <string_view>

namespace clc::parser {

/// What mistakes are told from.
struct MistakeInput {
    FileId file;
    std::string_view text;
    std::span<const syntax::Token> tokens;
    /// Texts that do not end: their lines are said enough about.
    std::span<const Region> unterminated;
};

/// Reports `finding`, unless it is on a line with a text that does not end.
void reportMistake(const Finding& finding, const MistakeInput& input, DiagnosticSink& sink);

}  // namespace clc::parser
