// Signs in texts and comments that make a line look like another one.
#pragma once

#include "diagnostics/sink.h"
#include "syntax/parsed_file.h"
#include "syntax/token.h"

#include <span>
#include <string_view>

namespace clc::parser {

/// Reports each that stands in a text or a comment of `text`: a reviewer sees another order than is
/// read (CVE-2021-42574). Elsewhere they are passed over, and reported as such.
void reportTurningSigns(std::string_view text, std::span<const syntax::Token> tokens,
                        std::span<const syntax::Comment> comments, DiagnosticSink& sink);

}  // namespace clc::parser
