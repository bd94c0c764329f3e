// `{ ... }`, `NAME { ... }` and the body of a function.
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

namespace clc::evaluation {

namespace {

using types::TypeTagKind;

/// What a block is made: a record, a map or open data.
auto blockType(Run& run, TypeId target) -> TypeId {
    const types::Type& type = run.types.get(target);
    const bool wrapped = type.tag == TypeTagKind::Later || type.tag == TypeTagKind::Refined;
    return wrapped ? blockType(run, type.arguments[0]) : target;
}

auto blockOf(Run& run, const syntax::Block& block, TypeId target, Env env) -> Value {
    const TypeId type = blockType(run, target);
    if (type == TypeId::error) {
        return poison();
    }
    Layers layers;
    layers.span = block.span.part(0, 1);
    Scope* const scopes[] = {makeScope(run, run.plans.of(block), {.env = env})};
    layers.scopes = run.arena.copy(std::span<Scope* const>(scopes));
    const Value value = makeLayered(run, type, layers, literalOrigin(run, block.span, env));
    return run.types.tag(target) == TypeTagKind::Refined
               ? checkRefined(run, value, target, layers.span)
               : value;
}

}  // namespace

auto evaluateBlock(Run& run, const syntax::BlockExpr& expr, Env env) -> Value {
    const semantics::Facts& facts = run.model.facts(expr);
    return blockOf(run, *expr.block, facts.target.valid() ? facts.target : facts.type, env);
}

auto evaluateBuild(Run& run, const syntax::BuildExpr& expr, Env env) -> Value {
    if (run.model.facts(*expr.callee).binding.kind == semantics::BindingKind::Kind) {
        return buildInPlace(run, expr, env);
    }
    const TypeId target = run.model.facts(expr).target;
    return target.valid() ? blockOf(run, *expr.block, target, env) : poison();
}

auto evaluateLets(Run& run, const syntax::LetExpr& expr, Env env) -> Value {
    const Frame* const around = env.locals;
    for (const syntax::LetItem* let : expr.lets) {
        env.locals = run.arena.make<Frame>(env.locals, let, Lazy());
    }
    delayLets(run, around, env);
    return evaluate(run, *expr.result, env);
}

}  // namespace clc::evaluation
