#include "diagnostics/render_sarif.h"

#include "base/version.h"
#include "diagnostics/explain.h"
#include "diagnostics/location.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace clc {
namespace {

using Json = nlohmann::ordered_json;

auto level(Severity severity) -> std::string_view {
    switch (severity) {
    case Severity::Info: return "note";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    return {};
}

/// `path` as a relative reference of RFC 3986.
auto uriOf(std::string_view path) -> std::string {
    constexpr std::string_view kPlain = "-._~/";
    std::string uri;
    for (const char c : path) {
        const bool alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || kPlain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

auto artifactJson(const SourceFile& file) -> Json {
    if (file.isVirtual()) {
        return {{"uri", file.path()}};
    }
    return {{"uri", uriOf(file.path())}, {"uriBaseId", "%SRCROOT%"}};
}

auto regionJson(Span span, const SourceManager& sources) -> Json {
    const Location at = locate(span, sources);
    return {{"startLine", at.begin.line},    {"startColumn", at.begin.column},
            {"endLine", at.end.line},        {"endColumn", at.end.column},
            {"byteOffset", at.begin.offset}, {"byteLength", at.end.offset - at.begin.offset}};
}

auto physicalJson(Span span, const SourceManager& sources) -> Json {
    return {{"artifactLocation", artifactJson(sources.file(span.file))},
            {"region", regionJson(span, sources)}};
}

auto relatedJson(const Diagnostic& diagnostic, const SourceManager& sources) -> Json {
    Json related = Json::array();
    for (const Label& label : diagnostic.labels) {
        if (&label != &diagnostic.labels.front() && label.span.valid()) {
            related.push_back({{"id", related.size() + 1},
                               {"physicalLocation", physicalJson(label.span, sources)},
                               {"message", {{"text", label.text}}}});
        }
    }
    return related;
}

auto fixJson(const Fix& fix, const SourceManager& sources) -> Json {
    Json changes = Json::array();
    FileId file;
    for (const Edit& edit : fix.edits) {
        if (edit.span.file != file) {
            file = edit.span.file;
            changes.push_back({{"artifactLocation", artifactJson(sources.file(file))},
                               {"replacements", Json::array()}});
        }
        changes.back()["replacements"].push_back(
            {{"deletedRegion", regionJson(edit.span, sources)},
             {"insertedContent", {{"text", edit.replacement}}}});
    }
    return {{"description", {{"text", fix.title}}},
            {"artifactChanges", std::move(changes)},
            {"properties", {{"safe", fix.applicability == Applicability::Safe}}}};
}

/// The message and, as SARIF has no place of its own for them, what helps to understand it.
auto messageText(const Diagnostic& diagnostic) -> std::string {
    std::string text = diagnostic.message;
    for (const std::string& context : diagnostic.context) {
        text += "\n" + context;
    }
    for (const std::string& help : diagnostic.help) {
        text += "\nhelp: " + help;
    }
    return text;
}

auto resultJson(const Diagnostic& diagnostic, std::size_t rule, const SourceManager& sources)
    -> Json {
    Json result = {{"ruleId", diagnostic.code},
                   {"ruleIndex", rule},
                   {"level", level(diagnostic.severity)},
                   {"message", {{"text", messageText(diagnostic)}}}};
    const Json location = {{"physicalLocation", physicalJson(diagnostic.span(), sources)}};
    result["locations"] = Json::array({location});
    if (Json related = relatedJson(diagnostic, sources); !related.empty()) {
        result["relatedLocations"] = std::move(related);
    }
    for (const Fix& fix : diagnostic.fixes) {
        if (!fix.edits.empty()) {
            result["fixes"].push_back(fixJson(fix, sources));
        }
    }
    return result;
}

/// What has no place: those who show results refuse one without.
auto notificationJson(const Diagnostic& diagnostic) -> Json {
    return {{"descriptor", {{"id", diagnostic.code}}},
            {"level", level(diagnostic.severity)},
            {"message", {{"text", messageText(diagnostic)}}}};
}

auto ruleJson(const Diagnostic& diagnostic) -> Json {
    Json rule = {{"id", diagnostic.code}, {"name", diagnostic.name}};
    const auto page = findPage(diagnostic.code);
    if (!page) {
        return rule;
    }
    if (const PageSection* what = page->section("What")) {
        rule["fullDescription"] = {{"text", what->text}};
    }
    rule["help"] = {{"text", page->text}, {"markdown", page->text}};
    return rule;
}

}  // namespace

auto renderSarif(const Report& report, const SourceManager& sources) -> std::string {
    std::map<std::string_view, std::size_t> indexOfRule;
    Json rules = Json::array();
    Json results = Json::array();
    Json notifications = Json::array();
    bool failed = false;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        if (!diagnostic.span().valid()) {
            notifications.push_back(notificationJson(diagnostic));
            failed = failed || diagnostic.severity == Severity::Error;
            continue;
        }
        const auto [rule, isNew] = indexOfRule.emplace(diagnostic.code, rules.size());
        if (isNew) {
            rules.push_back(ruleJson(diagnostic));
        }
        results.push_back(resultJson(diagnostic, rule->second, sources));
    }
    const Json driver = {
        {"name", "clc"}, {"semanticVersion", version()}, {"rules", std::move(rules)}};
    Json run = {{"tool", {{"driver", driver}}},
                {"columnKind", "unicodeCodePoints"},
                {"results", std::move(results)}};
    if (!notifications.empty()) {
        const Json invocation = {{"executionSuccessful", !failed},
                                 {"toolExecutionNotifications", std::move(notifications)}};
        run["invocations"] = Json::array({invocation});
    }
    const Json json = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                       {"version", "2.1.0"},
                       {"runs", Json::array({std::move(run)})}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clc
