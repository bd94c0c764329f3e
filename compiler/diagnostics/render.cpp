#include "diagnostics/render.h"

#include "diagnostics/render_github.h"
#include "diagnostics/render_json.h"
#include "diagnostics/render_line.h"
#include "diagnostics/render_sarif.h"

namespace clc {
namespace {

/// Each diagnostic by `renderOne`.
template <typename RenderOne>
auto renderEach(const Report& report, const RenderOne& renderOne) -> std::string {
    std::string text;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        text += renderOne(diagnostic);
    }
    return text;
}

auto withSummary(const std::string& text, const Report& report) -> std::string {
    const std::string summary = summarize(report);
    return summary.empty() ? text : text + summary + "\n";
}

/// Says so if not all is shown.
auto withOmitted(const std::string& text, const Report& report) -> std::string {
    return report.omitted == 0 ? text : withSummary(text, report);
}

}  // namespace

auto render(const Report& report, const SourceManager& sources, Format format,
            const TextOptions& options) -> std::string {
    switch (format) {
    case Format::Human:
        return withSummary(renderEach(report,
                                      [&](const auto& each) {
                                          return renderText(each, sources, options, report.hidden);
                                      }),
                           report);
    case Format::Short:
        return withOmitted(
            renderEach(report, [&](const auto& each) { return renderLine(each, sources); }),
            report);
    case Format::Json: return renderJson(report, sources);
    case Format::Sarif: return renderSarif(report, sources);
    case Format::Github:
        return renderEach(report, [&](const auto& each) { return renderGithub(each, sources); });
    }
    return {};
}

}  // namespace clc
