#include "diagnostics/snippet_layout.h"

#include "diagnostics/location.h"

#include <algorithm>
#include <tuple>

namespace clc {
namespace {

/// A span that ends with a line end ends in that line; one of a line end alone lies behind the
/// text.
auto place(const Mark& mark, const SourceFile& file) -> PlacedMark {
    const LineIndex& lines = file.lines();
    const Span span = clampSpan(mark.span, file);
    const Position begin = lines.position(span.begin);
    const Position last = lines.position(span.empty() ? span.end : span.end - 1);
    const auto inLine = [&](std::uint32_t line, std::uint32_t column) {
        const std::string_view text = lines.line(file.text(), line);
        return std::min(column, static_cast<std::uint32_t>(text.size()));
    };
    return {.mark = &mark,
            .firstLine = begin.line,
            .beginByte = inLine(begin.line, begin.column),
            .lastLine = last.line,
            .endByte = inLine(last.line, last.column + (span.empty() ? 0 : 1))};
}

/// Marks of several lines that meet run beside each other, the one that begins first outermost.
auto chooseLanes(std::vector<PlacedMark>& marks) -> std::size_t {
    std::vector<std::uint32_t> lastLines;
    for (PlacedMark& mark : marks) {
        if (!mark.spansLines()) {
            continue;
        }
        const auto free = std::ranges::find_if(
            lastLines, [&](std::uint32_t last) { return last < mark.firstLine; });
        mark.lane = static_cast<std::size_t>(free - lastLines.begin());
        lastLines.resize(std::max(lastLines.size(), mark.lane + 1));
        lastLines[mark.lane] = mark.lastLine;
    }
    return lastLines.size();
}

auto shownLines(const std::vector<PlacedMark>& marks) -> std::set<std::uint32_t> {
    std::set<std::uint32_t> lines;
    for (const PlacedMark& mark : marks) {
        lines.insert({mark.firstLine, mark.lastLine});
    }
    std::set<std::uint32_t> between;
    for (const std::uint32_t line : lines) {
        if (lines.contains(line + 2)) {
            between.insert(line + 1);
        }
    }
    lines.merge(between);
    return lines;
}

/// The first byte of `line`, which has `size`, that a mark begins or ends at.
auto firstMarked(const SnippetLayout& layout, std::uint32_t line, std::uint32_t size)
    -> std::uint32_t {
    std::uint32_t first = size;
    for (const PlacedMark& mark : layout.marks) {
        if (mark.firstLine == line) {
            first = std::min(first, mark.beginByte);
        }
        if (mark.spansLines() && mark.lastLine == line) {
            first = std::min(first, mark.endByte);
        }
    }
    return first;
}

}  // namespace

auto layOut(const SourceFile& file, const std::vector<Mark>& marks) -> SnippetLayout {
    SnippetLayout layout;
    for (const Mark& mark : marks) {
        layout.marks.push_back(place(mark, file));
    }
    std::ranges::stable_sort(layout.marks, {}, [](const PlacedMark& mark) {
        return std::tuple(mark.firstLine, mark.beginByte);
    });
    layout.lanes = chooseLanes(layout.marks);
    layout.lines = shownLines(layout.marks);
    return layout;
}

auto chooseWindow(const SnippetLayout& layout, std::uint32_t line, std::string_view text,
                  std::uint32_t width) -> LineWindow {
    const std::uint32_t first = firstMarked(layout, line, static_cast<std::uint32_t>(text.size()));
    return windowAround(text, first, width, width / 2);
}

}  // namespace clc
