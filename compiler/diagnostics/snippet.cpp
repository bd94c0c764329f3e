#include "diagnostics/snippet.h"

#include "diagnostics/display_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace clc {
namespace {

struct Cell {
    char sign = ' ';
    Style style = Style::Plain;
};

/// What stands behind the frame in a row below a line of source, one sign per column.
struct Row {
    std::vector<Cell> cells;

    void put(std::size_t column, char sign, Style style) {
        cells.resize(std::max(cells.size(), column + 1));
        cells[column] = {sign, style};
    }
};

/// The columns that a mark of one line takes.
struct Underline {
    const Mark* mark = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Painter {
public:
    Painter(const SourceFile& file, const std::vector<Mark>& marks, const SnippetOptions& options,
            const HiddenTexts& hidden, StyledText& out)
        : file_(file),
          options_(options),
          hidden_(hidden),
          out_(out),
          layout_(layOut(file, marks)) {}

    void draw() {
        std::optional<std::uint32_t> before;
        for (const std::uint32_t line : layout_.lines) {
            if (before && line > *before + 1) {
                drawGap();
            }
            drawLine(line);
            before = line;
        }
    }

private:
    [[nodiscard]] auto textOf(std::uint32_t line) const -> std::string_view {
        return file_.lines().line(file_.text(), line);
    }

    /// Whether nothing stands before the mark in its line; it begins at the left side then.
    [[nodiscard]] bool beginsLine(const PlacedMark& mark) const {
        const std::string_view before = textOf(mark.firstLine).substr(0, mark.beginByte);
        return before.find_first_not_of(" \t") == std::string_view::npos;
    }

    /// The marks that run along the left side.
    [[nodiscard]] auto lanes() const -> Row {
        Row row;
        for (const PlacedMark* mark : open_) {
            row.put(mark->lane * 2, '|', mark->mark->style);
        }
        return row;
    }

    void drawCells(const Row& row, std::size_t width) {
        for (std::size_t i = 0; i < std::max(width, row.cells.size()); ++i) {
            const Cell cell = i < row.cells.size() ? row.cells[i] : Cell{};
            out_.add(cell.style, std::string_view(&cell.sign, 1));
        }
    }

    void drawRow(const Row& row, const Mark* text) {
        drawFrame({}, options_, out_);
        out_.add(Style::Plain, " ");
        drawCells(row, 0);
        if (text != nullptr && !text->text.empty()) {
            out_.add(text->style, " " + printable(text->text));
        }
        out_.endLine();
    }

    void drawGap() {
        // A frame is " |" and a space wider than its number.
        const std::size_t frame = options_.numberWidth + 3;
        out_.add(Style::Frame, fmt::format("{:<{}}", kCut, frame));
        drawCells(lanes(), 0);
        out_.endLine();
    }

    void drawLine(std::uint32_t line) {
        drawSource(line);
        drawUnderlines(line);
        for (const PlacedMark& mark : layout_.marks) {
            if (mark.spansLines() && mark.firstLine == line && !beginsLine(mark)) {
                drawBridge(mark, columnOf(mark.beginByte), nullptr);
                open_.push_back(&mark);
            }
        }
        for (const PlacedMark& mark : layout_.marks) {
            if (mark.spansLines() && mark.lastLine == line) {
                drawBridge(mark, std::max(columnOf(mark.endByte), columnOf(0) + 1) - 1, mark.mark);
                std::erase(open_, &mark);
            }
        }
    }

    void drawSource(std::uint32_t line) {
        const std::string text =
            hidden_.shown(file_.id(), file_.lines().lineStart(line), textOf(line));
        window_ = chooseWindow(layout_, line, text, options_.textWidth);
        const DisplayLine display =
            displayLine(std::string_view(text).substr(window_.begin, window_.end - window_.begin));
        columns_ = display.columns;
        const std::string_view cutBefore = window_.begin > 0 ? kCut : std::string_view();
        const std::string_view cutBehind = window_.end < text.size() ? kCut : std::string_view();
        textColumn_ = layout_.lanes * 2 + cutBefore.size();

        Row row = lanes();
        for (const PlacedMark& mark : layout_.marks) {
            if (mark.spansLines() && mark.firstLine == line && beginsLine(mark)) {
                row.put(mark.lane * 2, '/', mark.mark->style);
                open_.push_back(&mark);
            }
        }
        drawFrame(fmt::format("{}", line + 1), options_, out_);
        out_.add(Style::Plain, " ");
        drawCells(row, layout_.lanes * 2);
        out_.add(Style::Frame, cutBefore)
            .add(Style::Plain, display.text)
            .add(Style::Frame, cutBehind)
            .endLine();
    }

    /// The column, behind the frame, at which a byte of the current line is shown.
    [[nodiscard]] auto columnOf(std::uint32_t byte) const -> std::size_t {
        const std::uint32_t inside = std::clamp(byte, window_.begin, window_.end) - window_.begin;
        return textColumn_ + columns_[inside];
    }

    void drawUnderlines(std::uint32_t line) {
        std::vector<Underline> underlines;
        for (const PlacedMark& mark : layout_.marks) {
            if (!mark.spansLines() && mark.firstLine == line) {
                const std::size_t begin = columnOf(mark.beginByte);
                const std::size_t end = std::max(begin + 1, columnOf(mark.endByte));
                underlines.push_back({mark.mark, begin, end});
            }
        }
        if (underlines.empty()) {
            return;
        }
        Row row = lanes();
        // What the diagnostic is about covers the rest.
        for (const char sign : {'-', '^'}) {
            for (const Underline& each : underlines) {
                for (std::size_t i = each.begin; each.mark->sign == sign && i < each.end; ++i) {
                    row.put(i, sign, each.mark->style);
                }
            }
        }
        const Underline* beside = textBeside(underlines);
        drawRow(row, beside == nullptr ? nullptr : beside->mark);
        drawTextsBelow(underlines, beside);
    }

    /// The mark whose text fits to the right of the underlines, or null.
    static auto textBeside(const std::vector<Underline>& underlines) -> const Underline* {
        const Underline& last = *std::ranges::max_element(underlines, {}, &Underline::begin);
        const bool behindAll = std::ranges::all_of(
            underlines, [&](const Underline& each) { return each.end <= last.end; });
        return behindAll ? &last : nullptr;
    }

    /// The other texts, each at the end of a line that hangs from its mark, from right to left.
    void drawTextsBelow(const std::vector<Underline>& underlines, const Underline* beside) {
        std::vector<Underline> hanging;
        for (const Underline& each : underlines) {
            if (&each != beside && !each.mark->text.empty()) {
                hanging.push_back(each);
            }
        }
        std::ranges::stable_sort(hanging, std::ranges::greater{}, &Underline::begin);
        const auto linesBefore = [&](std::size_t column) {
            Row row = lanes();
            for (const Underline& each : hanging) {
                if (each.begin < column) {
                    row.put(each.begin, '|', each.mark->style);
                }
            }
            return row;
        };
        if (!hanging.empty()) {
            drawRow(linesBefore(hanging.front().begin + 1), nullptr);
        }
        for (const Underline& each : hanging) {
            drawFrame({}, options_, out_);
            out_.add(Style::Plain, " ");
            drawCells(linesBefore(each.begin), each.begin);
            out_.add(each.mark->style, printable(each.mark->text)).endLine();
        }
    }

    /// From a mark's place at the left side to the column where it begins or ends.
    void drawBridge(const PlacedMark& mark, std::size_t column, const Mark* text) {
        Row row = lanes();
        for (std::size_t i = mark.lane * 2 + 1; i < column; ++i) {
            if (i >= row.cells.size() || row.cells[i].sign == ' ') {
                row.put(i, '_', mark.mark->style);
            }
        }
        row.put(column, mark.mark->sign, mark.mark->style);
        drawRow(row, text);
    }

    const SourceFile& file_;
    const SnippetOptions& options_;
    const HiddenTexts& hidden_;
    StyledText& out_;
    SnippetLayout layout_;
    /// Marks of several lines that have begun and not ended.
    std::vector<const PlacedMark*> open_;

    // The line that is being drawn.
    LineWindow window_;
    std::vector<std::uint32_t> columns_;
    std::size_t textColumn_ = 0;
};

}  // namespace

void drawSnippet(const SourceFile& file, const std::vector<Mark>& marks,
                 const SnippetOptions& options, const HiddenTexts& hidden, StyledText& out) {
    Painter(file, marks, options, hidden, out).draw();
}

void drawFrame(std::string_view number, const SnippetOptions& options, StyledText& out,
               std::string_view bar) {
    out.add(Style::Frame, fmt::format("{:>{}} {}", number, options.numberWidth, bar));
}

}  // namespace clc
