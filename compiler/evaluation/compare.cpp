// Equality by value and order. Lists, maps and records are compared part by part.
#include "evaluation/expr.h"
#include "evaluation/iterate.h"
#include "types/scalars/cidr.h"
#include "types/scalars/scalars.h"

namespace clc::evaluation {

namespace {

using values::ValueKind;

auto numberOf(Value value) -> std::optional<double> {
    if (const auto* whole = values::as<values::IntData>(value)) {
        return static_cast<double>(whole->value);
    }
    if (const auto* number = values::as<values::FloatData>(value)) {
        return number->value;
    }
    return std::nullopt;
}

auto equalLists(Run& run, std::span<const Lazy> a, std::span<const Lazy> b) -> std::optional<bool> {
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto same = equal(run, force(run, a[i], {}), force(run, b[i], {}));
        if (!same || !*same) {
            return same;
        }
    }
    return true;
}

/// Entries in any order; in a record null is the same as none.
auto equalEntries(Run& run, Value a, Value b) -> std::optional<bool> {
    const auto count = [&](Value of) {
        std::size_t present = 0;
        for (const values::Entry& entry : entriesOf(run, of, {})) {
            present += force(run, entry.value, {}).isNull() ? 0 : 1;
        }
        return present;
    };
    if (count(a) != count(b)) {
        return false;
    }
    for (const values::Entry& entry : entriesOf(run, a, {})) {
        const Value left = force(run, entry.value, {});
        if (left.isNull()) {
            continue;
        }
        const auto other = find(run, b, entry.key, {});
        if (!other) {
            return false;
        }
        const auto same = equal(run, left, force(run, *other, {}));
        if (!same || !*same) {
            return same;
        }
    }
    return true;
}

bool differentTypes(const Run& run, Value a, Value b) {
    const auto* left = values::as<values::RecordData>(a);
    const auto* right = values::as<values::RecordData>(b);
    return left != nullptr && right != nullptr && left->record != right->record &&
           !run.model.record(left->record).isNameless &&
           !run.model.record(right->record).isNameless;
}

auto equalScalars(const values::ScalarData& a, const values::ScalarData& b) -> bool {
    if (a.scalar != b.scalar) {
        return a.text == b.text;
    }
    return a.text == b.text || types::compareScalars(a.scalar, a.text, b.text) ==
                                   std::optional(std::strong_ordering::equal);
}

/// A text beside a scalar is read as one: a literal takes its meaning from the other side.
auto equalTexts(Value a, Value b) -> bool {
    const auto* left = values::as<values::ScalarData>(a);
    const auto* right = values::as<values::ScalarData>(b);
    if (left != nullptr && right != nullptr) {
        return equalScalars(*left, *right);
    }
    return textOf(a) == textOf(b);
}

bool isTextual(Value value) {
    return value.is(ValueKind::Text) || value.is(ValueKind::Scalar);
}

auto equalParts(Run& run, Value a, Value b) -> std::optional<bool> {
    switch (a.kind()) {
    case ValueKind::Poison: return std::nullopt;
    case ValueKind::Null:
    case ValueKind::ExplicitNull: return true;
    case ValueKind::Bool:
        return values::as<values::BoolData>(a)->value == values::as<values::BoolData>(b)->value;
    case ValueKind::Int:
        return values::as<values::IntData>(a)->value == values::as<values::IntData>(b)->value;
    case ValueKind::Float: return numberOf(a) == numberOf(b);
    case ValueKind::Text:
    case ValueKind::Scalar: return equalTexts(a, b);
    case ValueKind::Range: {
        const auto& left = *values::as<values::RangeData>(a);
        const auto& right = *values::as<values::RangeData>(b);
        const auto from = equal(run, left.from, right.from);
        return from && *from ? equal(run, left.to, right.to) : from;
    }
    case ValueKind::List: return equalLists(run, itemsOf(a), itemsOf(b));
    case ValueKind::Map:
    case ValueKind::Record:
        return differentTypes(run, a, b) ? std::optional(false) : equalEntries(run, a, b);
    case ValueKind::Instance:
        return values::as<values::InstanceData>(a)->instance ==
               values::as<values::InstanceData>(b)->instance;
    case ValueKind::Output:
        return values::as<values::OutputData>(a)->output ==
               values::as<values::OutputData>(b)->output;
    case ValueKind::File:
        return values::as<values::FileData>(a)->path == values::as<values::FileData>(b)->path;
    case ValueKind::Function:
    case ValueKind::Later:
    case ValueKind::Document:
    case ValueKind::Deferred: return a.data == b.data;
    }
    return std::nullopt;
}

}  // namespace

auto equal(Run& run, Value a, Value b) -> std::optional<bool> {
    if (a.isPoison() || b.isPoison()) {
        return std::nullopt;
    }
    if (a.data == b.data) {
        return true;
    }
    const DepthScope depth(run, a.origin);
    if (!depth.ok()) {
        return std::nullopt;
    }
    if (isTextual(a) && isTextual(b)) {
        return equalTexts(a, b);
    }
    const auto left = numberOf(a);
    const auto right = numberOf(b);
    const bool mixed = left && right && a.kind() != b.kind();
    if (mixed) {
        return *left == *right;
    }
    const bool sameShape = a.kind() == b.kind() || (hasEntries(a) && hasEntries(b));
    return sameShape ? equalParts(run, a, b) : std::optional(false);
}

auto order(Run& run, Value a, Value b) -> std::optional<std::strong_ordering> {
    const auto* left = values::as<values::IntData>(a);
    const auto* right = values::as<values::IntData>(b);
    if (left != nullptr && right != nullptr) {
        return left->value <=> right->value;
    }
    const auto leftNumber = numberOf(a);
    const auto rightNumber = numberOf(b);
    if (leftNumber && rightNumber) {
        return *leftNumber < *rightNumber   ? std::strong_ordering::less
               : *leftNumber > *rightNumber ? std::strong_ordering::greater
                                            : std::strong_ordering::equal;
    }
    if (!isTextual(a) || !isTextual(b)) {
        return std::nullopt;
    }
    const auto* one = values::as<values::ScalarData>(a);
    const auto* other = values::as<values::ScalarData>(b);
    if (one != nullptr && other != nullptr && one->scalar == other->scalar) {
        return types::compareScalars(one->scalar, one->text, other->text);
    }
    static_cast<void>(run);
    return textOf(a) <=> textOf(b);
}

auto contains(Run& run, Value whole, Value item, Span use) -> std::optional<bool> {
    if (whole.isPoison() || item.isPoison()) {
        return std::nullopt;
    }
    if (whole.is(ValueKind::Range)) {
        const auto& range = *values::as<values::RangeData>(whole);
        const auto from = order(run, range.from, item);
        const auto to = order(run, item, range.to);
        return from && to ? std::optional(*from <= 0 && *to <= 0) : std::nullopt;
    }
    if (hasEntries(whole)) {
        std::string key;
        if (!appendText(run, key, item, use)) {
            return std::nullopt;
        }
        const auto found = find(run, whole, key, use);
        if (found) {
            return !force(run, *found, use).isNull();
        }
        return mayHoldMore(run, whole, use) ? std::nullopt : std::optional(false);
    }
    if (!whole.is(ValueKind::List)) {
        run.sink.report(diag::NotIterable, use, kindName(whole.kind()));
        return std::nullopt;
    }
    for (const Lazy each : itemsOf(whole)) {
        const auto same = equal(run, force(run, each, use), item);
        if (!same || *same) {
            return same;
        }
    }
    return false;
}

}  // namespace clc::evaluation
