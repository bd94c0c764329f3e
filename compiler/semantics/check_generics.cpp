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
    if (want.tag == TypeTagKind::Param && want.number != types::Type::kFixed) {
        const types::Type& have = types_.get(actual);
        if (have.tag == TypeTagKind::Param && have.number != types::Type::kFixed) {
            return true;  // that of the place itself: nobody knows yet what it is
        }
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
            for (const TypeId given : types_.alternatives(rest)) {
                if (given != rest && types_.tag(each) == TypeTagKind::Record &&
                    types_.get(each).record == types_.get(given).record) {
                    any = unify(each, given, substitution) || any;
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

/// Whether a literal in the place of `type` is told what it may hold, but for a type parameter.
bool ModelBuilder::mentionsGeneric(TypeId type) const {
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::Function || !mentionsParam(type)) {
        return false;
    }
    return each.tag == TypeTagKind::Record ||
           std::any_of(each.arguments.begin(), each.arguments.end(),
                       [&](TypeId part) { return mentionsGeneric(part); });
}

/// What a literal in the place of `pattern` says of the type parameters in it, before it is checked
/// as what it then is. Nothing is reported: whatever is wrong, the check finds.
void ModelBuilder::guessParams(const syntax::Expr& value, TypeId pattern, const Frame& frame,
                               Substitution& substitution) {
    if (!mentionsParam(pattern)) {
        return;
    }
    const QuietableSink::Quiet quiet(sink_);
    if (const auto* block = as<syntax::BlockExpr>(&value)) {
        guessFromBlock(*block->block, pattern, frame, substitution);
        return;
    }
    if (const auto* paren = as<syntax::ParenExpr>(&value)) {
        guessParams(*paren->inner, pattern, frame, substitution);
        return;
    }
    if (const auto* branch = as<syntax::IfExpr>(&value)) {
        guessParams(*branch->then, pattern, frame, substitution);
        if (branch->otherwise != nullptr) {
            guessParams(*branch->otherwise, pattern, frame, substitution);
        }
        return;
    }
    if (const auto* build = as<syntax::BuildExpr>(&value)) {
        const TypeId built = genericBuilt(*build, pattern, frame);
        if (built.valid() && guessFromEntries(*build->block, built, frame, substitution)) {
            return;
        }
    }
    if (const auto* list = as<syntax::ListExpr>(&value)) {
        for (const TypeId each : literalCandidates(pattern)) {
            const types::Type& type = types_.get(each);
            if (type.tag == TypeTagKind::List && mentionsGeneric(each)) {
                for (const syntax::Expr* element : list->elements) {
                    const bool isOne = element->kind != NodeKind::SpreadElement &&
                                       element->kind != NodeKind::ForElement &&
                                       element->kind != NodeKind::IfElement;
                    if (isOne) {
                        guessParams(*element, type.arguments[0], frame, substitution);
                    }
                }
                return;
            }
        }
    }
    if (const TypeId found = check(value, {}, frame); found != TypeId::error) {
        unify(pattern, found, substitution);
    }
}

void ModelBuilder::guessFromBlock(const syntax::Block& block, TypeId pattern, const Frame& frame,
                                  Substitution& substitution) {
    std::vector<TypeId> records;
    TypeId target;
    for (const TypeId alternative : literalCandidates(pattern)) {
        const TypeId each = types_.base(alternative);
        if (types_.tag(each) == TypeTagKind::Record) {
            records.push_back(each);
        } else if (types_.tag(each) == TypeTagKind::Map) {
            target = each;
        }
    }
    if (!records.empty()) {
        target =
            records.size() == 1 && !target.valid() ? records.front() : chooseRecord(block, records);
    }
    if (target.valid() && guessFromEntries(block, target, frame, substitution)) {
        return;
    }
    if (const TypeId found = inferBlock(block, frame); found != TypeId::error) {
        unify(target.valid() ? target : pattern, found, substitution);
    }
}

/// False if `block` holds more than entries.
bool ModelBuilder::guessFromEntries(const syntax::Block& block, TypeId target, const Frame& frame,
                                    Substitution& substitution) {
    const bool areEntries = std::ranges::all_of(block.items, [](const syntax::Item* item) {
        return item->kind == NodeKind::EntryItem || item->kind == NodeKind::ErrorItem;
    });
    const types::Type& type = types_.get(types_.base(target));
    if (!areEntries || (type.tag != TypeTagKind::Record && type.tag != TypeTagKind::Map)) {
        return false;
    }
    for (const syntax::Item* item : block.items) {
        const auto* entry = as<syntax::EntryItem>(item);
        if (entry == nullptr || entry->value == nullptr) {
            continue;
        }
        if (type.tag == TypeTagKind::Map) {
            guessParams(*entry->value, type.arguments[1], frame, substitution);
        } else if (const Member* field = model_.field(type.record, entry->name.text)) {
            guessParams(*entry->value, model_.fieldType(types_.base(target), *field), frame,
                        substitution);
        }
    }
    return true;
}

/// What `expr` builds if it is one of what `pattern` says, or nothing.
auto ModelBuilder::genericBuilt(const syntax::BuildExpr& expr, TypeId pattern, const Frame& frame)
    -> TypeId {
    if (const TypeId record = expectedCase(*expr.callee, pattern); record.valid()) {
        return record;
    }
    TypeId named = caseOf(*expr.callee, frame);
    if (!named.valid()) {
        named = typeOfThing(thingOf(*expr.callee, frame));
    }
    const TypeId placed = placedIn(pattern, named);
    return placed == named ? TypeId() : placed;
}

/// What of `type` is known while its parameters are not: nothing where one stands.
auto ModelBuilder::withoutParams(TypeId type) -> TypeId {
    return mentionsParam(type) ? TypeId() : type;
}

}  // namespace clc::semantics
