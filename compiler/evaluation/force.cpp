// Computes promises, once each, and keeps the trail of what is being computed.
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "evaluation/run.h"
#include "evaluation/settle.h"

namespace clc::evaluation {

namespace {

using values::Deferred;
using values::DeferredState;

auto computeLet(Run& run, const LetWork& work) -> Value {
    if (run.broken.lets.contains(work.item)) {
        return poison();
    }
    const Value value = evaluate(run, *work.item->value, work.env);
    return value.from(
        run.origins.pass(value.origin, OriginReason::Let, work.item->span, ownerId(work.env)));
}

auto computeGlobal(Run& run, const GlobalWork& work) -> Value {
    if (run.broken.lets.contains(work.item)) {
        return poison();
    }
    const Env env = moduleEnv();
    const Value value = evaluate(run, *work.item->value, env);
    return value.from(
        run.origins.pass(value.origin, OriginReason::Let, work.item->span, ownerId(env)));
}

auto computeEntry(Run& run, const EntryWork& work) -> Value {
    const Value value = evaluate(run, *work.item->value, work.env);
    if (work.layer == nullptr) {
        return value;
    }
    return value.from(run.origins.pass(value.origin, work.layer->reason, work.item->span,
                                       work.layer->instance->id));
}

auto computeFieldDefault(Run& run, const FieldDefaultWork& work) -> Value {
    const Value value = evaluate(run, *work.expr, work.env);
    return value.from(run.origins.pass(value.origin, work.layer->reason, work.expr->span,
                                       work.layer->instance->id));
}

auto computeBelow(Run& run, const BelowWork& work) -> Value {
    const Value base = force(run, work.base, {});
    if (base.isPoison()) {
        return base;
    }
    const std::optional<Lazy> found =
        hasEntries(base) ? findExplicit(run, base, work.key, {}) : std::nullopt;
    if (found) {
        return force(run, *found, {});
    }
    return work.otherwise.valid() ? force(run, work.otherwise, {}) : makeNull({});
}

auto resultOf(Run& run, const Waiting& work) -> Value {
    switch (work.what()) {
    case Work::Expr: {
        const auto& expr = static_cast<const ExprWork&>(work);
        return evaluate(run, *expr.expr, expr.env);
    }
    case Work::Entry: return computeEntry(run, static_cast<const EntryWork&>(work));
    case Work::Let: return computeLet(run, static_cast<const LetWork&>(work));
    case Work::Global: return computeGlobal(run, static_cast<const GlobalWork&>(work));
    case Work::FieldDefault:
        return computeFieldDefault(run, static_cast<const FieldDefaultWork&>(work));
    case Work::Member: return computeMember(run, static_cast<const MemberWork&>(work));
    case Work::Merge: return computeMerge(run, static_cast<const MergeWork&>(work));
    case Work::Below: return computeBelow(run, static_cast<const BelowWork&>(work));
    case Work::RecordDefault:
        return computeRecordDefault(run, static_cast<const RecordDefaultWork&>(work));
    case Work::Convert: {
        const auto& conversion = static_cast<const ConvertWork&>(work);
        return convert(run, force(run, conversion.inner, conversion.use), conversion.to,
                       conversion.use);
    }
    case Work::Apply: {
        const auto& call = static_cast<const ApplyWork&>(work);
        const Lazy arguments[] = {call.first, call.second};
        return callFunction(run, *call.function,
                            std::span(arguments).first(call.second.valid() ? 2 : 1), call.use);
    }
    case Work::Settle: return settle(run, static_cast<const SettleWork&>(work));
    }
    return poison();
}

}  // namespace

auto compute(Run& run, const Deferred& promise, Span use) -> Value {
    if (!enter(run, promise.state, {TrailKind::Deferred, &promise, nullptr, use})) {
        return poison();
    }
    const DepthScope depth(run, use);
    promise.result = depth.ok() ? resultOf(run, static_cast<const Waiting&>(promise)) : poison();
    leave(run, promise.state);
    return promise.result;
}

bool enter(Run& run, values::DeferredState& state, const TrailStep& step) {
    if (state == DeferredState::Running) {
        reportCycle(run, step);
        return false;
    }
    state = DeferredState::Running;
    run.trail.push_back(step);
    return true;
}

void leave(Run& run, values::DeferredState& state) {
    state = DeferredState::Done;
    run.trail.pop_back();
}

}  // namespace clc::evaluation
