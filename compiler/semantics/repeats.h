// One mistake made once, or once and again: a name that nobody knows, or a key that a map lacks, is
// told of once, with all its places.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"
#include "syntax/ast.h"

#include <vector>

namespace clc::semantics {

/// Of diagnostics that say the same of the same unknown name or missing key, the first in the order
/// of the sources is kept. It shows the others' places, and its fix mends them too.
/// A field that is read and one that is given are two mistakes, even if both are called the same.
auto withoutRepeats(std::vector<Diagnostic> diagnostics, const SourceManager& sources)
    -> std::vector<Diagnostic>;

/// `...A` where one of `items` before it is `...A` too.
bool isSpreadBefore(const syntax::SpreadTypeItem& spread, syntax::NodeList<syntax::Item> items);

}  // namespace clc::semantics
