// A value as another type: what a place asks for (Facts::convert) and what `T(x)` checks. Parts of
// lists, maps and records are converted one by one, when they are asked for.
#include "base/edit_distance.h"
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"
#include "types/scalars/scalars.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;
using values::ValueKind;

/// A rule of the library reads an object as what it says it is. Where it is not, that is reported
/// when objects are held against their types, with the object's own words.
bool isToldElsewhere(const Run& run, Span use) {
    return run.judging && !isProject(run, use);
}

auto cannot(Run& run, Value value, TypeId to, Span use) -> Value {
    if (isToldElsewhere(run, use)) {
        return poison();
    }
    std::string shown;
    const bool simple = !hasEntries(value) && !value.is(ValueKind::List) &&
                        !value.is(ValueKind::Instance) && !value.is(ValueKind::Later) &&
                        !value.isNull();
    if (!simple || !appendText(run, shown, value, use)) {
        shown = fmt::format("this {}", kindName(value.kind()));
    } else {
        shown = fmt::format("'{}'", shown);
    }
    const Span fault = faultPlace(run, value, use);
    auto builder = run.sink.report(diag::NotConvertible, fault, shown, run.types.show(to));
    labelUse(builder, fault, use);
    labelOrigin(run, builder, value, fault, "it comes from here");
    return poison();
}

auto toScalar(Run& run, Value value, types::ScalarKind kind, TypeId to, Span use) -> Value {
    const auto* scalar = values::as<values::ScalarData>(value);
    if (scalar != nullptr && scalar->scalar == kind) {
        return value;
    }
    const bool textual = scalar != nullptr || value.is(ValueKind::Text) ||
                         value.is(ValueKind::Int) || value.is(ValueKind::Float);
    std::string text;
    if (!textual || !appendText(run, text, value, use)) {
        return cannot(run, value, to, use);
    }
    if (const auto error = types::checkScalar(kind, text)) {
        if (isToldElsewhere(run, use)) {
            return poison();
        }
        const Span from = blame(run, value.origin);
        auto builder = run.sink.report(diag::BadScalar, from.valid() ? from : use, text,
                                       types::scalarName(kind), error->message);
        if (!error->help.empty()) {
            builder.help(error->help);
        }
        return poison();
    }
    return makeScalar(run, kind, run.arena.copy(text), value.origin);
}

auto toText(Run& run, Value value, TypeId to, Span use) -> Value {
    if (value.is(ValueKind::Text)) {
        return value;
    }
    if (const auto* scalar = values::as<values::ScalarData>(value)) {
        return viewText(run, scalar->text, value.origin);
    }
    const bool simple = value.is(ValueKind::Int) || value.is(ValueKind::Bool) ||
                        value.is(ValueKind::Float) || value.is(ValueKind::Range) ||
                        value.is(ValueKind::Document);
    std::string text;
    if (!simple || !appendText(run, text, value, use)) {
        return simple ? poison() : cannot(run, value, to, use);
    }
    return makeText(run, text, value.origin);
}

auto toList(Run& run, Value value, TypeId element, TypeId to, Span use) -> Value {
    if (!value.is(ValueKind::List)) {
        return cannot(run, value, to, use);
    }
    std::vector<Lazy> items;
    items.reserve(itemsOf(value).size());
    for (const Lazy item : itemsOf(value)) {
        items.push_back(convertLazily(run, item, element, use));
    }
    return makeList(run, items, value.origin);
}

/// A view of `value` whose entries become what `to` says when they are asked for.
auto toEntries(Run& run, Value value, TypeId to, Span use) -> Value {
    Layers layers;
    layers.base = value;
    layers.baseUse = BaseUse::Converted;
    layers.span = use;
    return makeLayered(run, to, layers, value.origin);
}

/// Open data as a record: no entry it does not know.
bool hasUnknown(Run& run, Value value, const semantics::RecordInfo& info, Span use) {
    bool unknown = false;
    for (const values::Entry& entry : entriesOf(run, value, use)) {
        if (info.byName.contains(entry.key) || info.isOpen) {
            continue;
        }
        unknown = true;
        if (isToldElsewhere(run, use)) {
            break;
        }
        const Span at = entry.keyOrigin.valid() ? blame(run, entry.keyOrigin) : use;
        std::vector<std::string_view> names;
        for (const semantics::Member& field : info.fields) {
            names.push_back(field.name);
        }
        const bool isKey = run.model.sources().text(at) == entry.key;
        auto builder = run.sink.report(diag::UnknownField, at, info.name, entry.key);
        builder.label(use, "checked here");
        if (const auto near = nearest(entry.key, names); near && isKey) {
            builder.suggest(at, entry.key, near);
        } else if (near) {
            builder.help(fmt::format("did you mean '{}'?", *near));
        }
    }
    return unknown;
}

auto toRecord(Run& run, Value value, TypeId to, Span use) -> Value {
    const types::Type& type = run.types.get(to);
    if (const auto* record = values::as<values::RecordData>(value)) {
        if (record->type == to) {
            return value;
        }
        const auto& taken = run.model.record(record->record).takesOver;
        if (std::ranges::find(taken, type.record) != taken.end()) {
            return value;
        }
    }
    if (isOfType(run, value, to) && value.is(ValueKind::Instance)) {
        return value;
    }
    if (!hasEntries(value)) {
        return cannot(run, value, to, use);
    }
    const semantics::RecordInfo& info = run.model.record(type.record);
    if (value.is(ValueKind::Map) && hasUnknown(run, value, info, use)) {
        return poison();
    }
    return toEntries(run, value, to, use);
}

bool isAddress(Value value) {
    const auto* scalar = values::as<values::ScalarData>(value);
    return scalar != nullptr && scalar->scalar == types::ScalarKind::IpAddress;
}

