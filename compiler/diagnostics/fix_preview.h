// What a fix changes, as removed and added lines.
#pragma once

#include "diagnostics/diagnostic.h"
#include "diagnostics/snippet.h"
#include "diagnostics/styled_text.h"
#include "source/source_manager.h"

#include <vector>

namespace clc {

/// A run of lines of one file that a fix changes; lines that stay the same at both ends are left
/// out. Line numbers begin at 1.
struct ChangedLines {
    FileId file;
    std::uint32_t firstLine = 1;
    std::vector<std::string> removed;
    std::vector<std::string> added;
};

auto changedLines(const Fix& fix, const SourceManager& sources) -> std::vector<ChangedLines>;

/// Draws `changes`; a long run is cut in its middle.
void drawChanges(const ChangedLines& changes, const SnippetOptions& options, StyledText& out);

}  // namespace clc
