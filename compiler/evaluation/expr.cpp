// Expressions: which function evaluates which, and the conversion that follows.
#include "evaluation/expr.h"

#include "evaluation/make.h"

namespace clc::evaluation {

namespace {

using syntax::cast;
using syntax::NodeKind;

auto evaluateIf(Run& run, const syntax::IfExpr& expr, Env env) -> Value {
    const std::optional<bool> holds = evaluateCondition(run, *expr.condition, env);
    if (!holds) {
        return poison();
    }
    const syntax::Expr* chosen = *holds ? expr.then : expr.otherwise;
    return chosen == nullptr ? makeNull(literalOrigin(run, expr.span, env))
                             : evaluate(run, *chosen, env);
}

auto evaluateLambda(Run& run, const syntax::LambdaExpr& expr, Env env) -> Value {
    auto* function = run.arena.make<Function>();
    function->kind = values::ValueKind::Function;
    function->lambda = &expr;
    function->env = env;
    return {function, literalOrigin(run, expr.span, env)};
}

auto evaluateNode(Run& run, const syntax::Expr& expr, Env env, bool& ended) -> Value {
    switch (expr.kind) {
    case NodeKind::NameExpr: return evaluateName(run, cast<syntax::NameExpr>(&expr), env);
    case NodeKind::RefExpr: return evaluateReference(run, cast<syntax::RefExpr>(&expr), env, ended);
    case NodeKind::SelfExpr: {
        const Instance* self = ownerOf(env);
        return self == nullptr ? poison() : self->value;
    }
    case NodeKind::SuperExpr: return evaluateSuper(run, cast<syntax::SuperExpr>(&expr), env);
    case NodeKind::NumberExpr: return evaluateNumber(run, cast<syntax::NumberExpr>(&expr), env);
    case NodeKind::BoolExpr:
        return makeBool(cast<syntax::BoolExpr>(&expr).value, literalOrigin(run, expr.span, env));
    case NodeKind::NullExpr: return makeNull(literalOrigin(run, expr.span, env));
    case NodeKind::TextExpr: return evaluateText(run, cast<syntax::TextExpr>(&expr), env);
    case NodeKind::ListExpr: return evaluateList(run, cast<syntax::ListExpr>(&expr), env);
    case NodeKind::BlockExpr: return evaluateBlock(run, cast<syntax::BlockExpr>(&expr), env);
    case NodeKind::MatchExpr: return evaluateMatch(run, cast<syntax::MatchExpr>(&expr), env);
    case NodeKind::IfExpr: return evaluateIf(run, cast<syntax::IfExpr>(&expr), env);
    case NodeKind::LambdaExpr: return evaluateLambda(run, cast<syntax::LambdaExpr>(&expr), env);
    case NodeKind::UnaryExpr: return evaluateUnary(run, cast<syntax::UnaryExpr>(&expr), env);
    case NodeKind::BinaryExpr: return evaluateBinary(run, cast<syntax::BinaryExpr>(&expr), env);
    case NodeKind::MemberExpr:
        return evaluateMember(run, cast<syntax::MemberExpr>(&expr), env, ended);
    case NodeKind::IndexExpr: return evaluateIndex(run, cast<syntax::IndexExpr>(&expr), env, ended);
    case NodeKind::CallExpr: return evaluateCall(run, cast<syntax::CallExpr>(&expr), env, ended);
    case NodeKind::BuildExpr: return evaluateBuild(run, cast<syntax::BuildExpr>(&expr), env);
    case NodeKind::ParenExpr: return evaluate(run, *cast<syntax::ParenExpr>(&expr).inner, env);
    case NodeKind::LetExpr: return evaluateLets(run, cast<syntax::LetExpr>(&expr), env);
    case NodeKind::ErrorExpr:
    // Only inside lists, which read them themselves.
    case NodeKind::SpreadElement:
    case NodeKind::ForElement:
    case NodeKind::IfElement:
#define CL_NODE_Expr(name)
#define CL_NODE_Type(name) case NodeKind::name:
#define CL_NODE_Part(name) case NodeKind::name:
#define CL_NODE_Item(name) case NodeKind::name:
#define CL_NODE(category, name) CL_NODE_##category(name)
#include "syntax/nodes.def"
#undef CL_NODE
#undef CL_NODE_Expr
#undef CL_NODE_Type
#undef CL_NODE_Part
#undef CL_NODE_Item
        return poison();
    }
    return poison();
}

}  // namespace

namespace {

/// The value of a local that is computed already, as the base of most chains is: a third of all
/// expressions. Null for any other expression.
[[gnu::always_inline]] inline auto knownLocal(const Run& run, const syntax::Expr& expr, Env env)
    -> const Value* {
    if (expr.kind != NodeKind::NameExpr) {
        return nullptr;
    }
    const Lazy* local = localNamed(run.model.facts(expr), env);
    return local == nullptr ? nullptr : local->known();
}

[[gnu::noinline]] auto evaluateDeeper(Run& run, const syntax::Expr& expr, Env env, bool& ended)
    -> Value {
    const DepthScope depth(run, expr.span);
    if (!depth.ok()) {
        return poison();
    }
    const Value value = evaluateNode(run, expr, env, ended);
    const TypeId wanted = run.model.facts(expr).convert;
    if (!wanted.valid() || ended) {
        return value;
    }
    return convert(run, value, wanted, expr.span);
}

[[gnu::noinline]] auto evaluateWhole(Run& run, const syntax::Expr& expr, Env env) -> Value {
    bool ended = false;
    const Value value = evaluateDeeper(run, expr, env, ended);
    return ended ? makeNull(literalOrigin(run, expr.span, env)) : value;
}

}  // namespace

auto evaluateInChain(Run& run, const syntax::Expr& expr, Env env, bool& ended) -> Value {
    const Value* known = knownLocal(run, expr, env);
    return known != nullptr ? *known : evaluateDeeper(run, expr, env, ended);
}

auto evaluate(Run& run, const syntax::Expr& expr, Env env) -> Value {
    const Value* known = knownLocal(run, expr, env);
    return known != nullptr ? *known : evaluateWhole(run, expr, env);
}

bool isCheap(const Run& run, const syntax::Expr& expr) {
    switch (expr.kind) {
    case NodeKind::BoolExpr:
    case NodeKind::NullExpr: return true;
    case NodeKind::LambdaExpr: return !run.model.facts(expr).convert.valid();
    case NodeKind::NumberExpr: {
        // Only what can't fail is computed before it is asked for.
        const bool plain = run.model.facts(expr).target == TypeId::integer;
        return plain && !run.model.facts(expr).convert.valid();
    }
    case NodeKind::TextExpr: {
        const auto& text = cast<syntax::TextExpr>(&expr);
        const semantics::Facts& facts = run.model.facts(expr);
        const bool plain =
            facts.target == TypeId::string || facts.target == TypeId::any || !facts.target.valid();
        return plain && !text.hasHoles() && !facts.convert.valid();
    }
    default: return false;
    }
}

auto delay(Run& run, const syntax::Expr& expr, Env env) -> Lazy {
    if (expr.kind == NodeKind::NameExpr) {
        // A local is passed on as it is, promise or not.
        const Lazy* local = localNamed(run.model.facts(expr), env);
        return local != nullptr && local->valid() ? *local
                                                  : Lazy(run.arena.make<ExprWork>(&expr, env));
    }
    return isCheap(run, expr) ? Lazy(evaluate(run, expr, env))
                              : Lazy(run.arena.make<ExprWork>(&expr, env));
}

namespace {

/// All there is to know of the value is whether it is true.
bool isAsked(const Run& run, const syntax::Expr& expr) {
    switch (expr.kind) {
    case NodeKind::BinaryExpr:
        return asksTruth(cast<syntax::BinaryExpr>(&expr)) && !run.model.facts(expr).convert.valid();
    case NodeKind::UnaryExpr:
        return cast<syntax::UnaryExpr>(&expr).op == syntax::UnaryOp::Not &&
               !run.model.facts(expr).convert.valid();
    case NodeKind::ParenExpr:
        return !run.model.facts(expr).convert.valid() &&
               isAsked(run, *cast<syntax::ParenExpr>(&expr).inner);
    default: return false;
    }
}

auto truthOfAsked(Run& run, const syntax::Expr& expr, Env env) -> std::optional<bool> {
    const DepthScope depth(run, expr.span);
    if (!depth.ok()) {
        return std::nullopt;
    }
    if (const auto* paren = syntax::as<syntax::ParenExpr>(&expr)) {
        return truthOfAsked(run, *paren->inner, env);
    }
    if (const auto* unary = syntax::as<syntax::UnaryExpr>(&expr)) {
        const std::optional<bool> inner = evaluateCondition(run, *unary->operand, env);
        return inner ? std::optional(!*inner) : inner;
    }
    return truthOf(run, cast<syntax::BinaryExpr>(&expr), env);
}

/// `expr`, without what a value remembers where that is not asked for.
auto evaluateForTruth(Run& run, const syntax::Expr& expr, Env env) -> Value {
    if (isAsked(run, expr)) {
        const std::optional<bool> truth = truthOfAsked(run, expr, env);
        return truth ? makeBool(*truth, {}) : poison();
    }
    if (expr.kind != NodeKind::CallExpr || run.model.facts(expr).convert.valid()) {
        return evaluate(run, expr, env);
    }
    const DepthScope depth(run, expr.span);
    bool ended = false;
    const Value value =
        depth.ok() ? evaluateCall(run, cast<syntax::CallExpr>(&expr), env, ended, Need::Truth)
                   : poison();
    return ended ? makeNull(literalOrigin(run, expr.span, env)) : value;
}

}  // namespace

auto evaluateBody(Run& run, const syntax::Expr& body, Env env, Need need) -> Value {
    return need == Need::Truth ? evaluateForTruth(run, body, env) : evaluate(run, body, env);
}

auto evaluateCondition(Run& run, const syntax::Expr& expr, Env env) -> std::optional<bool> {
    if (isAsked(run, expr)) {
        return truthOfAsked(run, expr, env);
    }
    const Value value = evaluateForTruth(run, expr, env);
    if (const auto* truth = values::as<values::BoolData>(value)) {
        return truth->value;
    }
    if (value.isNull()) {
        run.sink.report(diag::NullHere, expr.span, run.model.sources().text(expr.span))
            .help(kNullHelp);
    }
    return std::nullopt;
}

}  // namespace clc::evaluation
