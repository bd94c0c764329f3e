// Fixes turned into changed texts.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// A file that fixes change, with its whole new text.
struct FixedFile {
    FileId file;
    std::string text;
    /// What was written into the new text, as places in it, in order.
    std::vector<Span> touched;
};

/// A fix that was applied, and what it is for. Both live as long as the diagnostics given.
struct AppliedFix {
    const Diagnostic* diagnostic = nullptr;
    const Fix* fix = nullptr;
};

struct FixOutcome {
    /// In order of path; files that nothing changes are not here.
    std::vector<FixedFile> files;
    std::vector<AppliedFix> applied;
    /// Safe fixes that meet one taken before. Checking and fixing again gets them.
    std::size_t postponed = 0;
};

/// Applies the first safe fix of each diagnostic, whole or not at all, in the order given. A fix
/// that touches a part of the text which another one changes is postponed, one that would change
/// the standard library in the binary is left out.
auto applyFixes(std::span<const Diagnostic> diagnostics, const SourceManager& sources)
    -> FixOutcome;

/// `text`, which begins at `offset` of its file, with `edits` made. They are sorted, do not overlap
/// and lie inside it.
auto applyEdits(std::string_view text, std::span<const Edit> edits, std::uint32_t offset = 0)
    -> std::string;

}  // namespace clc
