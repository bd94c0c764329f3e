#include "base/version.h"
#include "diagnostics/location.h"
#include "project/why/pages.h"

#include <nlohmann/json.hpp>

namespace clc::project {
namespace {

using Json = nlohmann::ordered_json;

/// Grows by one when a reader of the old form could not read the new one.
constexpr int kSchema = 1;

auto roleName(WhyRole role) -> std::string_view {
    switch (role) {
    case WhyRole::Value: return "value";
    case WhyRole::Placing: return "placing";
    case WhyRole::Owner: return "owner";
    }
    return {};
}

auto stepJson(const WhyStep& step, const SourceManager& sources, const HiddenTexts& hidden)
    -> Json {
    const Location at = locate(step.span, sources);
    const SourceFile& file = sources.file(step.span.file);
    const std::uint32_t line = at.begin.line - 1;
    return {{"role", roleName(step.role)},
            {"words", step.words},
            {"library", step.isLibrarys},
            {"path", at.path},
            {"line", at.begin.line},
            {"column", at.begin.column},
            {"endColumn", at.end.column},
            {"text", hidden.shown(file.id(), file.lines().lineStart(line),
                                  file.lines().line(file.text(), line))}};
}

auto kindName(ReachKind kind) -> std::string_view {
    switch (kind) {
    case ReachKind::Direct: return "direct";
    case ReachKind::Through: return "through";
    case ReachKind::Owned: return "owned";
    }
    return {};
}

auto reachedJson(const ClusterReach& cluster) -> Json {
    Json files = Json::array();
    for (const ReachedFile& each : cluster.files) {
        Json lines = Json::array();
        for (const LineRange& range : each.lines) {
            lines.push_back({{"first", range.first}, {"last", range.last}});
        }
        files.push_back({{"path", cluster.folder + "/" + each.path},
                         {"kind", kindName(each.kind)},
                         {"lines", std::move(lines)}});
    }
    return {{"cluster", cluster.cluster}, {"files", std::move(files)}};
}

}  // namespace

auto reachJson(const ReachPage& page) -> std::string {
    Json clusters = Json::array();
    for (const ClusterReach& each : page.clusters) {
        clusters.push_back(reachedJson(each));
    }
    Json json = {
        {"schema", kSchema}, {"clc", version()}, {"path", page.sources.file(page.file).path()}};
    if (page.line > 0) {
        json["line"] = page.line;
    }
    json["clusters"] = std::move(clusters);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

auto whyJson(const WhyPage& page) -> std::string {
    const HiddenTexts hidden(page.found, page.sources);
    Json steps = Json::array();
    for (const WhyStep& step : page.why.steps) {
        steps.push_back(stepJson(step, page.sources, hidden));
    }
    Json json = {{"schema", kSchema}, {"clc", version()}, {"path", page.path}};
    if (page.why.line > 0) {
        json["line"] = page.why.line;
        json["text"] = hidden.shown(page.why.text);
    }
    json["lines"] = page.why.lines;
    json["stale"] = page.isStale;
    json["steps"] = std::move(steps);
    // An output may hold bytes that are no text; these become U+FFFD.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clc::project
