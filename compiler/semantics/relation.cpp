// Which values may stand in which places (S8, S9, S12, S18, S19).
#include "semantics/model.h"

#include <algorithm>

namespace clc::semantics {
namespace {

using types::Type;
using types::TypeTagKind;

auto worse(Relation a, Relation b) -> Relation {
    if (a == Relation::No || b == Relation::No) {
        return Relation::No;
    }
    return a == Relation::Convert || b == Relation::Convert ? Relation::Convert : Relation::Same;
}

/// A literal type's values are also values of this type.
auto literalBase(TypeTagKind tag) -> TypeId {
    switch (tag) {
    case TypeTagKind::TextLiteral: return TypeId::string;
    case TypeTagKind::IntLiteral: return TypeId::integer;
    case TypeTagKind::BoolLiteral: return TypeId::boolean;
    default: return TypeId::error;
    }
}

}  // namespace

auto Model::relation(TypeId value, TypeId expected) const -> Relation {
    if (value == expected || value == TypeId::error || expected == TypeId::error ||
        value == TypeId::never) {
        return Relation::Same;
    }
    const Type& from = types_.get(value);
    const Type& to = types_.get(expected);
    if (expected == TypeId::any) {
        return from.tag == TypeTagKind::Function || from.tag == TypeTagKind::None ? Relation::No
                                                                                  : Relation::Same;
    }
    if (from.tag == TypeTagKind::Union) {
        Relation all = Relation::Same;
        for (const TypeId each : from.arguments) {
            all = worse(all, relation(each, expected));
        }
        return all;
    }
    if (to.tag == TypeTagKind::Union) {
        Relation best = Relation::No;
        for (const TypeId each : to.arguments) {
            const Relation one = relation(value, each);
            if (one == Relation::Same) {
                return one;
            }
            best = best == Relation::No ? one : best;
        }
        return best;
    }
    if (to.tag == TypeTagKind::Later) {
        // What a resource will tell has no type here; OpenTofu checks it.
        if (from.tag == TypeTagKind::Later && from.arguments[0] == TypeId::any) {
            return Relation::Same;
        }
        return from.tag == TypeTagKind::Later ? relation(from.arguments[0], to.arguments[0])
                                              : relation(value, to.arguments[0]);
    }
    if (to.tag == TypeTagKind::Refined) {
        const TypeId base = to.arguments[0];
        if (from.tag == TypeTagKind::Refined &&
            relation(from.arguments[0], expected) == Relation::No) {
            return relation(from.arguments[0], base) == Relation::No ? Relation::No
                                                                     : Relation::Convert;
        }
        return relation(value, base) == Relation::No ? Relation::No : Relation::Convert;
    }
    if (from.tag == TypeTagKind::Refined) {
        return relation(from.arguments[0], expected);
    }
    if (const TypeId base = literalBase(from.tag); base != TypeId::error) {
        return relation(base, expected);
    }
    switch (to.tag) {
    case TypeTagKind::Float: return value == TypeId::integer ? Relation::Convert : Relation::No;
    case TypeTagKind::Range: return value == TypeId::integer ? Relation::Convert : Relation::No;
    case TypeTagKind::AddressRange:
        return from.tag == TypeTagKind::Scalar && from.scalar == types::ScalarKind::IpAddress
                   ? Relation::Convert
                   : Relation::No;
    case TypeTagKind::String:
        return from.tag == TypeTagKind::Scalar ? Relation::Convert : Relation::No;
    case TypeTagKind::List:
        return from.tag == TypeTagKind::List ? relation(from.arguments[0], to.arguments[0])
                                             : Relation::No;
    case TypeTagKind::Map:
        if (from.tag == TypeTagKind::Map) {
            return worse(relation(from.arguments[0], to.arguments[0]),
                         relation(from.arguments[1], to.arguments[1]));
        }
        return from.tag == TypeTagKind::Record ? recordRelation(value, expected) : Relation::No;
    case TypeTagKind::Instance:
        return from.tag == TypeTagKind::Kind ? Relation::Same : Relation::No;
    case TypeTagKind::Kind:
        return from.tag == TypeTagKind::Kind && isA(from.kind, to.kind) ? Relation::Same
                                                                        : Relation::No;
    case TypeTagKind::Record:
        return from.tag == TypeTagKind::Record || from.tag == TypeTagKind::Kind ||
                       from.tag == TypeTagKind::Map
                   ? recordRelation(value, expected)
                   : Relation::No;
    case TypeTagKind::Function: {
        if (from.tag != TypeTagKind::Function || from.arguments.size() != to.arguments.size()) {
            return Relation::No;
        }
        const std::size_t last = to.arguments.size() - 1;
        for (std::size_t i = 0; i < last; ++i) {
            if (relation(to.arguments[i], from.arguments[i]) == Relation::No) {
                return Relation::No;
            }
        }
        return relation(from.arguments[last], to.arguments[last]);
    }
    case TypeTagKind::Error:
    case TypeTagKind::Any:
    case TypeTagKind::Never:
    case TypeTagKind::Null:
    case TypeTagKind::Bool:
    case TypeTagKind::Int:
    case TypeTagKind::File:
    case TypeTagKind::Output:
    case TypeTagKind::Document:
    case TypeTagKind::None:
    case TypeTagKind::Scalar:
    case TypeTagKind::TextLiteral:
    case TypeTagKind::IntLiteral:
    case TypeTagKind::BoolLiteral:
    case TypeTagKind::Union:
    case TypeTagKind::Later:
    case TypeTagKind::Param:
    case TypeTagKind::Refined: return Relation::No;
    }
    return Relation::No;
}

auto Model::recordRelation(TypeId value, TypeId expected) const -> Relation {
    const Type& from = types_.get(value);
    const Type& to = types_.get(expected);
    const auto takesOver = [&](const std::vector<RecordId>& taken) {
        return to.tag == TypeTagKind::Record &&
               std::find(taken.begin(), taken.end(), to.record) != taken.end();
    };
    if (from.tag == TypeTagKind::Kind) {
        return takesOver(kind(from.kind).takesOver) ? Relation::Same : Relation::No;
    }
    if (from.tag == TypeTagKind::Map) {
        // Open records take any text key; that is all that is known of a map's keys.
        const RecordInfo& open = record(to.record);
        return open.isOpen && open.fields.empty() ? relation(from.arguments[1], open.rest)
                                                  : Relation::No;
    }
    const RecordInfo& info = record(from.record);
    if (to.tag == TypeTagKind::Map) {
        Relation all = Relation::Convert;
        for (const Member& field : info.fields) {
            all =
                worse(all, relation(types_.withoutNull(fieldType(value, field)), to.arguments[1]));
        }
        return all;
    }
    if (from.record == to.record) {
        Relation all = Relation::Same;
        for (std::size_t i = 0; i < from.arguments.size() && i < to.arguments.size(); ++i) {
            all = worse(all, relation(from.arguments[i], to.arguments[i]));
        }
        return all;
    }
    if (takesOver(info.takesOver)) {
        return Relation::Same;
    }
    const RecordInfo& wanted = record(to.record);
    if (!info.isNameless && !wanted.isNameless && !wanted.isOpen) {
        return Relation::No;
    }
    return fieldsRelation(info, value, expected);
}

/// Field by field: a nameless record for a named one and the other way round, any record for an
/// open one.
auto Model::fieldsRelation(const RecordInfo& value, TypeId valueType, TypeId expected) const
    -> Relation {
    const RecordInfo& wanted = record(types_.get(expected).record);
    Relation all = value.isNameless ? Relation::Convert : Relation::Same;
    for (const Member& field : value.fields) {
        const auto found = wanted.byName.find(field.name);
        if (found == wanted.byName.end()) {
            if (!wanted.isOpen) {
                return Relation::No;
            }
            continue;
        }
        const Member& place = wanted.fields[found->second];
        TypeId placeType = fieldType(expected, place);
        // A field that may be null may be left out where the place has a default.
        if (!place.defaults.empty()) {
            placeType = types_.optional(placeType);
        }
        all = worse(all, relation(fieldType(valueType, field), placeType));
    }
    for (const Member& place : wanted.fields) {
        const bool required = place.defaults.empty() && !types_.allowsNull(place.type);
        if (required && !value.byName.contains(place.name) &&
            std::none_of(wanted.constants.begin(), wanted.constants.end(),
                         [&](const auto& constant) { return constant.first == place.name; })) {
            return Relation::No;
        }
    }
    return all;
}

auto Model::fieldType(TypeId record, const Member& field) const -> TypeId {
    const Type& type = types_.get(record);
    if (type.arguments.empty()) {
        return field.type;
    }
    const RecordInfo& info = this->record(type.record);
    return types_.mapParams(field.type, [&](const Type& param) {
        const auto found = std::ranges::find(info.typeParams, param.text);
        const auto index = static_cast<std::size_t>(found - info.typeParams.begin());
        return index < type.arguments.size() ? type.arguments[index] : TypeId();
    });
}

}  // namespace clc::semantics
