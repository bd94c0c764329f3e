#include "evaluation/sought.h"

#include "evaluation/expr.h"

#include <bit>

namespace clc::evaluation {

namespace {

using types::TypeTagKind;
using values::ValueKind;

auto typesOf(std::span<const CollectedSet> sets) -> std::vector<TypeId> {
    std::vector<TypeId> types;
    for (const CollectedSet& set : sets) {
        types.push_back(set.type);
    }
    return types;
}

/// The one kind of value that can be of a type of this tag; nothing if there are several.
auto onlyKind(TypeTagKind tag) -> std::optional<ValueKind> {
    switch (tag) {
    case TypeTagKind::Bool: return ValueKind::Bool;
    case TypeTagKind::Int: return ValueKind::Int;
    case TypeTagKind::Float: return ValueKind::Float;
    case TypeTagKind::String: return ValueKind::Text;
    case TypeTagKind::Scalar: return ValueKind::Scalar;
    case TypeTagKind::File: return ValueKind::File;
    case TypeTagKind::Document: return ValueKind::Document;
    case TypeTagKind::List: return ValueKind::List;
    case TypeTagKind::Map: return ValueKind::Map;
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Range:
    case TypeTagKind::AddressRange:
    case TypeTagKind::Output:
    case TypeTagKind::Instance:
    case TypeTagKind::None:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::Record:
    case TypeTagKind::Kind:
    case TypeTagKind::Union:
    case TypeTagKind::Function:
    case TypeTagKind::Param:
    case TypeTagKind::Later:
    case TypeTagKind::Refined: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

Sought::Sought(Run& run, std::span<CollectedSet> sets)
    : sets_(sets), reach_(run.typeParts, typesOf(sets)) {
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const Mask bit = Mask{1} << i;
        const TypeTagKind tag = run.types.tag(sets[i].type);
        if (tag == TypeTagKind::Record) {
            ofRecords_ |= bit;
            byKind_[static_cast<std::size_t>(ValueKind::Instance)] |= bit;
        } else if (const std::optional<ValueKind> kind = onlyKind(tag)) {
            byKind_[static_cast<std::size_t>(*kind)] |= bit;
        } else {
            for (Mask& mask : byKind_) {
                mask |= bit;
            }
        }
    }
}

auto Sought::itself(Run& run, Value value) -> Mask {
    const Mask candidates = byKind_[static_cast<std::size_t>(value.kind())];
    const Mask found = candidates == 0 ? 0 : ofType(run, value, candidates);
    const auto* record = values::as<values::RecordData>(value);
    if (record == nullptr || ofRecords_ == 0) {
        return found;
    }
    if (record->record.index() >= byRecord_.size()) {
        byRecord_.resize(record->record.index() + 1);
    }
    std::optional<Mask>& known = byRecord_[record->record.index()];
    if (!known) {
        known = ofType(run, value, ofRecords_);
    }
    return found | *known;
}

void Sought::add(Mask mask, Value value, Instance& owner) {
    for (Mask left = mask; left != 0; left &= left - 1) {
        CollectedSet& set = sets_[static_cast<std::size_t>(std::countr_zero(left))];
        set.values.push_back(value);
        set.owners.push_back(&owner);
    }
}

auto Sought::ofType(Run& run, Value value, Mask mask) const -> Mask {
    Mask found = 0;
    for (Mask left = mask; left != 0; left &= left - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(left));
        if (isOfType(run, value, sets_[index].type)) {
            found |= Mask{1} << index;
        }
    }
    return found;
}

}  // namespace clc::evaluation
