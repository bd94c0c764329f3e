// All that a run has to say, ready to be rendered.
#pragma once

#include "diagnostics/diagnostic.h"
#include "diagnostics/hidden.h"
#include "source/source_manager.h"

#include <cstddef>
#include <string>
#include <vector>

namespace clc {

struct Report {
    /// In the order in which they are shown.
    std::vector<Diagnostic> diagnostics;
    /// How many were left out because of the limit on errors.
    std::size_t omitted = 0;
    /// What no form shows; in the words of the diagnostics it is covered already.
    HiddenTexts hidden = {};
};

/// How many diagnostics of each severity there are.
struct Tally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t infos = 0;
};

/// Sorts, covers what must not be read, and keeps what comes up to error number `maxErrors`; 0 is
/// no limit.
auto makeReport(std::vector<Diagnostic> diagnostics, const SourceManager& sources,
                std::size_t maxErrors) -> Report;

auto tally(const Report& report) -> Tally;

/// "2 errors, 1 warning; 3 more not shown"; empty if there is nothing to say.
auto summarize(const Report& report) -> std::string;

}  // namespace clc
