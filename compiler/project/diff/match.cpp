#include "project/diff/match.h"

#include <map>
#include <optional>
#include <span>
#include <string>

namespace clc::project {
namespace {

using backends::Resource;
using backends::ResourceFamily;
using backends::ResourceId;

auto byId(const std::vector<Resource>& resources) -> std::map<ResourceId, const Resource*> {
    std::map<ResourceId, const Resource*> found;
    for (const Resource& each : resources) {
        found.emplace(each.id, &each);
    }
    return found;
}

/// The last two parts of a path: what a file is called where folders above have other names.
auto ending(std::string_view path) -> std::string_view {
    const std::size_t last = path.rfind('/');
    const std::size_t before = last == 0 || last == std::string_view::npos
                                   ? std::string_view::npos
                                   : path.rfind('/', last - 1);
    return before == std::string_view::npos ? path : path.substr(before + 1);
}

enum class TraceBy { Content, Path };

/// By what a resource may be known that has another id now; empty for one that may not. An object
/// keeps its name in another namespace, a document or file its content under another path, or the
/// end of its path.
auto trace(const Resource& resource, TraceBy by) -> std::string {
    switch (resource.id.family) {
    case ResourceFamily::Object:
        return resource.id.place.empty() ? "" : resource.id.type + " " + resource.id.name;
    case ResourceFamily::Document:
    case ResourceFamily::File:
        return resource.id.type + " " +
               (by == TraceBy::Content ? canonicalText(*resource.node)
                                       : std::string(ending(resource.path)));
    case ResourceFamily::Block: return {};
    }
    return {};
}

/// Resources by their traces; null where several have one: which of them is meant nobody knows.
using Traces = std::map<std::string, const Resource*>;

auto tracesOf(const std::vector<const Resource*>& resources, TraceBy by) -> Traces {
    Traces traces;
    for (const Resource* const each : resources) {
        const auto [found, added] = traces.try_emplace(trace(*each, by), each);
        if (!added) {
            found->second = nullptr;
        }
    }
    traces.erase("");
    return traces;
}

/// One resource in both states.
struct MovedResource {
    const Resource* was = nullptr;
    const Resource* is = nullptr;
};

/// Which of `fresh` was which of `gone`, as far as traces tell.
auto findMoved(std::vector<const Resource*> gone, std::vector<const Resource*> fresh)
    -> std::vector<MovedResource> {
    std::vector<MovedResource> moved;
    for (const TraceBy by : {TraceBy::Content, TraceBy::Path}) {
        const Traces now = tracesOf(fresh, by);
        for (const auto& [name, was] : tracesOf(gone, by)) {
            const auto is = now.find(name);
            if (was != nullptr && is != now.end() && is->second != nullptr) {
                moved.push_back({was, is->second});
                std::erase(gone, was);
                std::erase(fresh, is->second);
            }
        }
    }
    return moved;
}

}  // namespace

auto matchResources(const States& states, std::span<const std::string> elementNames)
    -> std::vector<ResourceChange> {
    const CompareContext context{states.schemas, elementNames};
    const auto before = byId(states.before);
    const auto after = byId(states.after);
    std::vector<const Resource*> gone;
    std::vector<const Resource*> fresh;
    std::vector<ResourceChange> changes;
    for (const auto& [id, resource] : before) {
        const auto same = after.find(id);
        if (same == after.end()) {
            gone.push_back(resource);
            continue;
        }
        ResourceChange change{.before = resource,
                              .after = same->second,
                              .fields = compareResources(*resource, *same->second, context)};
        if (change.changesFile() || !change.fields.empty()) {
            changes.push_back(std::move(change));
        }
    }
    for (const auto& [id, resource] : after) {
        if (!before.contains(id)) {
            fresh.push_back(resource);
        }
    }
    for (const auto& [was, is] : findMoved(gone, fresh)) {
        changes.push_back({.kind = ResourceChangeKind::Moved,
                           .before = was,
                           .after = is,
                           .fields = compareResources(*was, *is, context)});
        std::erase(gone, was);
        std::erase(fresh, is);
    }
    for (const Resource* const each : gone) {
        changes.push_back({.kind = ResourceChangeKind::Removed, .before = each});
    }
    for (const Resource* const each : fresh) {
        changes.push_back({.kind = ResourceChangeKind::Added, .after = each});
    }
    return changes;
}

}  // namespace clc::project
