// Functions that compare or add up: min, max, sum, sort.
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "evaluation/natives/native.h"
#include "types/scalars/duration.h"
#include "types/scalars/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clc::evaluation {

namespace {

using values::ValueKind;

/// A value and what it is ordered by.
struct Keyed {
    Lazy item;
    Value key;
};

auto notComparable(const NativeCall& call, Value a, Value b) -> Value {
    if (!a.isPoison() && !b.isPoison()) {
        const Span fault = faultPlace(call.run, a, call.use);
        auto builder = call.run.sink.report(diag::NotComparable, fault, kindName(a.kind()),
                                            kindName(b.kind()));
        labelUse(builder, fault, call.use);
        labelOrigin(call.run, builder, a, fault, "the one comes from here");
        labelOrigin(call.run, builder, b, call.use, "the other comes from here");
        builder.help("make them values of one type, or order them by something they share");
    }
    return poison();
}

enum class Extreme : std::uint8_t { Least, Greatest };

auto extremeOf(const NativeCall& call, std::span<const Lazy> items, Extreme which) -> Value {
    Value best;
    for (const Lazy item : items) {
        const Value value = force(call.run, item, call.use);
        if (best.data == nullptr) {
            best = value;
            continue;
        }
        const auto found = order(call.run, value, best);
        if (!found) {
            return notComparable(call, value, best);
        }
        const bool better = which == Extreme::Least ? *found < 0 : *found > 0;
        best = better ? value : best;
    }
    return best.data == nullptr ? makeNull(call.origin) : best;
}

auto extreme(const NativeCall& call, Extreme which) -> Value {
    if (call[0].is(ValueKind::List)) {
        return extremeOf(call, itemsOf(call[0]), which);
    }
    const Lazy both[] = {call[0], call[1]};
    return extremeOf(call, both, which);
}

auto least(const NativeCall& call) -> Value {
    return extreme(call, Extreme::Least);
}

auto greatest(const NativeCall& call) -> Value {
    return extreme(call, Extreme::Greatest);
}

auto tooLarge(const NativeCall& call, const char* largest = kLargestNumber) -> Value {
    call.run.sink.report(diag::NumberTooLarge, call.use, call.run.model.sources().text(call.use))
        .help(largest);
    return poison();
}

template <typename Amount>
auto sumAmounts(const NativeCall& call, std::span<const Value> items, types::ScalarKind kind)
    -> Value {
    std::optional<Amount> sum;
    for (const Value item : items) {
        const auto amount = Amount::parse(textOf(item));
        if (!amount) {
            return poison();
        }
        sum = sum ? sum->plus(*amount) : std::optional<Amount>(*amount);
        if (!sum) {
            return tooLarge(call);
        }
    }
    return makeScalar(call.run, kind, call.run.arena.copy(sum->canonical()), call.origin);
}

auto sumNumbers(const NativeCall& call, std::span<const Value> items) -> Value {
    std::int64_t whole = 0;
    double fraction = 0;
    bool isFloat = false;
    for (const Value item : items) {
        if (const auto* number = values::as<values::FloatData>(item)) {
            isFloat = true;
            fraction += number->value;
        } else if (__builtin_add_overflow(whole, intOf(item), &whole)) {
            return tooLarge(call);
        }
    }
    if (!isFloat) {
        return makeInt(call.run, whole, call.origin);
    }
    const auto isFinite = [](Value item) {
        const auto* number = values::as<values::FloatData>(item);
        return number == nullptr || std::isfinite(number->value);
    };
    const double sum = fraction + static_cast<double>(whole);
    return std::isfinite(sum) || !std::ranges::all_of(items, isFinite)
               ? makeFloat(call.run, sum, call.origin)
               : tooLarge(call, kLargestFloat);
}

/// The sum of nothing is 0 of what the list holds.
auto emptySum(const NativeCall& call) -> Value {
    const types::Type& type = call.run.types.get(call.run.types.base(call.type));
    if (type.tag == types::TypeTagKind::Scalar) {
        const bool isDuration = type.scalar == types::ScalarKind::Duration;
        return makeScalar(call.run, type.scalar, isDuration ? "0s" : "0", call.origin);
    }
    return type.tag == types::TypeTagKind::Float ? makeFloat(call.run, 0, call.origin)
                                                 : makeInt(call.run, 0, call.origin);
}

auto sum(const NativeCall& call) -> Value {
    std::vector<Value> items;
    for (const Lazy item : itemsOf(call[0])) {
        items.push_back(force(call.run, item, call.use));
        if (items.back().isPoison()) {
            return poison();
        }
    }
    if (items.empty()) {
        return emptySum(call);
    }
    const auto* scalar = values::as<values::ScalarData>(items.front());
    if (scalar == nullptr) {
        return sumNumbers(call, items);
    }
    return scalar->scalar == types::ScalarKind::Duration
               ? sumAmounts<types::Duration>(call, items, scalar->scalar)
               : sumAmounts<types::Quantity>(call, items, scalar->scalar);
}

auto sorted(const NativeCall& call, std::vector<Keyed> items) -> Value {
    // All keys must be comparable: each with the one before is enough to know.
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (!order(call.run, items[i - 1].key, items[i].key)) {
            return notComparable(call, items[i - 1].key, items[i].key);
        }
    }
    std::ranges::stable_sort(items, [&](const Keyed& a, const Keyed& b) {
        return order(call.run, a.key, b.key) == std::optional(std::strong_ordering::less);
    });
    std::vector<Lazy> result;
    for (const Keyed& each : items) {
        result.push_back(each.item);
    }
    return makeList(call.run, result, call.origin);
}

auto sort(const NativeCall& call) -> Value {
    std::vector<Keyed> items;
    for (const Lazy item : itemsOf(call[0])) {
        items.push_back({item, force(call.run, item, call.use)});
        if (items.back().key.isPoison()) {
            return poison();
        }
    }
    return sorted(call, std::move(items));
}

auto sortBy(const NativeCall& call) -> Value {
    const Function& keyOf = functionOf(call[1]);
    std::vector<Keyed> items;
    for (const Lazy item : itemsOf(call[0])) {
        const Lazy arguments[] = {item};
        items.push_back({item, callFunction(call.run, keyOf, arguments, call.use)});
        if (items.back().key.isPoison()) {
            return poison();
        }
    }
    return sorted(call, std::move(items));
}

constexpr std::array kRows = {
    NativeRow{"min", least}, NativeRow{"max", greatest},   NativeRow{"sum", sum},
    NativeRow{"sort", sort}, NativeRow{"sort-by", sortBy},
};

}  // namespace

auto orderNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
