#include "diagnostics/render_json.h"

#include "base/version.h"
#include "diagnostics/location.h"

#include <nlohmann/json.hpp>

namespace clc {
namespace {

using Json = nlohmann::ordered_json;

/// Grows by one when a reader of the old form could not read the new one.
constexpr int kSchema = 1;

auto placeJson(const Place& place) -> Json {
    return {{"offset", place.offset},
            {"line", place.line},
            {"column", place.column},
            {"utf16Column", place.utf16}};
}

auto locationJson(Span span, const SourceManager& sources) -> Json {
    if (!span.valid()) {
        return nullptr;
    }
    const Location at = locate(span, sources);
    return {{"path", at.path}, {"begin", placeJson(at.begin)}, {"end", placeJson(at.end)}};
}

auto labelsJson(const Diagnostic& diagnostic, const SourceManager& sources) -> Json {
    Json labels = Json::array();
    for (const Label& label : diagnostic.labels) {
        if (&label != &diagnostic.labels.front()) {
            labels.push_back(
                {{"location", locationJson(label.span, sources)}, {"text", label.text}});
        }
    }
    return labels;
}

auto fixesJson(const Diagnostic& diagnostic, const SourceManager& sources) -> Json {
    Json fixes = Json::array();
    for (const Fix& fix : diagnostic.fixes) {
        Json edits = Json::array();
        for (const Edit& edit : fix.edits) {
            edits.push_back({{"location", locationJson(edit.span, sources)},
                             {"replacement", edit.replacement}});
        }
        fixes.push_back({{"title", fix.title},
                         {"safe", fix.applicability == Applicability::Safe},
                         {"edits", std::move(edits)}});
    }
    return fixes;
}

auto diagnosticJson(const Diagnostic& diagnostic, const SourceManager& sources) -> Json {
    return {{"code", diagnostic.code},
            {"name", diagnostic.name},
            {"severity", severityName(diagnostic.severity)},
            {"message", diagnostic.message},
            {"arguments", diagnostic.arguments},
            {"location", locationJson(diagnostic.span(), sources)},
            {"text", diagnostic.labels.empty() ? "" : diagnostic.labels.front().text},
            {"labels", labelsJson(diagnostic, sources)},
            {"context", diagnostic.context},
            {"help", diagnostic.help},
            {"fixes", fixesJson(diagnostic, sources)}};
}

}  // namespace

auto renderJson(const Report& report, const SourceManager& sources) -> std::string {
    Json diagnostics = Json::array();
    for (const Diagnostic& diagnostic : report.diagnostics) {
        diagnostics.push_back(diagnosticJson(diagnostic, sources));
    }
    const Tally counts = tally(report);
    const Json json = {{"schema", kSchema},
                       {"clc", version()},
                       {"errors", counts.errors},
                       {"warnings", counts.warnings},
                       {"infos", counts.infos},
                       {"omitted", report.omitted},
                       {"diagnostics", std::move(diagnostics)}};
    // A message may quote bytes of a file that are no text; these become U+FFFD.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clc
