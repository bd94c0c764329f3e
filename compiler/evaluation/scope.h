// A block in the place where it is evaluated: its locals, and what its `for` and `if` come to,
// computed once.
#pragma once

#include "base/short_list.h"
#include "evaluation/environment.h"
#include "evaluation/plan.h"

#include <span>
#include <vector>

namespace clc::evaluation {

struct Run;
struct Scope;

/// The bodies a guard comes to: one for each turn of a `for`, at most one of an `if`.
struct Expansion {
    values::DeferredState state = values::DeferredState::Waiting;
    bool failed = false;  // not all of them are known, for a reason that is reported
    std::span<Scope* const> scopes;
};

/// The key of an entry as text.
struct KeyText {
    std::string_view text;
    values::OriginId origin;
    bool known = false;   // was asked for
    bool failed = false;  // could not be computed
};

/// Lives in the arena.
struct Scope {
    const BlockPlan* plan = nullptr;
    Env env;
    /// The layer its entries belong to; null in a block that is just a value.
    const Layer* layer = nullptr;
    /// How far inside kinds the text is written: 0 for the cluster's files.
    std::uint32_t author = 0;
    /// The whole body this is part of.
    const syntax::Block* body = nullptr;
    /// Of the body of a `for` or `if`: the one that it stands in.
    const Scope* around = nullptr;
    /// Of the body of a `for`: which turn this is, from 1.
    const syntax::ForItem* loop = nullptr;
    std::uint32_t turn = 0;
    Expansion* expansions = nullptr;  // one for each guard of the plan
    Lazy* spreads = nullptr;          // one for each spread
    KeyText* keys = nullptr;          // one for each computed entry
};

/// What a new scope has from the place it stands in.
struct ScopePlace {
    Env env = {};
    const Layer* layer = nullptr;
    std::uint32_t author = 0;
    const syntax::Block* body = nullptr;
};

auto makeScope(Run& run, const BlockPlan& plan, const ScopePlace& place) -> Scope*;

/// Gives the frames of `env` up to `around`, which are of `let`s, what is to be computed for them.
/// Such lets see each other, so all frames are there before any value is.
void delayLets(Run& run, const Frame* around, Env env);

/// The bodies of a guard, computed when they are first asked for.
auto expand(Run& run, Scope& scope, std::uint32_t guard) -> std::span<Scope* const>;

/// The bodies of a guard that was expanded are not all there are.
bool hasFailed(const Scope& scope, std::uint32_t guard);

/// The key of the computed entry `index`.
auto computedKey(Run& run, Scope& scope, std::uint32_t index) -> const KeyText&;

/// The value of a spread, not computed yet.
auto spreadOf(Run& run, Scope& scope, std::uint32_t spread) -> Lazy;

/// Calls `visit(Scope&)` for `scope` and all scopes under its guards for whose plan `wanted` holds,
/// in order.
template <typename Wanted, typename Visit>
void forEachScopeIf(Run& run, Scope& scope, const Wanted& wanted, const Visit& visit) {
    if (!wanted(*scope.plan)) {
        return;
    }
    visit(scope);
    for (std::uint32_t i = 0; i < scope.plan->guards.size(); ++i) {
        bool any = false;
        for (const Branch& branch : scope.plan->guards[i].branches) {
            any |= wanted(*branch.plan);
        }
        if (!any) {
            continue;
        }
        for (Scope* inner : expand(run, scope, i)) {
            forEachScopeIf(run, *inner, wanted, visit);
        }
    }
}

/// The same for all that hold some of `content`.
template <typename Visit>
void forEachScope(Run& run, Scope& scope, Content content, const Visit& visit) {
    forEachScopeIf(
        run, scope, [&](const BlockPlan& plan) { return plan.has(content); }, visit);
}

/// Something that may give an entry its value.
struct Contribution {
    /// An entry of a block, a default of a kind, or (both null) an entry of a spread value: then
    /// `value` holds it.
    const syntax::EntryItem* item = nullptr;
    const syntax::Expr* fallback = nullptr;
    Lazy value = {};
    Env env = {};
    const Layer* layer = nullptr;
    bool usesSuper = false;
    /// In which an entry stands.
    const Scope* scope = nullptr;

    [[nodiscard]] bool merges() const { return item != nullptr && item->merges; }
};

/// What may give one entry its value.
struct Gathered {
    ShortList<Contribution, 3> contributions;  // lowest first
    bool partial = false;                      // there may be more, which could not be computed
};

}  // namespace clc::evaluation
