// What the compiler says, in the words of the public header.
#pragma once

#include "clc/compile.h"
#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"
#include "syntax/ast.h"

#include <vector>

namespace clc::api {

/// In the order in which they are shown.
auto convert(std::vector<clc::Diagnostic> diagnostics, const SourceManager& sources)
    -> std::vector<Diagnostic>;

auto convert(const syntax::Node& root) -> Node;

}  // namespace clc::api
