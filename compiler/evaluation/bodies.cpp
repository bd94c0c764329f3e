// The bodies of an instance: of its kinds, its own, and the layers over them (S5).
#include "evaluation/expr.h"
#include "evaluation/instance.h"
#include "evaluation/run.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace clc::evaluation {

namespace {

using values::DeferredState;

auto makeLayer(Run& run, OriginReason reason, Instance& instance) -> const Layer* {
    return run.arena.make<Layer>(reason, &instance);
}

/// A body whose `self` is `instance`, in the text where `env` holds.
auto bodyScope(Run& run, const syntax::Block& body, Instance& instance, Env env, const Layer* layer,
               std::uint32_t author) -> Scope* {
    auto* context = run.arena.make<Context>();
    context->parent = env.context;
    context->body = &body;
    context->self = &instance;
    context->members = env.context == nullptr ? nullptr : env.context->members;
    return makeScope(run, run.plans.of(body), {{env.locals, context}, layer, author, &body});
}

/// The `defaults` for `kind` in one body, as one layer.
void addDefaultsIn(Run& run, Scope& body, KindId kind, Instance& instance) {
    BodyLayer layer;
    forEachScope(run, body, Content::Defaults, [&](Scope& scope) {
        for (const syntax::DefaultsItem* item : scope.plan->defaults) {
            if (run.model.kindOf(*item) != kind) {
                continue;
            }
            if (layer.layer == nullptr) {
                layer.layer = makeLayer(run, OriginReason::Defaults, instance);
                layer.span = item->span;
            }
            layer.scopes.push_back(
                bodyScope(run, *item->body, instance, scope.env, layer.layer, scope.author));
        }
    });
    if (layer.layer != nullptr) {
        instance.layers.push_back(std::move(layer));
    }
}

void addDefaults(Run& run, Instance& instance) {
    if (!run.reach.hasDefaults(instance.kind->id)) {
        return;
    }
    std::vector<Instance*> around;
    for (Instance* at = containerOf(run, instance); at != nullptr; at = containerOf(run, *at)) {
        around.push_back(at);
    }
    std::ranges::reverse(around);
    std::vector<KindId> kinds;
    for (KindId at = instance.kind->id; at.valid(); at = run.model.kind(at).base) {
        kinds.push_back(at);
    }
    std::ranges::reverse(kinds);
    // In each body those for the base kinds first: what is said of fewer wins.
    for (Instance* each : around) {
        forEachBody(run, *each, [&](Scope& body) {
            for (const KindId kind : kinds) {
                if (body.plan->has(Content::Defaults)) {
                    addDefaultsIn(run, body, kind, instance);
                }
            }
        });
    }
}

struct FoundAmendment {
    const syntax::AmendItem* item = nullptr;
    Scope* scope = nullptr;
    const syntax::Block* body = nullptr;  // it stands in; null for the files of the cluster
    std::uint32_t distance = 0;  // instances between the body it stands in and the one it changes
    std::ptrdiff_t keys = 0;     // it says which members of families it means
};

/// They are one layer: neither of them lies over the other.
bool areAlike(const FoundAmendment& a, const FoundAmendment& b) {
    return a.scope->author == b.scope->author && a.body == b.body && a.distance == b.distance &&
           a.keys == b.keys;
}

/// The keys that `item` gives on its way to `instance` are those of the instances on this way.
bool keysMatch(Run& run, const syntax::AmendItem& item, std::span<Instance* const> way, Env env) {
    std::size_t next = 0;
    for (const syntax::PathSegment* segment : item.target) {
        while (next < way.size() && way[next]->declaration->name.text != segment->id.text) {
            ++next;
        }
        if (next >= way.size()) {
            return false;
        }
        const Instance& at = *way[next++];
        if (segment->index == nullptr) {
            continue;
        }
        const Value key = evaluate(run, *segment->index, env);
        if (key.isPoison() || !at.isFamily || textOf(key) != at.key) {
            return false;
        }
    }
    return true;
}

/// The bodies of `holder` that are `block`; null stands for the files of the cluster.
auto bodiesOf(Run& run, Instance& holder, const syntax::Block* block) -> std::vector<Scope*> {
    std::vector<Scope*> found;
    forEachBody(run, holder, [&](Scope& scope) {
        if (scope.body == block) {
            found.push_back(&scope);
        }
    });
    return found;
}

void findAmendments(Run& run, Instance& instance, const syntax::AmendItem& item,
                    std::vector<FoundAmendment>& into) {
    const semantics::Reference& target = *run.model.amended(item);
    std::vector<Instance*> way;
    Instance* at = &instance;
    for (std::size_t i = target.declarations.size(); i > 0; --i) {
        if (at == nullptr || at->declaration != target.declarations[i - 1]) {
            return;
        }
        way.push_back(at);
        at = at->textual;
    }
    if (at == nullptr) {
        return;
    }
    std::ranges::reverse(way);
    for (Scope* body : bodiesOf(run, *at, target.body)) {
        forEachScope(run, *body, Content::Amendments, [&](Scope& scope) {
            const bool holds =
                std::ranges::find(scope.plan->amendments, &item) != scope.plan->amendments.end();
            if (holds && keysMatch(run, item, way, scope.env)) {
                const auto keys = std::ranges::count_if(
                    item.target,
                    [](const syntax::PathSegment* segment) { return segment->index != nullptr; });
                into.push_back(
                    {&item, &scope, target.body, static_cast<std::uint32_t>(way.size()), keys});
            }
        });
    }
}

void addAmendments(Run& run, Instance& instance) {
    if (instance.declaration == nullptr) {
        return;
    }
    std::vector<FoundAmendment> found;
    for (const syntax::AmendItem* item : run.reach.amendmentsOf(*instance.declaration)) {
        findAmendments(run, instance, *item, found);
    }
    // The innermost kind's text first, the user's last; of one text, what stands nearest first;
    // there, what is said of a whole family first.
    std::ranges::stable_sort(found, [](const FoundAmendment& a, const FoundAmendment& b) {
        if (a.scope->author != b.scope->author) {
            return a.scope->author > b.scope->author;
        }
        return std::tie(a.distance, a.keys) < std::tie(b.distance, b.keys);
    });
    for (std::size_t i = 0; i < found.size(); ++i) {
        const FoundAmendment& each = found[i];
        if (i == 0 || !areAlike(found[i - 1], each)) {
            instance.layers.push_back(
                {makeLayer(run, OriginReason::Amendment, instance), {}, each.item->span});
        }
        BodyLayer& into = instance.layers.back();
        into.scopes.push_back(bodyScope(run, *each.item->body, instance, each.scope->env,
                                        into.layer, each.scope->author));
    }
}

void addBlocks(Run& run, Instance& instance) {
    const Layer* before = nullptr;  // those of one layer are one here too
    for (const MergePart& part : instance.blocks) {
        if (part.layer == nullptr || part.layer != before) {
            const OriginReason reason =
                part.layer == nullptr ? OriginReason::Declaration : part.layer->reason;
            instance.layers.push_back({makeLayer(run, reason, instance), {}, part.item->span});
        }
        before = part.layer;
        BodyLayer& into = instance.layers.back();
        const auto& block = *syntax::cast<syntax::BlockExpr>(part.item->value).block;
        into.scopes.push_back(
            bodyScope(run, block, instance, part.env, into.layer, instance.author));
    }
}

}  // namespace

