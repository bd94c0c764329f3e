// Type parameters of functions: what a call puts in their place.
#include "semantics/checker.h"

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

/// Finds what the type parameters in `pattern` must be for `actual` to fit; false if the shapes
/// differ.
bool ModelBuilder::unify(TypeId pattern, TypeId actual, Substitution& substitution) {
    const types::Type& want = types_.get(pattern);
    const types::Type& given = types_.get(actual);
    if (given.tag == TypeTagKind::Param && given.number != types::Type::kFixed) {
        return true;  // nothing is known of it either
    }
    if (want.tag == TypeTagKind::Param && want.number != types::Type::kFixed) {
        const auto [found, added] = substitution.try_emplace(want.text, actual);
        if (!added && found->second != actual) {
            found->second = join(found->second, actual);
        }
        return true;
    }
    if (!mentionsParam(pattern) || actual == TypeId::error || actual == TypeId::never) {
        return true;
    }
    const types::Type& have = types_.get(actual);
    if (want.tag == TypeTagKind::Union) {
        TypeId rest = actual;
        for (const TypeId each : want.arguments) {
            if (each == TypeId::null) {
                rest = types_.withoutNull(rest);
            }
        }
        if (rest == TypeId::never) {
            return true;  // null says nothing of what else could stand there
        }
        bool any = false;
        for (const TypeId each : want.arguments) {
            if (each == TypeId::null) {
                continue;
            }
            if (types_.get(each).tag == TypeTagKind::Param ||
                types_.tag(each) == types_.tag(types_.base(rest))) {
                any = unify(each, rest, substitution) || any;
                continue;
            }
            // A case finds its own among the cases that are given.
            for (const TypeId own : types_.alternatives(rest)) {
                if (own != rest && types_.tag(each) == TypeTagKind::Record &&
                    types_.get(each).record == types_.get(own).record) {
                    any = unify(each, own, substitution) || any;
                }
            }
        }
        return any;
    }
    if (want.tag == TypeTagKind::Later) {
        return unify(want.arguments[0], have.tag == TypeTagKind::Later ? have.arguments[0] : actual,
                     substitution);
    }
    if (have.tag == TypeTagKind::Refined) {
        return unify(pattern, have.arguments[0], substitution);
    }
    if (have.tag == TypeTagKind::Later) {
        return unify(pattern, have.arguments[0], substitution);
    }
    if (want.tag == TypeTagKind::Map && have.tag == TypeTagKind::Record) {
        const RecordInfo& record = model_.record(have.record);
        TypeId value = !record.isOpen        ? TypeId::never
                       : record.rest.valid() ? record.rest
                                             : TypeId::any;
        for (const Member& field : record.fields) {
            value = join(value, model_.fieldType(actual, field));
        }
        return unify(want.arguments[0], TypeId::string, substitution) &&
               unify(want.arguments[1], value, substitution);
    }
    if (want.tag != have.tag) {
        return false;
    }
    if (want.tag == TypeTagKind::Record && want.record != have.record) {
        return unifyFields(pattern, actual, substitution);
    }
    bool all = true;
    for (std::size_t i = 0; i < want.arguments.size() && i < have.arguments.size(); ++i) {
        all = unify(want.arguments[i], have.arguments[i], substitution) && all;
    }
    return all;
}

/// The same field by field, for a nameless record in the place of another record.
bool ModelBuilder::unifyFields(TypeId pattern, TypeId actual, Substitution& substitution) {
    const RecordInfo& want = model_.record(types_.get(pattern).record);
    const RecordInfo& have = model_.record(types_.get(actual).record);
    if (!want.isNameless && !have.isNameless) {
        return false;
    }
    bool all = true;
    for (const Member& field : want.fields) {
        const auto found = have.byName.find(field.name);
        if (found != have.byName.end()) {
            all = unify(model_.fieldType(pattern, field),
                        model_.fieldType(actual, have.fields[found->second]), substitution) &&
                  all;
        }
    }
    return all;
}

bool ModelBuilder::mentionsParam(TypeId type) const {
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::Param) {
        return each.number != types::Type::kFixed;
    }
    if (each.tag == TypeTagKind::Refined) {
        return false;
    }
    return std::any_of(each.arguments.begin(), each.arguments.end(),
                       [&](TypeId part) { return mentionsParam(part); });
}

/// What of `type` is known while its parameters are not: nothing where one stands.
auto ModelBuilder::withoutParams(TypeId type) -> TypeId {
    return mentionsParam(type) ? TypeId() : type;
}

}  // namespace clc::semantics
