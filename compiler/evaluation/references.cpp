// Declarations become instances, and `kind/name` leads to them (S2, S4).
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace clc::evaluation {

namespace {

using values::DeferredState;

/// `all`, in the order of the source, has `item`.
bool holds(const std::vector<const syntax::DeclarationItem*>& all,
           const syntax::DeclarationItem& item) {
    const auto begin = [](const syntax::DeclarationItem* each) { return each->span.begin; };
    const auto found = std::ranges::lower_bound(all, item.span.begin, {}, begin);
    return found != all.end() && *found == &item;
}

bool holds(const BlockPlan& plan, const syntax::DeclarationItem& item) {
    return holds(plan.allDeclarations, item);
}

bool declares(const Scope& scope, const syntax::DeclarationItem& item) {
    return holds(*scope.plan, item);
}

/// The body of `instance` in which `item` stands. What its kind and its own text say is asked
/// first, so that layers matter only to what layers declare.
auto bodyOf(Run& run, Instance& instance, const syntax::DeclarationItem& item) -> Scope* {
    for (Scope* scope : kindScopes(run, instance)) {
        if (declares(*scope, item)) {
            return scope;
        }
    }
    if (Scope* own = ownScope(run, instance); own != nullptr && declares(*own, item)) {
        return own;
    }
    for (const BodyLayer& layer : layersOf(run, instance)) {
        for (Scope* scope : layer.scopes) {
            if (declares(*scope, item)) {
                return scope;
            }
        }
    }
    return nullptr;
}

auto keyText(Run& run, const syntax::DeclarationItem& item, Env env)
    -> std::optional<std::string_view> {
    const Value key = evaluate(run, *item.key, env);
    std::string text;
    if (key.isPoison() || !appendText(run, text, key, item.key->span)) {
        return std::nullopt;
    }
    return run.arena.copy(text);
}

/// The members of a family, by key.
using Members = std::unordered_map<std::string_view, const Instance*>;

void declareIn(Run& run, Instance& in, Scope& scope, ChildSet& set, Members& members) {
    const syntax::DeclarationItem& item = *set.item;
    std::string_view key;
    if (item.key != nullptr) {
        const auto text = keyText(run, item, scope.env);
        if (!text) {
            set.partial = true;
            return;
        }
        key = *text;
        if (const auto first = members.find(key); first != members.end()) {
            const Span span = first->second->nameSpan;
            run.sink.report(diag::FamilyKeyTwice, item.key->span, item.name.text, key)
                .label(span == item.name.span ? Span() : span, "the first one")
                .help("each member of a family needs a key of its own");
            return;
        }
    } else if (!set.instances.empty()) {
        run.sink.report(diag::DuplicateEntry, item.name.span, item.name.text)
            .help("it is declared more than once here; give it a key");
        return;
    }
    set.instances.push_back(&makeDeclared(run, {&item, &in, &scope, key}));
    if (item.key != nullptr) {
        members.emplace(key, set.instances.back());
    }
}

auto setOf(Instance& instance, const syntax::DeclarationItem& item) -> ChildSet& {
    ChildSet& set = instance.children[&item];
    set.item = &item;
    return set;
}

auto anchorOf(Run& run, const semantics::Reference& reference, Env env, Value base) -> Instance* {
    switch (reference.anchor) {
    case semantics::AnchorKind::Root: return run.root;
    case semantics::AnchorKind::Base: {
        const auto* instance = values::as<values::InstanceData>(base);
        return instance == nullptr ? nullptr : &run.instances[instance->instance.index()];
    }
    case semantics::AnchorKind::Body: break;
    }
    for (const Context* at = env.context; at != nullptr; at = at->parent) {
        if (at->body == reference.body) {
            return at->self;
        }
    }
    return env.context == nullptr ? nullptr : env.context->members;
}

auto familyMap(Run& run, const ChildSet& set, Span span, Env env) -> Value {
    std::vector<values::Entry> entries;
    for (Instance* instance : set.instances) {
        entries.push_back({instance->key, instance->value.origin, Lazy(instance->value)});
    }
    return makeMap(run, entries, TypeId::string, literalOrigin(run, span, env));
}

}  // namespace

auto childrenOf(Run& run, Instance& instance, const syntax::DeclarationItem& item, Span use)
    -> const ChildSet& {
    ChildSet& set = setOf(instance, item);
    if (set.state == DeferredState::Done) {
        return set;
    }
    if (!enter(run, set.state, {TrailKind::Children, &set, &item, use})) {
        set.partial = true;
        return set;
    }
    if (Scope* body = bodyOf(run, instance, item)) {
        // Only conditions and loops around this very declaration matter.
        const auto around = [&](const BlockPlan& plan) { return holds(plan, item); };
        Members members;
        forEachScopeIf(run, *body, around, [&](Scope& scope) {
            if (holds(scope.plan->declarations, item) && run.model.kindOf(item).valid()) {
                declareIn(run, instance, scope, set, members);
            }
        });
    }
    leave(run, set.state);
    return set;
}

auto resolveReference(Run& run, const semantics::Reference& reference, Env env, Value base,
                      Span span) -> Value {
    Instance* at = anchorOf(run, reference, env, base);
    for (std::size_t i = 0; i < reference.declarations.size(); ++i) {
        if (at == nullptr) {
            return poison();
        }
        const syntax::DeclarationItem& item = *reference.declarations[i];
        if (&item == run.model.rootDeclaration()) {
            at = run.root;
            continue;
        }
        const ChildSet& set = childrenOf(run, *at, item, span);
        const bool last = i + 1 == reference.declarations.size();
        if (last && reference.family) {
            return set.partial ? poison() : familyMap(run, set, span, env);
        }
        if (set.instances.empty()) {
            return set.partial ? poison() : makeNull(literalOrigin(run, span, env));
        }
        at = set.instances.front();
    }
    return at == nullptr ? poison() : at->value.from(literalOrigin(run, span, env));
}

auto resolveContainerPath(Run& run, const syntax::DeclarationItem& item, Env env) -> Instance* {
    const syntax::PathSegment& last = *item.container.back();
    const semantics::Binding& binding = run.model.facts(last).binding;
    Value found = poison();
    if (binding.kind == semantics::BindingKind::Member && env.context->members != nullptr) {
        if (const Lazy* member = memberOf(run, *env.context->members, last.name.text)) {
            found = force(run, *member, last.span);
        }
    } else if (const semantics::Reference* reference = run.model.containerOf(item)) {
        found = resolveReference(run, *reference, env, poison(), last.span);
    }
    if (last.index != nullptr && hasEntries(found)) {
        const Value key = evaluate(run, *last.index, env);
        const auto entry = key.isPoison() ? std::nullopt : find(run, found, textOf(key), last.span);
        found = entry ? force(run, *entry, last.span) : poison();
    }
    const auto* instance = values::as<values::InstanceData>(found);
    if (instance == nullptr) {
        if (!found.isPoison()) {
            run.sink.report(diag::NullHere, last.span, run.model.sources().text(last.span))
                .help(kNullHelp);
        }
        return nullptr;
    }
    return &run.instances[instance->instance.index()];
}

}  // namespace clc::evaluation
