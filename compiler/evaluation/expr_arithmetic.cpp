// `+ - * /` of numbers, quantities and durations. Whole numbers never wrap around.
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "types/scalars/duration.h"
#include "types/scalars/quantity.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace clc::evaluation {

namespace {

using syntax::BinaryOp;
using types::ScalarKind;

struct Operation {
    Run& run;
    const syntax::BinaryExpr& expr;
    OriginId origin;
    Value right;

    [[nodiscard]] auto tooLarge() const -> Value {
        run.sink.report(diag::NumberTooLarge, expr.span, run.model.sources().text(expr.span))
            .help(kLargestNumber);
        return poison();
    }
    [[nodiscard]] auto byZero() const -> Value {
        auto builder = run.sink.report(diag::DivisionByZero, expr.right->span);
        labelOrigin(run, builder, right, expr.right->span, "it is 0 here");
        builder.help("test the divisor before, or fill in another value");
        return poison();
    }
};

auto numberOf(Value value) -> double {
    const auto* whole = values::as<values::IntData>(value);
    return whole != nullptr ? static_cast<double>(whole->value)
                            : values::as<values::FloatData>(value)->value;
}

/// The result of `op`; infinite if no number is as large.
auto floatResult(BinaryOp op, double a, double b) -> double {
    if (op == BinaryOp::Add) {
        return a + b;
    }
    if (op == BinaryOp::Subtract) {
        return a - b;
    }
    return op == BinaryOp::Multiply ? a * b : a / b;
}

auto onFloats(const Operation& on, double a, double b) -> Value {
    if (on.expr.op == BinaryOp::Divide && b == 0) {
        return on.byZero();
    }
    const double result = floatResult(on.expr.op, a, b);
    // One that a file says is infinite may stay so.
    if (!std::isfinite(result) && std::isfinite(a) && std::isfinite(b)) {
        on.run.sink
            .report(diag::NumberTooLarge, on.expr.span, on.run.model.sources().text(on.expr.span))
            .help(kLargestFloat);
        return poison();
    }
    return makeFloat(on.run, result, on.origin);
}

auto onInts(const Operation& on, std::int64_t a, std::int64_t b) -> Value {
    std::int64_t result = 0;
    bool overflow = false;
    if (on.expr.op == BinaryOp::Add) {
        overflow = __builtin_add_overflow(a, b, &result);
    } else if (on.expr.op == BinaryOp::Subtract) {
        overflow = __builtin_sub_overflow(a, b, &result);
    } else if (on.expr.op == BinaryOp::Multiply) {
        overflow = __builtin_mul_overflow(a, b, &result);
    } else {
        return onFloats(on, static_cast<double>(a), static_cast<double>(b));
    }
    return overflow ? on.tooLarge() : makeInt(on.run, result, on.origin);
}

template <typename Amount>
auto amountText(const std::optional<Amount>& amount) -> std::optional<std::string> {
    return amount ? std::optional(amount->canonical()) : std::nullopt;
}

/// Sums, differences and multiples of quantities or durations; nothing if the result can't be one.
template <typename Amount>
auto onAmounts(BinaryOp op, std::string_view a, Value right) -> std::optional<std::string> {
    const auto left = Amount::parse(a);
    if (!left) {
        return std::nullopt;
    }
    if (const auto* factor = values::as<values::IntData>(right)) {
        return amountText(left->times(factor->value));
    }
    const auto other = Amount::parse(values::as<values::ScalarData>(right)->text);
    if (!other) {
        return std::nullopt;
    }
    return amountText(op == BinaryOp::Add ? left->plus(*other) : left->minus(*other));
}

auto amountNumber(ScalarKind kind, std::string_view text) -> double {
    if (kind == ScalarKind::Duration) {
        const auto parsed = types::Duration::parse(text);
        return parsed ? static_cast<double>(parsed->milliseconds()) : 0;
    }
    const auto parsed = types::Quantity::parse(text);
    return parsed ? std::stod(parsed->decimal()) : 0;
}

/// An amount by an amount is a number; by a number, the amount down to a thousandth.
auto divided(const Operation& on, const values::ScalarData& a, Value by) -> Value {
    const auto* b = values::as<values::ScalarData>(by);
    const double divisor = b != nullptr ? amountNumber(b->scalar, b->text) : numberOf(by);
    if (divisor == 0) {
        return on.byZero();
    }
    const double ratio = amountNumber(a.scalar, a.text) / divisor;
    if (b != nullptr) {
        return makeFloat(on.run, ratio, on.origin);
    }
    const std::string text = a.scalar == ScalarKind::Duration
                                 ? fmt::format("{}ms", static_cast<std::int64_t>(ratio))
                                 : fmt::format("{:.3f}", ratio);
    const auto canonical = types::canonicalScalar(a.scalar, text);
    return canonical ? makeScalar(on.run, a.scalar, on.run.arena.copy(*canonical), on.origin)
                     : on.tooLarge();
}

auto onScalars(const Operation& on, Value left, Value right) -> Value {
    if (!left.is(values::ValueKind::Scalar)) {  // 2 * 1Gi
        std::swap(left, right);
    }
    const auto& a = *values::as<values::ScalarData>(left);
    if (on.expr.op == BinaryOp::Divide) {
        return divided(on, a, right);
    }
    const auto text = a.scalar == ScalarKind::Duration
                          ? onAmounts<types::Duration>(on.expr.op, a.text, right)
                          : onAmounts<types::Quantity>(on.expr.op, a.text, right);
    return text ? makeScalar(on.run, a.scalar, on.run.arena.copy(*text), on.origin) : on.tooLarge();
}

bool isNumber(Value value) {
    return value.is(values::ValueKind::Int) || value.is(values::ValueKind::Float);
}

bool isAmount(Value value) {
    const auto* scalar = values::as<values::ScalarData>(value);
    return scalar != nullptr &&
           (scalar->scalar == ScalarKind::Quantity || scalar->scalar == ScalarKind::Duration);
}

}  // namespace

auto evaluateArithmetic(Run& run, const syntax::BinaryExpr& expr, Value left, Value right, Env env)
    -> Value {
    const OriginId origin = computedOrigin(run, expr.span, env, {left.origin, right.origin});
    const Operation on{run, expr, origin, right};
    const auto* a = values::as<values::IntData>(left);
    const auto* b = values::as<values::IntData>(right);
    if (a != nullptr && b != nullptr) {
        return onInts(on, a->value, b->value);
    }
    if (isNumber(left) && isNumber(right)) {
        return onFloats(on, numberOf(left), numberOf(right));
    }
    if ((isAmount(left) && (isAmount(right) || b != nullptr)) ||
        (a != nullptr && isAmount(right))) {
        return onScalars(on, left, right);
    }
    auto builder = run.sink.report(diag::NotComparable, expr.opSpan, kindName(left.kind()),
                                   kindName(right.kind()));
    labelOrigin(run, builder, left, expr.left->span, "the one comes from here");
    labelOrigin(run, builder, right, expr.right->span, "the other comes from here");
    return poison();
}

}  // namespace clc::evaluation
