// Functions of numbers.
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"

#include <array>
#include <cmath>
#include <limits>

namespace clc::evaluation {

namespace {

auto byZero(const NativeCall& call) -> Value {
    call.run.sink.report(diag::DivisionByZero, call.use)
        .help("test the divisor before, or fill in another value");
    return poison();
}

auto tooLarge(const NativeCall& call) -> Value {
    call.run.sink.report(diag::NumberTooLarge, call.use, call.run.model.sources().text(call.use))
        .help(kLargestNumber);
    return poison();
}

/// Down to the next whole number, so that `mod` is never negative for a positive divisor.
auto floorDiv(std::int64_t a, std::int64_t b) -> std::int64_t {
    const std::int64_t quotient = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

bool overflows(std::int64_t a, std::int64_t b) {
    return a == std::numeric_limits<std::int64_t>::min() && b == -1;
}

auto mod(const NativeCall& call) -> Value {
    const std::int64_t b = intOf(call[1]);
    if (b == 0) {
        return byZero(call);
    }
    const std::int64_t a = intOf(call[0]);
    return makeInt(call.run, overflows(a, b) ? 0 : a - floorDiv(a, b) * b, call.origin);
}

auto div(const NativeCall& call) -> Value {
    const std::int64_t b = intOf(call[1]);
    if (b == 0) {
        return byZero(call);
    }
    const std::int64_t a = intOf(call[0]);
    return overflows(a, b) ? tooLarge(call) : makeInt(call.run, floorDiv(a, b), call.origin);
}

auto absolute(const NativeCall& call) -> Value {
    if (const auto* number = values::as<values::FloatData>(call[0])) {
        return makeFloat(call.run, std::fabs(number->value), call.origin);
    }
    const std::int64_t number = intOf(call[0]);
    if (number == std::numeric_limits<std::int64_t>::min()) {
        return tooLarge(call);
    }
    return makeInt(call.run, number < 0 ? -number : number, call.origin);
}

auto wholeOf(const NativeCall& call, double (*rounded)(double)) -> Value {
    const auto* number = values::as<values::FloatData>(call[0]);
    if (number == nullptr) {
        return call[0];
    }
    const double whole = rounded(number->value);
    constexpr double kLimit = 9.2e18;
    return std::fabs(whole) < kLimit
               ? makeInt(call.run, static_cast<std::int64_t>(whole), call.origin)
               : tooLarge(call);
}

auto floorOf(const NativeCall& call) -> Value {
    return wholeOf(call, [](double x) { return std::floor(x); });
}

auto ceilOf(const NativeCall& call) -> Value {
    return wholeOf(call, [](double x) { return std::ceil(x); });
}

auto roundOf(const NativeCall& call) -> Value {
    return wholeOf(call, [](double x) { return std::round(x); });
}

constexpr std::array kRows = {
    NativeRow{"mod", mod},       NativeRow{"div", div},     NativeRow{"abs", absolute},
    NativeRow{"floor", floorOf}, NativeRow{"ceil", ceilOf}, NativeRow{"round", roundOf},
};

}  // namespace

auto numberNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
