// What blocks have for one key, without reading more of them than may give it.
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;

/// By its static type the spread may have the entry `key`.
bool spreadMayGive(const Run& run, const syntax::SpreadItem& item, std::string_view key) {
    const types::Type& type = run.types.get(run.types.base(run.model.facts(*item.value).type));
    if (type.tag != TypeTagKind::Record) {
        return true;
    }
    const semantics::RecordInfo& info = run.model.record(type.record);
    return info.isOpen || info.byName.contains(key);
}

bool anyBranch(const Guard& guard, bool (*holds)(const BlockPlan&, std::string_view),
               std::string_view key) {
    return std::ranges::any_of(guard.branches,
                               [&](const Branch& branch) { return holds(*branch.plan, key); });
}

void gatherSpreads(Run& run, Scope& scope, std::string_view key, Gathered& into) {
    if (!scope.plan->anySpread) {
        return;
    }
    for (const Step step : scope.plan->steps) {
        if (step.kind == StepKind::Spread) {
            const syntax::SpreadItem& item = *scope.plan->spreads[step.index];
            if (!spreadMayGive(run, item, key)) {
                continue;
            }
            const Value whole = force(run, spreadOf(run, scope, step.index), item.span);
            into.partial |= whole.isPoison() || isPartial(whole);
            if (const auto found = findInSpread(run, whole, key, item.span)) {
                into.contributions.push_back({.value = *found, .layer = scope.layer});
            }
        } else if (step.kind == StepKind::Guard &&
                   anyBranch(
                       scope.plan->guards[step.index],
                       [](const BlockPlan& plan, std::string_view) { return plan.anySpread; },
                       key)) {
            for (Scope* inner : expand(run, scope, step.index)) {
                gatherSpreads(run, *inner, key, into);
            }
            into.partial |= hasFailed(scope, step.index);
        }
    }
}

auto contributionOf(const Scope& scope, const syntax::EntryItem& item, bool usesSuper)
    -> Contribution {
    return {.item = &item,
            .env = scope.env,
            .layer = scope.layer,
            .usesSuper = usesSuper,
            .scope = &scope};
}

void gatherEntries(Run& run, Scope& scope, std::string_view key, Gathered& into) {
    const BlockPlan& plan = *scope.plan;
    for (const std::uint32_t i : plan.entriesOf(key)) {
        const StaticEntry& entry = plan.entries[i];
        into.contributions.push_back(contributionOf(scope, *entry.item, entry.usesSuper));
    }
    for (std::uint32_t i = 0; i < plan.computed.size(); ++i) {
        const KeyText& text = computedKey(run, scope, i);
        into.partial |= text.failed;
        if (!text.failed && text.text == key) {
            into.contributions.push_back(
                contributionOf(scope, *plan.computed[i].item, plan.computed[i].usesSuper));
        }
    }
    for (std::uint32_t i = 0; i < plan.guards.size(); ++i) {
        const bool may = anyBranch(
            plan.guards[i],
            [](const BlockPlan& inner, std::string_view name) {
                return inner.mayGive(name) || !inner.entriesOf(name).empty();
            },
            key);
        if (!may) {
            continue;
        }
        for (Scope* inner : expand(run, scope, i)) {
            gatherEntries(run, *inner, key, into);
        }
        into.partial |= hasFailed(scope, i);
    }
}

}  // namespace

void gatherLayer(Run& run, std::span<Scope* const> scopes, std::string_view key, Gathered& into) {
    for (Scope* scope : scopes) {
        gatherSpreads(run, *scope, key, into);
    }
    const std::size_t first = into.contributions.size();
    for (Scope* scope : scopes) {
        gatherEntries(run, *scope, key, into);
    }
    std::size_t kept = std::min(first + 1, into.contributions.size());
    for (std::size_t i = kept; i < into.contributions.size(); ++i) {
        const Contribution& each = into.contributions[i];
        std::size_t other = first;
        while (other < kept && goTogether(into.contributions[other], each)) {
            ++other;
        }
        if (other == kept) {
            into.contributions[kept++] = each;
        } else {
            reportTwice(run, into.contributions[other], each, key);
            into.partial = true;
        }
    }
    into.contributions.shorten(kept);
}

void gatherAll(Run& run, std::span<Scope* const> scopes, std::string_view key, Gathered& into) {
    for (std::size_t first = 0; first < scopes.size();) {
        std::size_t end = first + 1;
        while (end < scopes.size() && isSameLayer(*scopes[first], *scopes[end])) {
            ++end;
        }
        gatherLayer(run, scopes.subspan(first, end - first), key, into);
        first = end;
    }
}

