// Record types: written ones, those a literal implies, generic ones.
#include "semantics/checker.h"
#include "semantics/repeats.h"

#include <algorithm>

namespace clc::semantics {
namespace {

/// A type whose fields it takes over is reported: it may have any field, of whose type nothing is
/// said.
void setIncomplete(RecordInfo& info) {
    info.isOpen = true;
    info.rest = types::TypeId::error;
}

}  // namespace

using syntax::as;
using types::Type;
using types::TypeTagKind;

auto ModelBuilder::declareRecord(const syntax::RecordType& type, std::string name,
                                 const Frame& frame) -> RecordInfo& {
    auto made = std::make_unique<RecordInfo>();
    RecordInfo& info = *made;
    info.name = std::move(name);
    info.id = types_.newRecord(info.name);
    info.module = moduleIdOf(frame);
    info.declared = type.span;
    CLC_ASSERT(info.id.index() == model_.records_.size(),
               "records are numbered by the store of this model");
    model_.records_.push_back(std::move(made));
    // Its fields are resolved by `fillRecord`, once the caller has made the name known: a field may
    // mention the record.
    pendingRecords_.emplace(info.id.value, PendingRecord{&type, &frame});
    model_.typeExprs_.emplace(&type, types_.record(info.id));
    return info;
}

void ModelBuilder::fillRecord(RecordInfo& info) {
    if (info.filled) {
        return;
    }
    if (info.schemaType) {
        static_cast<void>(model_.record(info.id));
        return;
    }
    if (!filling_.empty() && !filling_.back().spread.valid()) {
        // Met in the type of a field: it may take over the fields of the record around.
        postponed_.push_back(&info);
        return;
    }
    info.filled = true;
    const auto pending = pendingRecords_.find(info.id.value);
    if (pending != pendingRecords_.end()) {
        addRecordMembers(info, *pending->second.type, *pending->second.frame);
    }
    while (filling_.empty() && !postponed_.empty()) {
        RecordInfo* next = postponed_.back();
        postponed_.pop_back();
        fillRecord(*next);
    }
}

/// Whether `taken` is being filled itself, and so is made of itself. Then each `...T` on the way
/// from it to here is shown.
bool ModelBuilder::reportCircle(RecordId taken) {
    const auto first = std::ranges::find(filling_, taken, &Filling::record);
    if (first == filling_.end()) {
        return false;
    }
    const auto name = [&](std::size_t i) {
        return model_.records_[filling_[i].record.index()]->name;
    };
    const auto begin = static_cast<std::size_t>(first - filling_.begin());
    auto builder = sink_.report(diag::CyclicType, first->spread, name(begin));
    for (std::size_t i = begin; i < filling_.size(); ++i) {
        const std::size_t next = i + 1 < filling_.size() ? i + 1 : begin;
        std::string text = name(i) + " takes over the fields of " + name(next);
        if (i == begin) {
            builder.primary(std::move(text));
        } else {
            builder.label(filling_[i].spread, std::move(text));
        }
    }
    builder.help(
        "a record may contain itself, in a field that is a list or a map or that may be left out");
    return true;
}

/// `...T` of what has no fields to take over; `taken`: its type, not valid if nobody knows it.
void ModelBuilder::reportNotTakenOver(const syntax::SpreadTypeItem& spread, TypeId taken,
                                      const Frame& frame) {
    if (taken == TypeId::error) {
        return;
    }
    if (!taken.valid()) {
        reportUnknownType(spread.type.path, frame);
        return;
    }
    sink_.report(diag::NotSpreadable, spread.type.span, show(taken))
        .help(types_.tag(taken) == TypeTagKind::Kind
                  ? "a kind has what another one has by 'is': kind NAME is BASE { ... }"
                  : "'...' takes over the fields of a record type");
}

void ModelBuilder::addRecordMembers(RecordInfo& info, const syntax::RecordType& type,
                                    const Frame& outer) {
    Frame& frame = newFrame(&outer, FrameRole::Record);
    frame.record = info.id;
    recordDefinitionFrames_.emplace(info.id.value, &frame);
    filling_.push_back({info.id, {}});
    for (const syntax::Item* item : type.members) {
        if (const auto* spread = as<syntax::SpreadTypeItem>(item)) {
            if (spread->type.empty()) {
                info.isOpen = true;
                info.rest = TypeId::any;
                continue;
            }
            filling_.back().spread = spread->type.span;
            const NamedThing named = thing(spread->type.path, outer);
            warnDeprecated(named, spread->type.path, outer);
            const TypeId taken = typeOfThing(named);
            if (!taken.valid() || types_.tag(taken) != TypeTagKind::Record) {
                reportNotTakenOver(*spread, taken, outer);
                setIncomplete(info);
                continue;
            }
            RecordInfo& from = *model_.records_[types_.get(taken).record.index()];
            if (reportCircle(from.id)) {
                continue;
            }
            fillRecord(from);
            if (from.rest == TypeId::error) {
                setIncomplete(info);
            }
            if (isSpreadBefore(*spread, type.members)) {
                reportBroughtTwice(*spread, info.takesOver, from);
            }
            info.takesOver.push_back(from.id);
            info.takesOver.insert(info.takesOver.end(), from.takesOver.begin(),
                                  from.takesOver.end());
            for (const Member& field : from.fields) {
                const auto [before, added] =
                    info.byName.emplace(field.name, static_cast<std::uint32_t>(info.fields.size()));
                if (added) {
                    info.fields.push_back(field);
                } else {
                    reportOtherField(spread->type.span, field, info.fields[before->second]);
                }
            }
            continue;
        }
        filling_.back().spread = {};
        const auto* field = as<syntax::FieldItem>(item);
        if (field == nullptr || field->name.text.empty()) {
            continue;
        }
        if (!field->attributes.empty()) {
            queue_.emplace_back([this, field, &frame] { checkAttributes(*field, frame); });
        }
        Member member;
        member.name = field->name.text;
        member.type = field->type == nullptr ? TypeId::error : resolve(*field->type, outer);
        member.item = field;
        member.declared = field->name.span;
        if (field->value != nullptr) {
            member.defaults.push_back({field->value, {}});
            const syntax::Expr* value = field->value;
            const TypeId expected = member.type;
            queue_.emplace_back(
                [this, value, expected, &frame] { check(*value, expected, frame); });
        }
        if (const auto before = info.byName.find(member.name); before != info.byName.end()) {
            sink_.report(diag::DuplicateDefinition, member.declared, member.name)
                .label(info.fields[before->second].declared, "first defined here")
                .help("give one of them another name");
            continue;
        }
        info.byName.emplace(member.name, static_cast<std::uint32_t>(info.fields.size()));
        info.fields.push_back(std::move(member));
    }
    filling_.pop_back();
}

/// The type parameters that the types of `fields` mention, each once.
auto ModelBuilder::paramsIn(const std::vector<Member>& fields) -> std::vector<TypeId> {
    std::vector<TypeId> params;
    for (const Member& field : fields) {
        types_.mapParams(field.type, [&](const types::Type& param) {
            const TypeId id = types_.fixedParam(param.text);
            if (std::ranges::find(params, id) == params.end()) {
                params.push_back(id);
            }
            return TypeId();
        });
    }
    return params;
}

auto ModelBuilder::nameless(std::vector<Member> fields, Span span) -> TypeId {
    std::string key;
    std::string shown;
    for (const Member& field : fields) {
        key += std::string(field.name) + ":" + std::to_string(field.type.value) + ";";
        shown.append(shown.empty() ? "{ " : ", ").append(field.name);
    }
    if (const auto before = nameless_.find(key); before != nameless_.end()) {
        return before->second;
    }
    auto made = std::make_unique<RecordInfo>();
    made->name = shown.empty() ? "{}" : shown + " }";
    made->id = types_.newRecord(made->name);
    made->isNameless = true;
    made->isImplied = true;
    made->filled = true;
    made->declared = span;
    made->fields = std::move(fields);
    for (std::size_t i = 0; i < made->fields.size(); ++i) {
        made->byName.emplace(made->fields[i].name, static_cast<std::uint32_t>(i));
    }
    const std::vector<TypeId> params = paramsIn(made->fields);
    for (const TypeId param : params) {
        made->typeParams.push_back(types_.get(param).text);
    }
    const TypeId type = types_.record(made->id, params);
    CLC_ASSERT(made->id.index() == model_.records_.size(),
               "records are numbered by the store of this model");
    model_.records_.push_back(std::move(made));
    nameless_.emplace(std::move(key), type);
    return type;
}

auto ModelBuilder::substitute(TypeId type, const Substitution& substitution) -> TypeId {
    if (substitution.empty()) {
        return type;
    }
    return types_.mapParams(type, [&](const types::Type& param) {
        const auto found = substitution.find(param.text);
        const bool isFixed = param.number == types::Type::kFixed;
        return isFixed || found == substitution.end() ? TypeId() : found->second;
    });
}

/// The type of a value that is one of two: of `if`, `match`, of a list's elements. Nameless records
/// with the same fields become one, so that a table written as a list of literals has rows of one
/// type.
auto ModelBuilder::join(TypeId a, TypeId b) -> TypeId {
    if (a == b || b == TypeId::never || b == TypeId::error) {
        return a;
    }
    if (a == TypeId::never || a == TypeId::error) {
        return b;
    }
    const Type& left = types_.get(a);
    const Type& right = types_.get(b);
    if (left.tag == TypeTagKind::List && right.tag == TypeTagKind::List) {
        return types_.list(join(left.arguments[0], right.arguments[0]));
    }
    if (left.tag == TypeTagKind::Map && right.tag == TypeTagKind::Map) {
        return types_.map(join(left.arguments[0], right.arguments[0]),
                          join(left.arguments[1], right.arguments[1]));
    }
    if (left.tag == TypeTagKind::Record && right.tag == TypeTagKind::Record) {
        const RecordInfo& first = model_.record(left.record);
        const RecordInfo& second = model_.record(right.record);
        if (first.isNameless && second.isNameless && !first.isOpen && !second.isOpen) {
            std::vector<Member> fields = first.fields;
            for (Member& field : fields) {
                const auto other = second.byName.find(field.name);
                const TypeId type = model_.fieldType(a, field);
                field.type = other == second.byName.end()
                                 ? types_.optional(type)
                                 : join(type, model_.fieldType(b, second.fields[other->second]));
                field.defaults.clear();
            }
            for (const Member& field : second.fields) {
                if (!first.byName.contains(field.name)) {
                    fields.push_back(field);
                    fields.back().type = types_.optional(model_.fieldType(b, field));
                    fields.back().defaults.clear();
                }
            }
            return nameless(std::move(fields), first.declared);
        }
    }
    if (left.tag == TypeTagKind::Kind && right.tag == TypeTagKind::Kind) {
        if (model_.isA(left.kind, right.kind)) {
            return b;
        }
        if (model_.isA(right.kind, left.kind)) {
            return a;
        }
    }
    if (left.tag == TypeTagKind::Later || right.tag == TypeTagKind::Later) {
        const TypeId first = left.tag == TypeTagKind::Later ? left.arguments[0] : a;
        const TypeId second = right.tag == TypeTagKind::Later ? right.arguments[0] : b;
        return types_.later(join(first, second));
    }
    const std::vector<TypeId> both{a, b};
    return types_.unionOf(both);
}

}  // namespace clc::semantics
