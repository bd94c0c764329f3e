#include "diagnostics/render_text.h"

#include "diagnostics/display_text.h"
#include "diagnostics/fix_preview.h"
#include "diagnostics/location.h"
#include "diagnostics/snippet.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc {
namespace {

/// The labels of a diagnostic that lie in one file.
struct FileMarks {
    const SourceFile* file = nullptr;
    std::vector<Mark> marks;
};

/// In order of their first label, so the file that the diagnostic is about comes first.
auto marksByFile(const Diagnostic& diagnostic, const SourceManager& sources)
    -> std::vector<FileMarks> {
    std::vector<FileMarks> files;
    for (const Label& label : diagnostic.labels) {
        if (!label.span.valid()) {
            continue;
        }
        auto found = std::ranges::find_if(
            files, [&](const FileMarks& each) { return each.file->id() == label.span.file; });
        if (found == files.end()) {
            found = files.insert(files.end(), {&sources.file(label.span.file), {}});
        }
        const bool primary = &label == &diagnostic.labels.front();
        const Style style = primary ? styleOf(diagnostic.severity) : Style::Secondary;
        found->marks.push_back({label.span, label.text, style, primary ? '^' : '-'});
    }
    return files;
}

auto numberWidth(const std::vector<FileMarks>& files, const std::vector<ChangedLines>& changes)
    -> std::uint32_t {
    std::size_t last = 1;
    for (const FileMarks& each : files) {
        for (const Mark& mark : each.marks) {
            const Span span = clampSpan(mark.span, *each.file);
            last = std::max<std::size_t>(last, each.file->lines().position(span.end).line + 1);
        }
    }
    for (const ChangedLines& each : changes) {
        last = std::max(last, each.firstLine + std::max(each.removed.size(), each.added.size()));
    }
    return static_cast<std::uint32_t>(fmt::formatted_size("{}", last));
}

/// Of a file that holds nothing only the path is of interest.
bool showsNothing(const FileMarks& each) {
    return each.file->text().empty() &&
           std::ranges::all_of(each.marks, [](const Mark& mark) { return mark.text.empty(); });
}

class TextRenderer {
public:
    TextRenderer(const Diagnostic& diagnostic, const SourceManager& sources,
                 const TextOptions& options, const HiddenTexts& hidden)
        : diagnostic_(diagnostic),
          sources_(sources),
          hidden_(hidden),
          files_(marksByFile(diagnostic, sources)),
          out_(options.color) {
        for (const Fix& fix : diagnostic.fixes) {
            changes_.push_back(covered(changedLines(fix, sources)));
            allChanges_.insert(allChanges_.end(), changes_.back().begin(), changes_.back().end());
        }
        snippet_.numberWidth = numberWidth(files_, allChanges_);
        // The frame takes the number, " |" and a space; less than this would show nothing.
        constexpr std::uint32_t kLeast = 40;
        snippet_.textWidth =
            std::max(kLeast, options.width - std::min(options.width, snippet_.numberWidth + 3));
    }

    auto render() -> std::string {
        drawHeader();
        drawFiles();
        drawNotes();
        out_.endLine();
        return out_.take();
    }

    auto renderLabels() -> std::string {
        drawFiles();
        return out_.take();
    }

private:
    void drawFiles() {
        for (const FileMarks& each : files_) {
            drawPath(each);
            if (showsNothing(each)) {
                continue;
            }
            drawFrame({}, snippet_, out_);
            out_.endLine();
            drawSnippet(*each.file, each.marks, snippet_, hidden_, out_);
        }
    }

    [[nodiscard]] auto covered(std::vector<ChangedLines> changes) const
        -> std::vector<ChangedLines> {
        for (ChangedLines& each : changes) {
            for (std::vector<std::string>* lines : {&each.removed, &each.added}) {
                for (std::string& line : *lines) {
                    line = hidden_.shownLine(each.file, line);
                }
            }
        }
        return changes;
    }

