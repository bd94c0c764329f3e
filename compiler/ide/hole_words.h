// Texts with holes, as somebody reads them who has no values at hand: "'<d.name>' has no port".
#pragma once

#include "source/source_manager.h"
#include "syntax/ast.h"

#include <string>

namespace clc::ide {

/// The text that `expr` is, each hole as `<what stands in it>`; empty if it is no text.
auto plainWords(const SourceManager& sources, const syntax::Expr* expr) -> std::string;

/// What `expr` comes to in words: those of a text, and `<path>` for anything else that is computed.
auto valueWords(const SourceManager& sources, const syntax::Expr& expr) -> std::string;

}  // namespace clc::ide
