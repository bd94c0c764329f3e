// A name that nobody knows, directly before another mistake: a word that stands in the place of a
// sign, or a value and the key behind it that have changed places. That is one mistake.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <span>
#include <vector>

namespace clc::semantics {

/// `diagnostics`, which are of checking, without those that say once more what one beside them
/// says, or one of `syntax`: of names directly before a syntax error, and of fields directly behind
/// the value that is reported. What has a fix of its own stays.
auto withoutThoseBeside(std::vector<Diagnostic> diagnostics, std::span<const Diagnostic> syntax,
                        const SourceManager& sources) -> std::vector<Diagnostic>;

}  // namespace clc::semantics
