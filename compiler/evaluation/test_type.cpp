// Whether a value is of a type, as `match`, unions and `all(TYPE)` ask.
#include "evaluation/expr.h"
#include "evaluation/layered.h"

#include <algorithm>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;
using values::ValueKind;

bool isRecord(Run& run, Value value, RecordId wanted) {
    if (const auto* record = values::as<values::RecordData>(value)) {
        if (record->record == wanted) {
            return true;
        }
        const auto& taken = run.model.record(record->record).takesOver;
        return std::ranges::find(taken, wanted) != taken.end();
    }
    if (const auto* instance = values::as<values::InstanceData>(value)) {
        const semantics::KindInfo* kind = run.instances[instance->instance.index()].kind;
        return kind != nullptr &&
               std::ranges::find(kind->takesOver, wanted) != kind->takesOver.end();
    }
    return false;
}

bool isKind(const Run& run, Value value, KindId wanted) {
    const auto* instance = values::as<values::InstanceData>(value);
    if (instance == nullptr) {
        return false;
    }
    const semantics::KindInfo* kind = run.instances[instance->instance.index()].kind;
    return kind != nullptr && run.model.isA(kind->id, wanted);
}

/// Whether `value` is a range whose ends are of `kind`.
bool isRangeOf(Value value, ValueKind kind) {
    const auto* range = values::as<values::RangeData>(value);
    return range != nullptr && range->from.is(kind);
}

bool isRefined(Run& run, Value value, const types::Type& type) {
    return isOfType(run, value, type.arguments[0]) &&
           satisfies(run, value, type.refinement).value_or(false);
}

}  // namespace

bool isOfType(Run& run, Value value, TypeId id) {
    const types::Type& type = run.types.get(id);
    switch (type.tag) {
    case TypeTagKind::Error: return false;
    case TypeTagKind::Any: return !value.is(ValueKind::Function);
    case TypeTagKind::Never:
    case TypeTagKind::None: return false;
    case TypeTagKind::Null: return value.isNull();
    case TypeTagKind::Bool: return value.is(ValueKind::Bool);
    case TypeTagKind::Int: return value.is(ValueKind::Int);
    case TypeTagKind::Float: return value.is(ValueKind::Float);
    case TypeTagKind::String: return value.is(ValueKind::Text);
    case TypeTagKind::Range: return isRangeOf(value, ValueKind::Int);
    case TypeTagKind::AddressRange: return isRangeOf(value, ValueKind::Scalar);
    case TypeTagKind::File: return value.is(ValueKind::File);
    case TypeTagKind::Output: return value.is(ValueKind::Output);
    case TypeTagKind::Instance: return value.is(ValueKind::Instance);
    case TypeTagKind::Document: return value.is(ValueKind::Document);
    case TypeTagKind::Scalar: {
        const auto* scalar = values::as<values::ScalarData>(value);
        return scalar != nullptr && scalar->scalar == type.scalar;
    }
    case TypeTagKind::TextLiteral: {
        const auto* text = values::as<values::TextData>(value);
        return text != nullptr && text->text == type.text;
    }
    case TypeTagKind::IntLiteral: {
        const auto* number = values::as<values::IntData>(value);
        return number != nullptr && number->value == type.number;
    }
    case TypeTagKind::BoolLiteral: {
        const auto* truth = values::as<values::BoolData>(value);
        return truth != nullptr && truth->value == (type.number != 0);
    }
    case TypeTagKind::List: return value.is(ValueKind::List);
    case TypeTagKind::Map: return value.is(ValueKind::Map);
    case TypeTagKind::Record: return isRecord(run, value, type.record);
    case TypeTagKind::Kind: return isKind(run, value, type.kind);
    case TypeTagKind::Union:
        return std::ranges::any_of(type.arguments,
                                   [&](TypeId each) { return isOfType(run, value, each); });
    case TypeTagKind::Later:
        return value.is(ValueKind::Later) || isOfType(run, value, type.arguments[0]);
    case TypeTagKind::Function: return value.is(ValueKind::Function);
    case TypeTagKind::Param: return true;
    case TypeTagKind::Refined: return isRefined(run, value, type);
    }
    return false;
}

}  // namespace clc::evaluation
