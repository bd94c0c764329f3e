// What holds for each safe fix: it removes its diagnostic and brings no other, the result can be
// formatted without a change of what is said about it, and there is nothing left to fix.
#pragma once

#include "diagnostics/diagnostic.h"
#include "golden/golden.h"
#include "source/source_manager.h"

#include <functional>
#include <vector>

namespace clc::golden {

/// Calls `use` with what is found in `files`.
using UseFindings = std::function<void(const std::vector<Diagnostic>&, const SourceManager&)>;
using FindIn = std::function<void(const Tree& files, const UseFindings& use)>;

/// Fails the test for each fix of what `find` finds in `files` that breaks a law. Returns `files`
/// with all fixes applied, formatted.
auto checkFixes(const Tree& files, const FindIn& find) -> Tree;

}  // namespace clc::golden
