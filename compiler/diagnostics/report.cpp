#include "diagnostics/report.h"

#include "diagnostics/sort.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc {
namespace {

void addCount(std::string& text, std::size_t count, std::string_view what) {
    if (count > 0) {
        text +=
            fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, what, count == 1 ? "" : "s");
    }
}

/// Edits stay as they are: they are what is written into the file.
void cover(Diagnostic& diagnostic, const HiddenTexts& hidden) {
    const auto each = [&](std::string& text) { text = hidden.shown(text); };
    each(diagnostic.message);
    std::ranges::for_each(diagnostic.arguments, each);
    std::ranges::for_each(diagnostic.help, each);
    std::ranges::for_each(diagnostic.context, each);
    for (Label& label : diagnostic.labels) {
        each(label.text);
    }
    for (Fix& fix : diagnostic.fixes) {
        each(fix.title);
    }
}

}  // namespace

auto makeReport(std::vector<Diagnostic> diagnostics, const SourceManager& sources,
                std::size_t maxErrors) -> Report {
    Report report{std::move(diagnostics)};
    report.hidden = HiddenTexts(report.diagnostics, sources);
    if (!report.hidden.empty()) {
        std::ranges::for_each(report.diagnostics,
                              [&](Diagnostic& each) { cover(each, report.hidden); });
    }
    sortDiagnostics(report.diagnostics, sources);
    report.omitted = limitErrors(report.diagnostics, maxErrors);
    return report;
}

auto tally(const Report& report) -> Tally {
    Tally counts;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        switch (diagnostic.severity) {
        case Severity::Info: ++counts.infos; break;
        case Severity::Warning: ++counts.warnings; break;
        case Severity::Error: ++counts.errors; break;
        }
    }
    return counts;
}

auto summarize(const Report& report) -> std::string {
    const Tally counts = tally(report);
    std::string text;
    addCount(text, counts.errors, "error");
    addCount(text, counts.warnings, "warning");
    addCount(text, counts.infos, "info");
    if (report.omitted > 0) {
        text += fmt::format("; {} more not shown", report.omitted);
    }
    return text;
}

}  // namespace clc
