#include "project/why/chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace clc::project {
namespace {

using values::Origin;
using values::OriginId;
using values::OriginReason;

/// A value made of more is not told to its end.
constexpr std::size_t kMostSteps = 4096;

/// Of two steps of one line, the one that says more.
auto weight(OriginReason reason) -> int {
    switch (reason) {
    case OriginReason::Amendment:
    case OriginReason::Defaults:
    case OriginReason::Default: return 4;
    case OriginReason::Declaration:
    case OriginReason::Input: return 3;
    case OriginReason::Literal: return 2;
    case OriginReason::Let:
    case OriginReason::Builtin:
    case OriginReason::Emit: return 1;
    case OriginReason::Computed: return 0;
    }
    return 0;
}

auto itemName(const syntax::Item& item) -> std::string {
    switch (item.kind) {
    case syntax::NodeKind::KindItem:
        return fmt::format("kind '{}'", syntax::cast<syntax::KindItem>(&item).name.text);
    case syntax::NodeKind::TypeItem:
        return fmt::format("type '{}'", syntax::cast<syntax::TypeItem>(&item).name.text);
    case syntax::NodeKind::FnItem:
        return fmt::format("function '{}'", syntax::cast<syntax::FnItem>(&item).name.text);
    case syntax::NodeKind::LetItem:
        return fmt::format("let '{}'", syntax::cast<syntax::LetItem>(&item).name.text);
    case syntax::NodeKind::RuleItem:
        return fmt::format("rule '{}'", syntax::cast<syntax::RuleItem>(&item).name.text);
    default: return {};
    }
}

bool holds(Span outer, Span inner) {
    return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

Chains::Chains(const evaluation::EvalResult& result, const semantics::Model& model)
    : result_(result), model_(model) {
    for (const evaluation::Explained::Way& each : result.explained.ways) {
        ways_.emplace(each.origin, each.by);
    }
}

/// A step before it is told.
struct Chains::Found {
    Origin origin;
    Span span;
    bool isLeaf = false;
};

void Chains::follow(OriginId origin, std::vector<Found>& into) const {
    std::vector<OriginId> open{origin};
    std::unordered_set<OriginId> seen;
    while (!open.empty() && seen.size() < kMostSteps) {
        const OriginId id = open.back();
        open.pop_back();
        if (!id.valid() || !seen.insert(id).second) {
            continue;
        }
        const Origin each = result_.origins->get(id);
        open.insert(open.end(), each.parts.rbegin(), each.parts.rend());
        // Who is meant is set nearer to the line than what that one is called.
        if (const auto way = ways_.find(id); way != ways_.end()) {
            open.push_back(way->second);
        }
        if (!each.span.valid()) {
            continue;
        }
        const Span line = firstLine(each.span);
        const auto same = std::ranges::find_if(into, [&](const Found& other) {
            return holds(other.span, line) || holds(line, other.span);
        });
        if (same == into.end()) {
            into.push_back({each, line, each.parts.empty()});
            continue;
        }
        same->isLeaf = same->isLeaf || each.parts.empty();
        if (holds(same->span, line)) {
            same->span = line;
        }
        if (weight(each.reason) > weight(same->origin.reason)) {
            same->origin = each;
        }
    }
}

auto Chains::wordsOf(const Origin& origin, bool isLeaf) const -> std::string {
    const std::string around = definitionAround(origin.span);
    const std::string by = around.empty() ? std::string() : ", in " + around;
    switch (origin.reason) {
    case OriginReason::Literal: return "written here" + by;
    case OriginReason::Computed:
        return (model_.sources().text(origin.span).starts_with('"') ? "put together here"
                                                                    : "computed here") +
               by;
    case OriginReason::Default: return around.empty() ? "the default" : "default of " + around;
    case OriginReason::Defaults:
        return (isLeaf ? "written here" : "set here") + std::string(", by defaults");
    case OriginReason::Declaration: return (isLeaf ? "written here" : "set here") + by;
    case OriginReason::Amendment: return "amended here" + by;
    case OriginReason::Let: return isLeaf ? "written here" + by : "by way of this let" + by;
    case OriginReason::Emit: return "emitted here" + by;
    case OriginReason::Input: return "read from a file here" + by;
    case OriginReason::Builtin:
        return origin.instance.valid() ? "the name of " + nameOf(origin.instance)
                                       : "gathered here" + by;
    }
    return {};
}

auto Chains::steps(OriginId origin) const -> std::vector<WhyStep> {
    std::vector<Found> found;
    follow(origin, found);
    std::vector<WhyStep> steps;
    for (const Found& each : found) {
        steps.push_back(
            {WhyRole::Value, each.span, wordsOf(each.origin, each.isLeaf), isLibrarys(each.span)});
    }
    return steps;
}

auto Chains::nameOf(values::InstanceId instance) const -> std::string {
    const evaluation::InstanceInfo& info = result_.instances[instance.index()];
    if (!info.kind.valid()) {
        return fmt::format("'{}'", info.id);
    }
    std::string name = fmt::format("{} '{}'", model_.kind(info.kind).name, info.id);
    for (values::InstanceId at = info.container; at.valid();
         at = result_.instances[at.index()].container) {
        const evaluation::InstanceInfo& around = result_.instances[at.index()];
        if (around.kind.valid() && around.container.valid()) {
            name += fmt::format(" in {} '{}'", model_.kind(around.kind).name, around.id);
        }
    }
    return name;
}

auto Chains::owners(values::InstanceId instance) const -> std::vector<Declared> {
    std::vector<Declared> found;
    for (values::InstanceId at = instance; at.valid();
         at = result_.instances[at.index()].container) {
        const Span declared = result_.instances[at.index()].declared;
        if (!declared.valid() || isLibrarys(declared)) {
            continue;
        }
        const bool isKinds = !definitionAround(declared).empty();
        if (found.empty() || !isKinds) {
            found.push_back({declared, nameOf(at)});
        }
        if (!isKinds) {
            break;
        }
    }
    return found;
}

auto Chains::ownersOf(OriginId origin) const -> std::vector<Declared> {
    std::vector<OriginId> open{origin};
    for (std::size_t steps = 0; !open.empty() && steps < kMostSteps; ++steps) {
        const OriginId id = open.back();
        open.pop_back();
        if (!id.valid()) {
            continue;
        }
        const Origin each = result_.origins->get(id);
        // A name says who is meant, not who says it.
        std::vector<Declared> found =
            each.reason == OriginReason::Builtin ? std::vector<Declared>() : owners(each.instance);
        if (!found.empty()) {
            return found;
        }
        open.insert(open.end(), each.parts.rbegin(), each.parts.rend());
    }
    return {};
}

auto Chains::definitionAround(Span span) const -> std::string {
    const semantics::ModuleId id = model_.moduleOf(span.file);
    if (!id.valid()) {
        return {};
    }
    for (const syntax::ParsedFile* file : model_.module(id).files) {
        if (file->file != span.file) {
            continue;
        }
        for (const syntax::Item* item : file->root->items) {
            if (holds(item->span, span)) {
                return itemName(*item);
            }
        }
    }
    return {};
}

bool Chains::isLibrarys(Span span) const {
    return span.valid() && model_.sources().file(span.file).path().starts_with("std:/");
}

auto Chains::firstLine(Span span) const -> Span {
    const std::string_view text = model_.sources().text(span);
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
        return span;
    }
    const std::string_view line = text.substr(0, end);
    const std::size_t last = line.find_last_not_of(" \t\r");
    return span.part(0,
                     static_cast<std::uint32_t>(last == std::string_view::npos ? end : last + 1));
}

}  // namespace clc::project