auto findInSpread(Run& run, Value whole, std::string_view key, Span use) -> std::optional<Lazy> {
    if (hasEntries(whole)) {
        return find(run, whole, key, use);
    }
    if (const auto* instance = values::as<values::InstanceData>(whole)) {
        Instance& of = run.instances[instance->instance.index()];
        const Lazy* member = memberOf(run, of, key);
        return member == nullptr ? std::nullopt : std::optional(*member);
    }
    if (!whole.isPoison() && !whole.isNull()) {
        run.sink.report(diag::NotSpreadable, use, kindName(whole.kind()))
            .help("between braces a record or a map is spread");
    }
    return std::nullopt;
}

auto entryKey(Run& run, const syntax::EntryItem& item, Env env) -> KeyText {
    if (!item.name.text.empty()) {
        return {item.name.text, literalOrigin(run, item.name.span, env), true, false};
    }
    const auto* written = syntax::as<syntax::TextExpr>(item.key);
    if (written != nullptr && !item.computed && !written->hasHoles()) {
        return {written->plain(), literalOrigin(run, written->span, env), true, false};
    }
    const Value key = item.key == nullptr ? poison() : evaluate(run, *item.key, env);
    if (const auto* text = values::as<values::TextData>(key)) {
        return {text->text, key.origin, true, false};
    }
    if (const auto* scalar = values::as<values::ScalarData>(key)) {
        return {scalar->text, key.origin, true, false};
    }
    std::string shown;
    if (key.isPoison() || !appendText(run, shown, key, item.key->span)) {
        return {{}, {}, true, true};
    }
    return {run.arena.copy(shown), key.origin, true, false};
}

namespace {

/// What `super` is in the entry `c`: what `lower` comes to, or what the layers below the blocks
/// around have there.
auto superOf(Run& run, const Contribution& c, std::span<const Contribution> lower, Place below)
    -> Lazy {
    const Lazy under = resolve(run, lower, below);
    if (under.valid()) {
        return under;
    }
    if (below.fallback.valid()) {
        return below.fallback;
    }
    for (const Frame* frame = c.env.locals; frame != nullptr; frame = frame->parent) {
        if (frame->definition == &kSuper) {
            return frame->value.valid() ? Lazy(run.arena.make<BelowWork>(frame->value, below.key))
                                        : Lazy();
        }
    }
    return {};
}

auto envOf(Run& run, const Contribution& c, std::span<const Contribution> lower, Place below)
    -> Env {
    if (!c.usesSuper) {
        return c.env;
    }
    const Lazy under = superOf(run, c, lower, below);
    return {run.arena.make<Frame>(c.env.locals, &kSuper, under), c.env.context};
}

auto valueOf(Run& run, const Contribution& c, std::span<const Contribution> lower, Place below)
    -> Lazy {
    if (c.value.valid()) {
        return c.value;
    }
    const Env env = envOf(run, c, lower, below);
    if (c.fallback != nullptr) {
        return Lazy(run.arena.make<FieldDefaultWork>(c.fallback, env, c.layer));
    }
    if (c.layer == nullptr && isCheap(run, *c.item->value)) {
        return evaluate(run, *c.item->value, env);
    }
    return Lazy(run.arena.make<EntryWork>(c.item, env, c.layer));
}

}  // namespace

auto resolve(Run& run, std::span<const Contribution> contributions, Place below) -> Lazy {
    std::size_t top = contributions.size();
    while (top > 0 && contributions[top - 1].merges()) {
        --top;
    }
    Lazy base;
    if (top > 0) {
        base = valueOf(run, contributions[top - 1], contributions.first(top - 1), below);
    } else if (below.base.valid()) {
        base = Lazy(run.arena.make<BelowWork>(below.base, below.key, below.fallback));
    } else if (!contributions.empty()) {
        base = below.fallback;
    }
    if (top == contributions.size()) {
        return base;
    }
    ShortList<MergePart, 4> parts;
    for (std::size_t i = top; i < contributions.size(); ++i) {
        const Contribution& c = contributions[i];
        parts.push_back({c.item, envOf(run, c, contributions.first(i), below), c.layer});
    }
    const auto kept = run.arena.copy(parts.all());
    return Lazy(run.arena.make<MergeWork>(base, std::span<const MergePart>(kept)));
}

}  // namespace clc::evaluation
