#include "diagnostics/fix_preview.h"

#include "diagnostics/apply_fixes.h"
#include "diagnostics/display_text.h"
#include "diagnostics/line_window.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace clc {
namespace {

/// Edits of one file whose lines touch, and these lines.
struct Group {
    std::vector<Edit> edits;
    std::uint32_t firstLine = 0;
    std::uint32_t lastLine = 0;
};

auto groupEdits(const Fix& fix, const SourceManager& sources) -> std::vector<Group> {
    std::vector<Group> groups;
    for (const Edit& edit : fix.edits) {
        const LineIndex& lines = sources.file(edit.span.file).lines();
        const std::uint32_t first = lines.position(edit.span.begin).line;
        const std::uint32_t last = lines.position(edit.span.end).line;
        const bool joins = !groups.empty() &&
                           groups.back().edits.back().span.file == edit.span.file &&
                           first <= groups.back().lastLine + 1;
        if (joins) {
            groups.back().edits.push_back(edit);
            groups.back().lastLine = last;
        } else {
            groups.push_back({{edit}, first, last});
        }
    }
    return groups;
}

auto splitLines(std::string_view text) -> std::vector<std::string> {
    const LineIndex index(text);
    std::vector<std::string> lines;
    for (std::uint32_t i = 0; i < index.lineCount(); ++i) {
        lines.emplace_back(index.line(text, i));
    }
    // A text that ends with a line end has no line behind it.
    if (lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

/// Drops what both have at their begin and at their end.
void dropCommon(ChangedLines& changes) {
    auto& [file, firstLine, removed, added] = changes;
    const auto begins = std::ranges::mismatch(removed, added);
    firstLine += static_cast<std::uint32_t>(begins.in1 - removed.begin());
    removed.erase(removed.begin(), begins.in1);
    added.erase(added.begin(), begins.in2);
    while (!removed.empty() && !added.empty() && removed.back() == added.back()) {
        removed.pop_back();
        added.pop_back();
    }
}

/// A line before and after the change, as they are printed: what fits `width` columns, from a few
/// before the change on, and from the same sign on in both. One of them may be missing.
void cutLong(std::string* before, std::string* after, std::uint32_t width) {
    std::uint32_t at = 0;
    if (before != nullptr && after != nullptr) {
        at = static_cast<std::uint32_t>(std::ranges::mismatch(*before, *after).in1 -
                                        before->begin());
    }
    std::uint32_t begin = 0;
    for (const std::string* line : {before, after}) {
        if (line != nullptr) {
            begin = std::max(begin, windowAround(*line, at, width, width / 3).begin);
        }
    }
    for (std::string* line : {before, after}) {
        if (line != nullptr) {
            const std::string_view text(*line);
            const LineWindow window = windowFrom(text, begin, width);
            *line =
                fmt::format("{}{}{}", begin > 0 ? kCut : "",
                            displayLine(text.substr(window.begin, window.end - window.begin)).text,
                            window.end < text.size() ? kCut : "");
        }
    }
}

void drawLines(const std::vector<std::string>& lines, std::uint32_t number, Style style,
               const SnippetOptions& options, StyledText& out) {
    constexpr std::size_t kAtEachEnd = 4;
    const std::string_view bar = style == Style::Added ? "+" : "-";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.size() > 2 * kAtEachEnd + 1 && i == kAtEachEnd) {
            out.add(Style::Frame, "...").endLine();
            i = lines.size() - kAtEachEnd;
        }
        out.add(Style::Frame, fmt::format("{:>{}} ", number + i, options.numberWidth))
            .add(style, fmt::format("{} {}", bar, lines[i]))
            .endLine();
    }
}

}  // namespace

auto changedLines(const Fix& fix, const SourceManager& sources) -> std::vector<ChangedLines> {
    std::vector<ChangedLines> all;
    for (const Group& group : groupEdits(fix, sources)) {
        const SourceFile& file = sources.file(group.edits.front().span.file);
        const LineIndex& lines = file.lines();
        const std::uint32_t begin = lines.lineStart(group.firstLine);
        const std::uint32_t end = group.lastLine + 1 < lines.lineCount()
                                      ? lines.lineStart(group.lastLine + 1)
                                      : file.wholeSpan().end;
        const std::string_view before = file.text().substr(begin, end - begin);
        ChangedLines changes{file.id(), group.firstLine + 1, splitLines(before),
                             splitLines(applyEdits(before, group.edits, begin))};
        dropCommon(changes);
        all.push_back(std::move(changes));
    }
    return all;
}

void drawChanges(const ChangedLines& changes, const SnippetOptions& options, StyledText& out) {
    std::vector<std::string> removed = changes.removed;
    std::vector<std::string> added = changes.added;
    constexpr std::uint32_t kSign = 2;
    for (std::size_t i = 0; i < std::max(removed.size(), added.size()); ++i) {
        cutLong(i < removed.size() ? &removed[i] : nullptr, i < added.size() ? &added[i] : nullptr,
                options.textWidth - std::min(options.textWidth, kSign));
    }
    drawLines(removed, changes.firstLine, Style::Removed, options, out);
    drawLines(added, changes.firstLine, Style::Added, options, out);
}

}  // namespace clc
