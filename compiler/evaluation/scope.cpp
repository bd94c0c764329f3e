#include "evaluation/scope.h"

#include "evaluation/iterate.h"

namespace clc::evaluation {

namespace {

using values::DeferredState;

/// The body of a guard of `scope`.
auto innerScope(Run& run, const Scope& scope, const BlockPlan& plan, Env env) -> Scope* {
    Scope* inner = makeScope(run, plan, {env, scope.layer, scope.author, scope.body});
    inner->around = &scope;
    return inner;
}

/// False if what is gone over could not be computed.
bool expandLoop(Run& run, const Scope& scope, const Guard& guard, std::vector<Scope*>& into) {
    const syntax::ForItem& loop = *guard.loop;
    const Value whole = evaluate(run, *loop.iterable, scope.env);
    return forEachTurn(run, whole, loop.iterable->span, [&](const auto& key, Lazy value) {
        run.model.complete(loop);
        const Env env = loopEnv(run, scope.env, loop.first, loop.second, key, value);
        Scope* turn = innerScope(run, scope, *guard.branches.front().plan, env);
        turn->loop = &loop;
        into.push_back(turn);
        turn->turn = static_cast<std::uint32_t>(into.size());
    });
}

/// False if a condition could not be computed.
bool expandChoice(Run& run, const Scope& scope, const Guard& guard, std::vector<Scope*>& into) {
    for (const Branch& branch : guard.branches) {
        if (branch.condition != nullptr) {
            const std::optional<bool> holds = evaluateCondition(run, *branch.condition, scope.env);
            if (!holds) {
                return false;
            }
            if (!*holds) {
                continue;
            }
        }
        into.push_back(innerScope(run, scope, *branch.plan, scope.env));
        return true;
    }
    return true;
}

}  // namespace

auto makeScope(Run& run, const BlockPlan& plan, const ScopePlace& place) -> Scope* {
    auto* scope = run.arena.make<Scope>();
    scope->plan = &plan;
    scope->env = place.env;
    scope->layer = place.layer;
    scope->author = place.author;
    scope->body = place.body;
    for (const syntax::LetItem* let : plan.lets) {
        scope->env.locals = run.arena.make<Frame>(scope->env.locals, let, Lazy());
    }
    delayLets(run, place.env.locals, scope->env);
    return scope;
}

void delayLets(Run& run, const Frame* around, Env env) {
    for (const Frame* frame = env.locals; frame != around; frame = frame->parent) {
        frame->value = Lazy(
            run.arena.make<LetWork>(static_cast<const syntax::LetItem*>(frame->definition), env));
    }
}

auto expand(Run& run, Scope& scope, std::uint32_t guard) -> std::span<Scope* const> {
    if (scope.expansions == nullptr) {
        const std::vector<Expansion> none(scope.plan->guards.size());
        scope.expansions = run.arena.copy(none).data();
    }
    Expansion& expansion = scope.expansions[guard];
    if (expansion.state == DeferredState::Done) {
        return expansion.scopes;
    }
    const Guard& item = scope.plan->guards[guard];
    const Span use =
        item.loop != nullptr ? item.loop->iterable->span : item.branches.front().condition->span;
    if (!enter(run, expansion.state, {TrailKind::Guard, &expansion, item.item, use})) {
        expansion.failed = true;
        return {};
    }
    std::vector<Scope*> scopes;
    if (item.loop != nullptr) {
        expansion.failed |= !expandLoop(run, scope, item, scopes);
    } else {
        expansion.failed |= !expandChoice(run, scope, item, scopes);
    }
    expansion.scopes = run.arena.copy(std::span<Scope* const>(scopes));
    leave(run, expansion.state);
    return expansion.scopes;
}

bool hasFailed(const Scope& scope, std::uint32_t guard) {
    return scope.expansions != nullptr && scope.expansions[guard].failed;
}

auto spreadOf(Run& run, Scope& scope, std::uint32_t spread) -> Lazy {
    if (scope.spreads == nullptr) {
        const std::vector<Lazy> none(scope.plan->spreads.size());
        scope.spreads = run.arena.copy(none).data();
    }
    Lazy& value = scope.spreads[spread];
    if (!value.valid()) {
        value = delay(run, *scope.plan->spreads[spread]->value, scope.env);
    }
    return value;
}

auto computedKey(Run& run, Scope& scope, std::uint32_t index) -> const KeyText& {
    if (scope.keys == nullptr) {
        const std::vector<KeyText> none(scope.plan->computed.size());
        scope.keys = run.arena.copy(none).data();
    }
    KeyText& key = scope.keys[index];
    if (!key.known) {
        key = entryKey(run, *scope.plan->computed[index].item, scope.env);
    }
    return key;
}

}  // namespace clc::evaluation
