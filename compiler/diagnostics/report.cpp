#include "diagnostics/report.h"

#include "diagnostics/sort.h"

#include <fmt/format.h>

namespace clc {
namespace {

void addCount(std::string& text, std::size_t count, std::string_view what) {
    if (count > 0) {
        text +=
            fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, what, count == 1 ? "" : "s");
    }
}

}  // namespace

auto makeReport(std::vector<Diagnostic> diagnostics, const SourceManager& sources,
                std::size_t maxErrors) -> Report {
    Report report{std::move(diagnostics)};
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
