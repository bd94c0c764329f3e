// The order in which diagnostics are shown, and how many of them.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <cstddef>
#include <vector>

namespace clc {

/// By path and position of the primary span, those without a place first. What was reported at one
/// position keeps its order: the cause comes before what follows from it.
void sortDiagnostics(std::vector<Diagnostic>& diagnostics, const SourceManager& sources);

/// Cuts `sorted` behind its error number `maxErrors`; 0 is no limit. Returns how many diagnostics
/// were cut off.
auto limitErrors(std::vector<Diagnostic>& sorted, std::size_t maxErrors) -> std::size_t;

}  // namespace clc
