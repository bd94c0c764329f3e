// Lists: elements, spreads, `for` and `if` in brackets.
#include "evaluation/iterate.h"
#include "types/scalars/ip_address.h"

namespace clc::evaluation {

namespace {

using syntax::as;

/// False if what elements there are could not be computed.
bool appendElement(Run& run, const syntax::Expr& expr, Env env, std::vector<Lazy>& items) {
    const DepthScope depth(run, expr.span);
    if (!depth.ok()) {
        return false;
    }
    if (items.size() > run.limits.listSize) {
        return true;  // it is too long already, which is said once
    }
    if (const auto* spread = as<syntax::SpreadElement>(&expr)) {
        const Value whole = evaluate(run, *spread->value, env);
        if (whole.isNull()) {
            return true;
        }
        return forEachTurn(run, whole, spread->value->span,
                           [&](const auto&, Lazy item) { items.push_back(item); });
    }
    if (const auto* loop = as<syntax::ForElement>(&expr)) {
        const Value whole = evaluate(run, *loop->iterable, env);
        bool complete = true;
        const bool all =
            forEachTurn(run, whole, loop->iterable->span, [&](const auto& key, Lazy value) {
                const Env turn = loopEnv(run, env, loop->first, loop->second, key, value);
                complete = appendElement(run, *loop->element, turn, items) && complete;
            });
        return all && complete;
    }
    if (const auto* choice = as<syntax::IfElement>(&expr)) {
        const std::optional<bool> holds = evaluateCondition(run, *choice->condition, env);
        if (!holds) {
            return false;
        }
        const syntax::Expr* chosen = *holds ? choice->then : choice->otherwise;
        return chosen == nullptr || appendElement(run, *chosen, env, items);
    }
    items.push_back(delay(run, expr, env));
    return true;
}

}  // namespace

auto evaluateList(Run& run, const syntax::ListExpr& expr, Env env) -> Value {
    std::vector<Lazy> items;
    items.reserve(expr.elements.size());
    bool complete = true;
    for (const syntax::Expr* element : expr.elements) {
        complete = appendElement(run, *element, env, items) && complete;
    }
    if (items.size() > run.limits.listSize) {
        run.sink.report(diag::ListTooLong, expr.span, run.limits.listSize).help(kShorter);
        return poison();
    }
    return complete ? makeList(run, items, literalOrigin(run, expr.span, env)) : poison();
}

auto rangeItems(Run& run, Value range, Span use) -> std::optional<std::vector<Lazy>> {
    const auto& ends = *values::as<values::RangeData>(range);
    std::vector<Lazy> items;
    const auto tooLong = [&] {
        run.sink.report(diag::ListTooLong, use, run.limits.listSize).help(kShorter);
        return std::nullopt;
    };
    if (const auto* from = values::as<values::IntData>(ends.from)) {
        const std::int64_t to = values::as<values::IntData>(ends.to)->value;
        if (to < from->value) {
            return items;
        }
        const auto distance =
            static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from->value);
        if (distance >= run.limits.listSize) {
            return tooLong();
        }
        for (std::uint64_t i = 0; i <= distance; ++i) {
            items.emplace_back(
                makeInt(run, from->value + static_cast<std::int64_t>(i), range.origin));
        }
        return items;
    }
    const auto first = types::IpAddress::parse(values::as<values::ScalarData>(ends.from)->text);
    const auto last = types::IpAddress::parse(values::as<values::ScalarData>(ends.to)->text);
    if (!first || !last || first->family != last->family) {
        return items;
    }
    types::IpAddress at = *first;
    while (at <= *last) {
        if (items.size() >= run.limits.listSize) {
            return tooLong();
        }
        items.emplace_back(makeScalar(run, types::ScalarKind::IpAddress,
                                      run.arena.copy(at.canonical()), range.origin));
        const auto next = at.plus(1);
        if (!next) {
            break;
        }
        at = *next;
    }
    return items;
}

}  // namespace clc::evaluation
