#include "project/diff/difference.h"

#include "project/diff/assess.h"
#include "project/diff/match.h"

#include <algorithm>
#include <tuple>

namespace clc::project {

auto ResourceChange::asWhole() const -> const Effect* {
    // It is the first, as what happens to fields comes after it.
    constexpr std::size_t kFirst = 0;
    const bool isOfField = std::ranges::find(effectOf, kFirst) != effectOf.end();
    return effects.empty() || isOfField ? nullptr : &effects[kFirst];
}

auto ResourceChange::worst() const -> Does {
    Does worst = Does::None;
    for (const Effect& each : effects) {
        worst = std::max(worst, each.does);
    }
    for (const Reached& each : reached) {
        worst = std::max(worst, each.effect.does);
    }
    return worst;
}

auto titleOf(const backends::Resource& resource) -> std::string {
    switch (resource.id.family) {
    case backends::ResourceFamily::Object:
        return resource.kind + " " + (resource.id.place.empty() ? "" : resource.id.place + "/") +
               resource.id.name;
    case backends::ResourceFamily::Document: return resource.kind + " " + resource.id.name;
    case backends::ResourceFamily::Block:
        return resource.kind + (resource.id.name.empty() ? "" : " " + resource.id.name);
    case backends::ResourceFamily::File: return resource.id.name;
    }
    return {};
}

auto differencesOf(const States& states, const EffectTable& table) -> std::vector<ResourceChange> {
    std::vector<ResourceChange> changes = matchResources(states, table.elementNames);
    assess(changes, states, table);
    std::ranges::stable_sort(changes, [](const ResourceChange& one, const ResourceChange& other) {
        const auto rank = [](const ResourceChange& change) {
            const backends::ResourceId& id = change.resource().id;
            return std::tuple(id.family, id.place, change.resource().kind, id.name);
        };
        return one.worst() != other.worst() ? one.worst() > other.worst() : rank(one) < rank(other);
    });
    return changes;
}

}  // namespace clc::project
