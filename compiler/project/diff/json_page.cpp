// The comparison for programs.
#include "base/version.h"
#include "project/diff/field_lines.h"

#include <nlohmann/json.hpp>

namespace clc::project {
namespace {

using Json = nlohmann::ordered_json;
using values::DocKind;
using values::DocNode;

/// Grows by one when a reader of the old form could not read the new one.
constexpr int kSchema = 1;

auto valueJson(const DocNode* node, const ValueView& view) -> Json {
    if (node == nullptr) {
        return nullptr;
    }
    if (view.isSecret || (view.masks != nullptr && view.masks->covers(*node))) {
        return kCovered;
    }
    switch (node->kind) {
    case DocKind::Null: return nullptr;
    case DocKind::Bool: return node->boolean;
    case DocKind::Int: return node->integer;
    case DocKind::Float: return node->number;
    case DocKind::Text:
        return view.masks == nullptr ? std::string(node->text) : view.masks->shown(node->text);
    case DocKind::Expression: return {{"expression", inlineText(*node, view)}};
    case DocKind::List: {
        Json list = Json::array();
        for (const DocNode* const item : node->items) {
            list.push_back(valueJson(item, view));
        }
        return list;
    }
    case DocKind::Map: {
        Json map = Json::object();
        for (const values::DocEntry& entry : node->entries) {
            map[std::string(entry.key)] = valueJson(entry.value, view);
        }
        return map;
    }
    }
    return nullptr;
}

auto changeName(FieldChangeKind kind) -> std::string_view {
    switch (kind) {
    case FieldChangeKind::Added: return "added";
    case FieldChangeKind::Removed: return "removed";
    case FieldChangeKind::Changed: return "changed";
    case FieldChangeKind::Reordered: return "reordered";
    }
    return {};
}

auto changeName(ResourceChangeKind kind) -> std::string_view {
    switch (kind) {
    case ResourceChangeKind::Added: return "added";
    case ResourceChangeKind::Removed: return "removed";
    case ResourceChangeKind::Changed: return "changed";
    case ResourceChangeKind::Moved: return "moved";
    }
    return {};
}

auto effectJson(const Effect& effect) -> Json {
    Json json{{"effect", wordOf(effect.does)}, {"says", effect.says}};
    if (!effect.source.empty()) {
        json["source"] = effect.source;
    }
    return json;
}

auto fieldJson(const FieldChange& field, const Effect& effect, const ClusterDifference& cluster)
    -> Json {
    Json json{{"path", pathText(field.path)}, {"change", changeName(field.kind)}};
    if (field.before != nullptr) {
        json["before"] = valueJson(field.before, viewBefore(field, cluster));
    }
    if (field.after != nullptr) {
        json["after"] = valueJson(field.after, viewAfter(field, cluster));
    }
    json.update(effectJson(effect));
    return json;
}

auto resourceJson(const ResourceChange& change, const ClusterDifference& cluster) -> Json {
    const backends::Resource& resource = change.resource();
    Json json{{"title", titleOf(resource)}, {"kind", resource.kind}};
    if (resource.id.family == backends::ResourceFamily::Object) {
        json["api"] = resource.api;
        json["namespace"] = resource.id.place;
        json["name"] = resource.id.name;
    }
    json["change"] = changeName(change.kind);
    json["effect"] = wordOf(change.worst());
    json["file"] = resource.path;
    if (change.changesFile()) {
        json["oldFile"] = change.before->path;
    }
    if (change.kind == ResourceChangeKind::Moved &&
        change.before->id.place != change.after->id.place) {
        json["oldNamespace"] = change.before->id.place;
    }
    if (const Effect* const whole = change.asWhole()) {
        json.update(effectJson(*whole));
        json["effect"] = wordOf(change.worst());
    }
    json["fields"] = Json::array();
    for (std::size_t i = 0; i < change.fields.size(); ++i) {
        json["fields"].push_back(
            fieldJson(change.fields[i], change.effects[change.effectOf[i]], cluster));
    }
    json["reached"] = Json::array();
    for (const Reached& each : change.reached) {
        Json reached = effectJson(each.effect);
        reached["resources"] = each.resources;
        json["reached"].push_back(std::move(reached));
    }
    return json;
}

auto stateName(ClusterState state) -> std::string_view {
    switch (state) {
    case ClusterState::Compared: return "compared";
    case ClusterState::New: return "new";
    case ClusterState::Gone: return "gone";
    }
    return {};
}

auto clusterJson(const ClusterDifference& cluster) -> Json {
    Json json{{"name", cluster.name}, {"file", cluster.file}, {"state", stateName(cluster.state)}};
    if (!cluster.oldFile.empty()) {
        json["oldFile"] = cluster.oldFile;
    }
    Json effects = Json::object();
    const std::vector<Touched> all = touchedBy(cluster.changes);
    for (const Touched& each : all) {
        Json& list = effects[std::string(wordOf(each.does))];
        list.push_back(each.title);
    }
    json["effects"] = std::move(effects);
    json["unchanged"] = cluster.unchanged;
    json["stale"] = cluster.stale;
    json["resources"] = Json::array();
    for (const ResourceChange& change : cluster.changes) {
        json["resources"].push_back(resourceJson(change, cluster));
    }
    return json;
}

}  // namespace

auto diffJson(const DiffPage& page) -> std::string {
    Json clusters = Json::array();
    for (const ClusterDifference& each : page.clusters) {
        clusters.push_back(clusterJson(each));
    }
    const Json json{{"schema", kSchema},
                    {"clc", version()},
                    {"base", {{"revision", page.base}, {"commit", page.commit}}},
                    {"worst", wordOf(page.worst())},
                    {"clusters", std::move(clusters)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace clc::project
