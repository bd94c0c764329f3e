// Operators: logic, comparison, ranges, `??`, `in`.
#include "evaluation/expr.h"
#include "evaluation/iterate.h"
#include "types/scalars/ip_address.h"

#include <limits>

namespace clc::evaluation {

namespace {

using syntax::BinaryOp;

auto logicOf(Run& run, const syntax::BinaryExpr& expr, Env env) -> std::optional<bool> {
    const std::optional<bool> left = evaluateCondition(run, *expr.left, env);
    const bool decided = left && (expr.op == BinaryOp::And ? !*left : *left);
    return !left || decided ? left : evaluateCondition(run, *expr.right, env);
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

auto orderHolds(Run& run, const syntax::BinaryExpr& expr, Value left, Value right)
    -> std::optional<bool> {
    const auto found = order(run, left, right);
    if (!found) {
        auto builder = run.sink.report(diag::NotComparable, expr.opSpan, kindName(left.kind()),
                                       kindName(right.kind()));
        labelOrigin(run, builder, left, expr.left->span, "the one comes from here");
        labelOrigin(run, builder, right, expr.right->span, "the other comes from here");
        return std::nullopt;
    }
    return satisfiesOrder(expr.op, *found);
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

/// Whether a comparison holds; nothing if that can't be told, which is reported.
auto comparisonHolds(Run& run, const syntax::BinaryExpr& expr, Value left, Value right)
    -> std::optional<bool> {
    if (asksLater(run, expr, left, right)) {
        return std::nullopt;
    }
    switch (expr.op) {
    case BinaryOp::Equal: return equal(run, left, right);
    case BinaryOp::NotEqual: {
        const std::optional<bool> same = equal(run, left, right);
        return same ? std::optional(!*same) : same;
    }
    case BinaryOp::In: return contains(run, right, left, expr.right->span);
    default: return orderHolds(run, expr, left, right);
    }
}

/// What an operator asks, and what it calculates.
enum class Sort : std::uint8_t { Logic, Comparison, Choice, Range, Arithmetic };

auto sortOf(BinaryOp op) -> Sort {
    switch (op) {
    case BinaryOp::Or:
    case BinaryOp::And: return Sort::Logic;
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
    case BinaryOp::In:
    case BinaryOp::Less:
    case BinaryOp::Greater:
    case BinaryOp::LessEqual:
    case BinaryOp::GreaterEqual: return Sort::Comparison;
    case BinaryOp::Coalesce: return Sort::Choice;
    case BinaryOp::Range: return Sort::Range;
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide: break;
    }
    return Sort::Arithmetic;
}

}  // namespace

bool asksTruth(const syntax::BinaryExpr& expr) {
    const Sort sort = sortOf(expr.op);
    return sort == Sort::Logic || sort == Sort::Comparison;
}

auto truthOf(Run& run, const syntax::BinaryExpr& expr, Env env) -> std::optional<bool> {
    if (sortOf(expr.op) == Sort::Logic) {
        return logicOf(run, expr, env);
    }
    const Value left = evaluate(run, *expr.left, env);
    const Value right = evaluate(run, *expr.right, env);
    return left.isPoison() || right.isPoison() ? std::nullopt
                                               : comparisonHolds(run, expr, left, right);
}

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
    const Sort sort = sortOf(expr.op);
    if (sort == Sort::Logic) {
        const std::optional<bool> truth = logicOf(run, expr, env);
        return truth ? makeBool(*truth, literalOrigin(run, expr.span, env)) : poison();
    }
    const Value left = evaluate(run, *expr.left, env);
    if (sort == Sort::Choice) {
        return left.isNull() ? evaluate(run, *expr.right, env) : left;
    }
    const Value right = evaluate(run, *expr.right, env);
    if (left.isPoison() || right.isPoison()) {
        return poison();
    }
    if (sort == Sort::Comparison) {
        const std::optional<bool> truth = comparisonHolds(run, expr, left, right);
        return truth ? makeBool(*truth,
                                computedOrigin(run, expr.span, env, {left.origin, right.origin}))
                     : poison();
    }
    return sort == Sort::Range ? evaluateRange(run, expr, left, right, env)
                               : evaluateArithmetic(run, expr, left, right, env);
}

}  // namespace clc::evaluation