    void drawHeader() {
        const std::string kind =
            fmt::format("{}[{}]", severityName(diagnostic_.severity), diagnostic_.code);
        out_.add(styleOf(diagnostic_.severity), kind)
            .add(Style::Bold, ": " + printable(diagnostic_.message))
            .endLine();
    }

    /// Where the first mark of a file is; "-->" for the file that the diagnostic is about.
    void drawPath(const FileMarks& each) {
        const bool first = &each == &files_.front() && diagnostic_.span().valid();
        const Location at = locate(each.marks.front().span, sources_);
        out_.add(Style::Frame,
                 fmt::format("{:>{}}{} ", "", snippet_.numberWidth, first ? "-->" : ":::"))
            .add(Style::Plain,
                 fmt::format("{}:{}:{}", printable(at.path), at.begin.line, at.begin.column))
            .endLine();
    }

    void drawNotes() {
        const bool notes =
            !diagnostic_.context.empty() || !diagnostic_.help.empty() || !diagnostic_.fixes.empty();
        if (notes && !files_.empty()) {
            drawFrame({}, snippet_, out_);
            out_.endLine();
        }
        for (const std::string& context : diagnostic_.context) {
            drawNote(Style::Plain, {}, context);
        }
        for (const std::string& help : diagnostic_.help) {
            drawNote(Style::Help, "help: ", help);
        }
        for (std::size_t i = 0; i < diagnostic_.fixes.size(); ++i) {
            drawFix(diagnostic_.fixes[i], changes_[i]);
        }
    }

    /// The lines of `text` behind "= " and `kind`, aligned.
    void drawNote(Style style, std::string_view kind, std::string_view text) {
        std::string_view bar = "=";
        while (true) {
            const std::size_t end = text.find('\n');
            drawFrame({}, snippet_, out_, bar);
            out_.add(Style::Plain, " ")
                .add(style, bar == "=" ? std::string(kind) : std::string(kind.size(), ' '))
                .add(Style::Plain, printable(text.substr(0, end)))
                .endLine();
            if (end == std::string_view::npos) {
                return;
            }
            text.remove_prefix(end + 1);
            bar = " ";
        }
    }

    void drawFix(const Fix& fix, const std::vector<ChangedLines>& changes) {
        const bool safe = fix.applicability == Applicability::Safe;
        drawNote(Style::Help, safe ? "fix: " : "fix, to be looked at: ", fix.title);
        FileId file = diagnostic_.span().file;
        for (const ChangedLines& each : changes) {
            if (each.file != file) {
                file = each.file;
                out_.add(Style::Frame, fmt::format("{:>{}}::: ", "", snippet_.numberWidth))
                    .add(Style::Plain, fmt::format("{}:{}", printable(sources_.file(file).path()),
                                                   each.firstLine))
                    .endLine();
            }
            drawChanges(each, snippet_, out_);
        }
    }

    const Diagnostic& diagnostic_;
    const SourceManager& sources_;
    const HiddenTexts& hidden_;
    std::vector<FileMarks> files_;
    /// For each fix, and all of them.
    std::vector<std::vector<ChangedLines>> changes_;
    std::vector<ChangedLines> allChanges_;
    SnippetOptions snippet_;
    StyledText out_;
};

}  // namespace

auto renderLabels(std::vector<Label> labels, const SourceManager& sources,
                  const TextOptions& options, const HiddenTexts& hidden) -> std::string {
    Diagnostic shown;
    shown.severity = Severity::Info;
    shown.labels = std::move(labels);
    return TextRenderer(shown, sources, options, hidden).renderLabels();
}

auto renderText(const Diagnostic& diagnostic, const SourceManager& sources,
                const TextOptions& options, const HiddenTexts& hidden) -> std::string {
    return TextRenderer(diagnostic, sources, options, hidden).render();
}

}  // namespace clc
