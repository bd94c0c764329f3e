// Where the marks of a snippet stand, before anything is drawn.
#pragma once

#include "diagnostics/diagnostic.h"
#include "diagnostics/line_window.h"
#include "diagnostics/styled_text.h"
#include "source/source_manager.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// A label as a snippet draws it.
struct Mark {
    Span span;
    std::string text;
    Style style = Style::Secondary;
    /// '^' under the place a diagnostic is about, '-' under others.
    char sign = '-';
};

/// A mark in lines and bytes of lines; both bytes lie in the line's text or just behind it.
struct PlacedMark {
    const Mark* mark = nullptr;
    std::uint32_t firstLine = 0;
    std::uint32_t beginByte = 0;
    std::uint32_t lastLine = 0;
    std::uint32_t endByte = 0;
    /// Where a mark of several lines runs along the left side, counted from the outermost.
    std::size_t lane = 0;

    [[nodiscard]] bool spansLines() const { return firstLine != lastLine; }
};

struct SnippetLayout {
    /// In order of their begin; they point into the marks given.
    std::vector<PlacedMark> marks;
    std::size_t lanes = 0;
    std::set<std::uint32_t> lines;
};

/// `marks` all lie in `file` and outlive the layout. Shown are the first and last line of each mark
/// and what is a single line between two of these.
auto layOut(const SourceFile& file, const std::vector<Mark>& marks) -> SnippetLayout;

/// All of a line that takes at most `width` columns; else that many around its first mark.
auto chooseWindow(const SnippetLayout& layout, std::uint32_t line, std::string_view text,
                  std::uint32_t width) -> LineWindow;

}  // namespace clc