/// Whether a value of open data could become one of `type`, as far as its outer shape shows.
bool couldBe(Run& run, Value value, TypeId id) {
    const types::Type& type = run.types.get(id);
    switch (type.tag) {
    case TypeTagKind::Refined: {
        if (!couldBe(run, value, type.arguments[0])) {
            return false;
        }
        const bool same = isOfType(run, value, type.arguments[0]);
        return !same || satisfies(run, value, type.refinement).value_or(false);
    }
    case TypeTagKind::Scalar: {
        const bool textual = value.is(ValueKind::Text) || value.is(ValueKind::Int);
        std::string text;
        return textual && appendText(run, text, value, {}) &&
               !types::checkScalar(type.scalar, text);
    }
    case TypeTagKind::Record: {
        if (!value.is(ValueKind::Map) && !value.is(ValueKind::Record)) {
            return false;
        }
        const semantics::RecordInfo& info = run.model.record(type.record);
        return std::ranges::all_of(entriesOf(run, value, {}), [&](const values::Entry& entry) {
            return info.isOpen || info.byName.contains(entry.key);
        });
    }
    case TypeTagKind::Map: return hasEntries(value);
    case TypeTagKind::Float: return value.is(ValueKind::Int);
    case TypeTagKind::Range: return value.is(ValueKind::Int);
    case TypeTagKind::AddressRange: return isAddress(value);
    case TypeTagKind::String: return value.is(ValueKind::Scalar) || value.is(ValueKind::Document);
    case TypeTagKind::Later: return couldBe(run, value, type.arguments[0]);
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::File:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::Document:
    case TypeTagKind::None:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::List:
    case TypeTagKind::Kind:
    case TypeTagKind::Union:
    case TypeTagKind::Function:
    case TypeTagKind::Param: return false;
    }
    return false;
}

auto toUnion(Run& run, Value value, TypeId to, Span use) -> Value {
    const types::Type& type = run.types.get(to);
    for (const TypeId each : type.arguments) {
        // A list or map is of the alternative as a whole; its parts may still want a conversion.
        if (isOfType(run, value, each)) {
            return convert(run, value, each, use);
        }
    }
    for (const TypeId each : type.arguments) {
        if (couldBe(run, value, each)) {
            return convert(run, value, each, use);
        }
    }
    // Only one thing is possible beside null: say what keeps the value from being that.
    const auto possible = run.types.alternatives(run.types.withoutNull(to));
    if (possible.size() == 1 && *possible.begin() != to) {
        return convert(run, value, *possible.begin(), use);
    }
    const bool literals = std::ranges::all_of(type.arguments, [&](TypeId each) {
        return run.types.tag(each) == TypeTagKind::TextLiteral;
    });
    if (literals && value.is(ValueKind::Text) && !isToldElsewhere(run, use)) {
        const Span from = blame(run, value.origin);
        run.sink.report(diag::NotAChoice, from.valid() ? from : use, textOf(value),
                        run.types.show(to));
        return poison();
    }
    return cannot(run, value, to, use);
}

auto expectKind(Run& run, Value value, TypeId to, Span use) -> Value {
    return isOfType(run, value, to) ? value : cannot(run, value, to, use);
}

}  // namespace

auto convertLazily(Run& run, Lazy value, TypeId to, Span use) -> Lazy {
    if (to == TypeId::any || to == TypeId::error || !to.valid()) {
        return value;
    }
    if (const Value* known = value.known();
        known != nullptr && run.types.tag(to) != TypeTagKind::Refined) {
        return convert(run, *known, to, use);
    }
    return Lazy(run.arena.make<ConvertWork>(value, to, use));
}

auto convert(Run& run, Value value, TypeId to, Span use) -> Value {
    if (value.isPoison() || value.isNull() || value.is(ValueKind::ExplicitNull)) {
        return value;
    }
    const types::Type& type = run.types.get(to);
    if (value.is(ValueKind::Later) && type.tag != TypeTagKind::Later) {
        return value;
    }
    switch (type.tag) {
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::None:
    case TypeTagKind::Param:
    case TypeTagKind::Function: return value;
    case TypeTagKind::Later:
        return value.is(ValueKind::Later) ? value : convert(run, value, type.arguments[0], use);
    case TypeTagKind::Refined: {
        const Value base = convert(run, value, type.arguments[0], use);
        const Span from = blame(run, value.origin);
        return base.isPoison() ? base : checkRefined(run, base, to, from.valid() ? from : use, use);
    }
    case TypeTagKind::Float: {
        const auto* whole = values::as<values::IntData>(value);
        return whole != nullptr ? makeFloat(run, static_cast<double>(whole->value), value.origin)
                                : expectKind(run, value, to, use);
    }
    case TypeTagKind::Range:
        return value.is(ValueKind::Int) ? makeRange(run, value, value, value.origin)
                                        : expectKind(run, value, to, use);
    case TypeTagKind::AddressRange:
        return isAddress(value) ? makeRange(run, value, value, value.origin)
                                : expectKind(run, value, to, use);
    case TypeTagKind::Scalar: return toScalar(run, value, type.scalar, to, use);
    case TypeTagKind::String: return toText(run, value, to, use);
    case TypeTagKind::List: return toList(run, value, type.arguments[0], to, use);
    case TypeTagKind::Map:
        return hasEntries(value) ? toEntries(run, value, to, use) : cannot(run, value, to, use);
    case TypeTagKind::Record: return toRecord(run, value, to, use);
    case TypeTagKind::Union: return toUnion(run, value, to, use);
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::File:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::Document:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::Kind: return expectKind(run, value, to, use);
    }
    return value;
}

}  // namespace clc::evaluation
