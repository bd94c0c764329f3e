// A part of a source file with marks under the places that labels point at.
#pragma once

#include "diagnostics/hidden.h"
#include "diagnostics/snippet_layout.h"
#include "diagnostics/styled_text.h"
#include "source/source_manager.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc {

struct SnippetOptions {
    /// Columns of the line numbers at the left.
    std::uint32_t numberWidth = 1;
    /// Columns of source text before a line is cut, with "..." where it was.
    std::uint32_t textWidth = 160;
};

/// Draws the lines that `marks`, all in `file`, begin and end in. Marks of one line are drawn below
/// it; one that spans lines runs along the left side from its first line to its last. What is
/// `hidden` is covered.
void drawSnippet(const SourceFile& file, const std::vector<Mark>& marks,
                 const SnippetOptions& options, const HiddenTexts& hidden, StyledText& out);

/// The frame at the left of a line: `number`, or nothing, and `bar`.
void drawFrame(std::string_view number, const SnippetOptions& options, StyledText& out,
               std::string_view bar = "|");

}  // namespace clc
