// Operators: logic, comparison, ranges, `??`, `in`.
#include "evaluation/expr.h"
#include "evaluation/iterate.h"
#include "types/scalars/ip_address.h"

#include <limits>

namespace clc::evaluation {

namespace {

using syntax::BinaryOp;

auto truth(Run& run, std::optional<bool> value, const syntax::BinaryExpr& expr, Env env, Value left,
           Value right) -> Value {
    return value
               ? makeBool(*value, computedOrigin(run, expr.span, env, {left.origin, right.origin}))
               : poison();
}

auto evaluateLogic(Run& run, const syntax::BinaryExpr& expr, Env env) -> Value {
    const std::optional<bool> left = evaluateCondition(run, *expr.left, env);
    if (!left) {
        return poison();
    }
    const bool decided = expr.op == BinaryOp::And ? !*left : *left;
    const std::optional<bool> all = decided ? left : evaluateCondition(run, *expr.right, env);
    return all ? makeBool(*all, literalOrigin(run, expr.span, env)) : poison();
}

auto evaluateRange(Run& run, const syntax::BinaryExpr& expr, Value from, Value to, Env env)
    -> Value {
    const bool numbers = from.is(values::ValueKind::Int) && to.is(values::ValueKind::Int);
    const bool addresses = from.is(values::ValueKind::Scalar) && to.is(values::ValueKind::Scalar);
    if (!numbers && !addresses) {
        return poison();
    }
    if (addresses) {
        const auto first = types::IpAddress::parse(textOf(from));
        const auto last = types::IpAddress::parse(textOf(to));
        if (first && last && first->family != last->family) {
            run.sink.report(diag::OperatorMismatch, expr.opSpan, "..", "addresses of IPv4 and IPv6")
                .help("both ends of a range are of one family");
            return poison();
        }
    }
    return makeRange(run, from, to, computedOrigin(run, expr.span, env, {from.origin, to.origin}));
}

bool satisfiesOrder(BinaryOp op, std::strong_ordering order) {
    switch (op) {
    case BinaryOp::Less: return order < 0;
    case BinaryOp::Greater: return order > 0;
    case BinaryOp::LessEqual: return order <= 0;
    case BinaryOp::GreaterEqual: return order >= 0;
    case BinaryOp::Coalesce:
    case BinaryOp::Or:
    case BinaryOp::And:
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
    case BinaryOp::In:
    case BinaryOp::Range:
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide: break;
    }
    return false;
}

auto evaluateOrder(Run& run, const syntax::BinaryExpr& expr, Value left, Value right, Env env)
    -> Value {
    const auto found = order(run, left, right);
    if (!found) {
        auto builder = run.sink.report(diag::NotComparable, expr.opSpan, kindName(left.kind()),
                                       kindName(right.kind()));
        labelOrigin(run, builder, left, expr.left->span, "the one comes from here");
        labelOrigin(run, builder, right, expr.right->span, "the other comes from here");
        return poison();
    }
    return truth(run, satisfiesOrder(expr.op, *found), expr, env, left, right);
}

/// Whether two values are the same nobody knows of one that is known later. What the library asks
/// of any values is not reported: there it only means that they are not the same text.
bool asksLater(Run& run, const syntax::BinaryExpr& expr, Value left, Value right) {
    const bool asks =
        expr.op == BinaryOp::Equal || expr.op == BinaryOp::NotEqual || expr.op == BinaryOp::In;
    const bool isLeft = left.is(values::ValueKind::Later);
    const bool isRight = right.is(values::ValueKind::Later);
    if (!asks || !(isLeft || isRight) || left.isNull() || right.isNull() ||
        !isProject(run, expr.span)) {
        return false;
    }
    const Span at = (isLeft ? expr.left : expr.right)->span;
    auto builder = run.sink.report(diag::LaterNotAllowed, at, "this", "the answer");
    labelOrigin(run, builder, isLeft ? left : right, at, "it comes from here");
    builder.help(
        "the value exists only after tofu apply; what must be known before is declared here and "
        "handed to OpenTofu");
    return true;
}

auto onBoth(Run& run, const syntax::BinaryExpr& expr, Value left, Value right, Env env) -> Value {
    if (asksLater(run, expr, left, right)) {
        return poison();
    }
    switch (expr.op) {
    case BinaryOp::Equal: return truth(run, equal(run, left, right), expr, env, left, right);
    case BinaryOp::NotEqual: {
        const std::optional<bool> same = equal(run, left, right);
        return truth(run, same ? std::optional(!*same) : same, expr, env, left, right);
    }
    case BinaryOp::In:
        return truth(run, contains(run, right, left, expr.right->span), expr, env, left, right);
    case BinaryOp::Less:
    case BinaryOp::Greater:
    case BinaryOp::LessEqual:
    case BinaryOp::GreaterEqual: return evaluateOrder(run, expr, left, right, env);
    case BinaryOp::Range: return evaluateRange(run, expr, left, right, env);
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide: return evaluateArithmetic(run, expr, left, right, env);
    case BinaryOp::Coalesce:
    case BinaryOp::Or:
    case BinaryOp::And: break;
    }
    return poison();
}

}  // namespace

auto evaluateUnary(Run& run, const syntax::UnaryExpr& expr, Env env) -> Value {
    if (expr.op == syntax::UnaryOp::Not) {
        const std::optional<bool> inner = evaluateCondition(run, *expr.operand, env);
        return inner ? makeBool(!*inner, literalOrigin(run, expr.span, env)) : poison();
    }
    const Value value = evaluate(run, *expr.operand, env);
    // A sign belongs to the number it stands before.
    const bool isLiteral = expr.operand->kind == syntax::NodeKind::NumberExpr;
    const OriginId origin = isLiteral ? literalOrigin(run, expr.span, env)
                                      : computedOrigin(run, expr.span, env, {value.origin});
    if (const auto* number = values::as<values::IntData>(value)) {
        if (number->value == std::numeric_limits<std::int64_t>::min()) {
            run.sink.report(diag::NumberTooLarge, expr.span, run.model.sources().text(expr.span))
                .help(kLargestNumber);
            return poison();
        }
        return makeInt(run, -number->value, origin);
    }
    if (const auto* number = values::as<values::FloatData>(value)) {
        return makeFloat(run, -number->value, origin);
    }
    return poison();
}

auto evaluateBinary(Run& run, const syntax::BinaryExpr& expr, Env env) -> Value {
    if (expr.op == BinaryOp::And || expr.op == BinaryOp::Or) {
        return evaluateLogic(run, expr, env);
    }
    const Value left = evaluate(run, *expr.left, env);
    if (expr.op == BinaryOp::Coalesce) {
        return left.isNull() ? evaluate(run, *expr.right, env) : left;
    }
    const Value right = evaluate(run, *expr.right, env);
    if (left.isPoison() || right.isPoison()) {
        return poison();
    }
    return onBoth(run, expr, left, right, env);
}

}  // namespace clc::evaluation