auto kindScopes(Run& run, Instance& instance) -> std::span<Scope* const> {
    if (!instance.kindScopes.empty() || (instance.kind == nullptr && &instance != run.root)) {
        return instance.kindScopes;
    }
    std::vector<const syntax::KindItem*> kinds;
    for (KindId at = instance.kind == nullptr ? KindId() : instance.kind->id; at.valid();
         at = run.model.kind(at).base) {
        kinds.push_back(run.model.kind(at).item);
    }
    std::ranges::reverse(kinds);
    for (const syntax::KindItem* kind : kinds) {
        instance.kindScopes.push_back(
            makeScope(run, run.plans.of(*kind->body, LetRole::Member),
                      {{nullptr, instance.context}, nullptr, instance.depth + 1, kind->body}));
    }
    if (&instance == run.root && run.model.cluster().valid()) {
        for (const syntax::ParsedFile* file : run.model.module(run.model.cluster()).files) {
            instance.kindScopes.push_back(
                makeScope(run, run.plans.of(*file->root), {.env = moduleEnv()}));
        }
    }
    return instance.kindScopes;
}

auto ownScope(Run& run, Instance& instance) -> Scope* {
    const syntax::Block* body = instance.declaration != nullptr ? instance.declaration->body
                                : instance.built != nullptr     ? instance.built->block
                                                                : nullptr;
    if (instance.ownScope == nullptr && body != nullptr) {
        instance.ownScope =
            bodyScope(run, *body, instance, instance.env,
                      makeLayer(run, OriginReason::Declaration, instance), instance.author);
    }
    return instance.ownScope;
}

auto layersOf(Run& run, Instance& instance) -> std::span<const BodyLayer> {
    if (instance.layersState == DeferredState::Done) {
        return instance.layers;
    }
    if (!enter(run, instance.layersState,
               {TrailKind::Layers, &instance, nullptr, instance.nameSpan})) {
        return {};
    }
    if (instance.kind != nullptr) {
        addDefaults(run, instance);
    }
    if (Scope* own = ownScope(run, instance)) {
        instance.layers.push_back({own->layer, {own}, instance.nameSpan});
    }
    addBlocks(run, instance);
    addAmendments(run, instance);
    leave(run, instance.layersState);
    return instance.layers;
}

}  // namespace clc::evaluation
