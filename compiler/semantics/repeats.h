// One mistake made once, or once and again: a name that nobody knows, or a key that a map lacks, is
// told of once, with all its places.
#pragma once

#include "diagnostics/diagnostic.h"

#include <vector>

namespace clc::semantics {

/// Of diagnostics that say the same of the same unknown name or missing key, the first in the order
/// of the sources is kept. It shows the others' places, and its fix mends them too.
auto withoutRepeats(std::vector<Diagnostic> diagnostics) -> std::vector<Diagnostic>;

}  // namespace clc::semantics
