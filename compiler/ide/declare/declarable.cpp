#include "ide/declare/declarable.h"

#include "base/edit_distance.h"
#include "ide/describe.h"
#include "ide/topics.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace clc::ide {
namespace {

using semantics::Definition;
using semantics::MemberRole;
using semantics::Model;
using syntax::NodeKind;

bool isDeclarable(const Model& model, const Definition& definition) {
    return definition.kind.valid() && !definition.item->isPrivate &&
           !model.kind(definition.kind).hasOpen && !model.kind(definition.kind).isRoot;
}

/// Calls `visit(model, definition)` for all that has a name: the cluster's own first.
template <typename Visit>
void forEachDefinition(const NewSources& from, const Visit& visit) {
    for (const Model* model : {&from.cluster.model(), &from.library.model()}) {
        for (const auto& module : model->modules()) {
            const bool counts = model == &from.library.model() || !module->isStd;
            for (const auto& [name, definition] : module->definitions) {
                if (counts) {
                    visit(*model, definition);
                }
            }
        }
    }
}

/// What `meanings` has of kinds, or of anything if there is no kind.
auto kindOf(const std::vector<Meaning>& meanings) -> const Definition* {
    const Definition* any = nullptr;
    for (const Meaning& each : meanings) {
        for (const Definition& definition : each.definitions) {
            if (definition.kind.valid()) {
                return &definition;
            }
            any = any == nullptr ? &definition : any;
        }
    }
    return any;
}

auto topicOf(const Definition& definition) -> std::string_view {
    switch (definition.item->kind) {
    case NodeKind::FnItem: return "a function";
    case NodeKind::TypeItem: return "a type";
    case NodeKind::RuleItem: return "a rule";
    default: return "a value";
    }
}

/// Names of kinds that are this one and can be declared.
auto waysOf(const NewSources& from, const Model& model, types::KindId base)
    -> std::vector<std::string> {
    std::set<std::string> names;
    const KindName wanted = kindName(model, base);
    forEachDefinition(from, [&](const Model& in, const Definition& definition) {
        if (isDeclarable(in, definition) &&
            std::ranges::count(lineage(in, definition.kind), wanted) > 0) {
            names.insert(in.kind(definition.kind).name);
        }
    });
    return {names.begin(), names.end()};
}

void reportOpen(const NewSources& from, const Declarable& found, DiagnosticSink& sink) {
    const semantics::KindInfo& kind = found.kind();
    const auto open = std::ranges::find(kind.members, MemberRole::Open, &semantics::Member::role);
    auto builder = sink.report(diag::OpenKind, Span(), kind.name,
                               open == kind.members.end() ? std::string_view() : open->name);
    if (const auto ways = waysOf(from, *found.model, kind.id); !ways.empty()) {
        builder.help(fmt::format("kinds that are one can: {}", fmt::join(ways, ", ")));
    }
}

void reportUnknown(std::string_view name, const NewSources& from, DiagnosticSink& sink) {
    auto builder = sink.report(diag::NotAKind, Span(), name);
    for (const auto& [model, reach] : {std::pair(&from.cluster.model(), Reach::Own),
                                       std::pair(&from.library.model(), Reach::Library)}) {
        const Topics topics(*model, reach);
        if (const auto called = topics.calledElsewhere(name); !called.empty()) {
            if (const Definition* kind = kindOf(called); kind != nullptr && kind->kind.valid()) {
                builder.help(fmt::format("here it is called '{}': clc new {} NAME",
                                         model->kind(kind->kind).name,
                                         model->kind(kind->kind).name));
                return;
            }
        }
    }
    std::vector<std::string_view> names;
    forEachDefinition(from, [&](const Model& model, const Definition& definition) {
        if (isDeclarable(model, definition)) {
            names.push_back(model.kind(definition.kind).name);
        }
    });
    const auto meant = nearest(name, names);
    builder.help(meant ? fmt::format("did you mean '{}'?", *meant)
                       : "'clc doc' lists what can be declared");
}

}  // namespace

auto kindName(const Model& model, types::KindId kind) -> KindName {
    const semantics::KindInfo& info = model.kind(kind);
    return {model.module(info.module).name, info.name};
}

auto lineage(const Model& model, types::KindId kind) -> std::vector<KindName> {
    std::vector<KindName> names;
    for (; kind.valid(); kind = model.kind(kind).base) {
        names.push_back(kindName(model, kind));
    }
    return names;
}

auto declarableNames(const NewSources& from) -> std::vector<DeclarableName> {
    std::map<std::string, std::string> found;
    forEachDefinition(from, [&](const Model& model, const Definition& definition) {
        if (isDeclarable(model, definition)) {
            found.try_emplace(std::string(model.kind(definition.kind).name),
                              Describer(model).describe(definition).summary());
        }
    });
    std::vector<DeclarableName> names;
    for (auto& [name, words] : found) {
        names.push_back({name, std::move(words)});
    }
    return names;
}

auto findDeclarable(std::string_view name, const NewSources& from, DiagnosticSink& sink)
    -> std::optional<Declarable> {
    for (const auto& [model, reach] : {std::pair(&from.cluster.model(), Reach::Own),
                                       std::pair(&from.library.model(), Reach::Library)}) {
        const auto meanings = Topics(*model, reach).find(name);
        const Definition* found = kindOf(meanings);
        if (found == nullptr) {
            continue;
        }
        if (!found->kind.valid()) {
            sink.report(diag::NotAKind, Span(), name)
                .help(
                    fmt::format("it is {}, and kinds are what is declared: 'clc doc {}' tells more",
                                topicOf(*found), name));
            return std::nullopt;
        }
        const Declarable kind{model, *found};
        if (kind.kind().isRoot) {
            sink.report(diag::SeveralRoots, Span(), kind.kind().name)
                .help("each cluster has a file of its own, which 'clc init NAME' begins");
            return std::nullopt;
        }
        if (kind.kind().hasOpen) {
            reportOpen(from, kind, sink);
            return std::nullopt;
        }
        return kind;
    }
    reportUnknown(name, from, sink);
    return std::nullopt;
}

}  // namespace clc::ide
