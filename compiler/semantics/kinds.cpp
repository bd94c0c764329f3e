// What a kind consists of: its base, containers, members; and the checking of its body (S3, S9).
#include "semantics/checker.h"
#include "semantics/repeats.h"

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using types::TypeTagKind;

auto ModelBuilder::kindInfo(KindId kind) -> const KindInfo& {
    KindInfo& info = *model_.kinds_[kind.index()];
    if (filledKinds_.insert(kind.value).second) {
        fillKind(info);
    }
    return info;
}

auto ModelBuilder::kindFrame(KindId kind) -> const Frame& {
    const auto found = kindFrames_.find(kind.value);
    if (found != kindFrames_.end()) {
        return *found->second;
    }
    const KindInfo& info = *model_.kinds_[kind.index()];
    Frame& frame = newFrame(&moduleFrame(info.item->span.file), FrameRole::Kind);
    frame.kind = kind;
    frame.body = info.item->body;
    kindFrames_.emplace(kind.value, &frame);
    return frame;
}

void ModelBuilder::fillKind(KindInfo& info) {
    const syntax::KindItem& item = *info.item;
    const QuietableSink::Apart apart(sink_, item);
    const Frame& module = moduleFrame(item.span.file);
    const auto add = [&](Member member) {
        info.byName.emplace(member.name, static_cast<std::uint32_t>(info.members.size()));
        info.members.push_back(std::move(member));
    };
    for (const syntax::Attribute* attribute : item.attributes) {
        info.isRoot = info.isRoot || attribute->name.text == "root";
    }
    if (!item.base.empty()) {
        const KindId base = resolveKind(item.base, module);
        warnDeprecated(thing(item.base.path, module), item.base.path, module);
        bool circle = false;
        for (KindId at = base; at.valid() && !circle; at = model_.kinds_[at.index()]->base) {
            circle = at == info.id;
        }
        if (circle) {
            sink_.report(diag::CyclicKind, item.base.span, info.name)
                .help("a kind can't be what is itself that kind");
        } else if (base.valid()) {
            info.base = base;
        }
        if (!info.base.valid()) {
            incompleteKinds_.insert(info.id.value);
        }
    }
    if (info.base.valid()) {
        const KindInfo& base = kindInfo(info.base);
        info.members = base.members;
        info.byName = base.byName;
        info.takesOver = base.takesOver;
        info.containers = base.containers;
        info.isRoot = info.isRoot || base.isRoot;
        if (incompleteKinds_.contains(info.base.value)) {
            incompleteKinds_.insert(info.id.value);
        }
    } else {
        add({"name",
             MemberRole::Field,
             TypeId::string,
             {},
             nullptr,
             {},
             "the name it is written by; its id unless set"});
        add({"id",
             MemberRole::Builtin,
             TypeId::string,
             {},
             nullptr,
             {},
             "the name it is declared by, with its key"});
        add({"key",
             MemberRole::Builtin,
             types_.optional(TypeId::string),
             {},
             nullptr,
             {},
             "its key in a family"});
        add({"path",
             MemberRole::Builtin,
             TypeId::string,
             {},
             nullptr,
             {},
             "where it stands, kind/name by kind/name"});
    }
    if (!item.containers.empty()) {
        info.containers.clear();
        for (const syntax::QualifiedName& container : item.containers) {
            warnDeprecated(thing(container.path, module), container.path, module);
            if (const KindId kind = resolveKind(container, module); kind.valid()) {
                info.containers.push_back(kind);
            }
        }
    }
    const Frame& frame = kindFrame(info.id);
    for (const syntax::Item* member : item.body->items) {
        addKindMember(info, *member, frame);
    }
    info.hasOpen = std::any_of(info.members.begin(), info.members.end(), [](const Member& member) {
        return member.role == MemberRole::Open;
    });
}

void ModelBuilder::addKindMember(KindInfo& info, const syntax::Item& item, const Frame& frame) {
    const auto quiet = quietIf(item.hasError);
    const Frame& module = *frame.parent;
    if (const auto* spread = as<syntax::SpreadTypeItem>(&item)) {
        if (spread->type.empty()) {
            return;  // the parser has said what is there instead
        }
        const NamedThing named = thing(spread->type.path, module);
        warnDeprecated(named, spread->type.path, module);
        const TypeId taken = typeOfThing(named);
        if (!taken.valid() || types_.tag(taken) != TypeTagKind::Record) {
            reportNotTakenOver(*spread, taken, module);
            incompleteKinds_.insert(info.id.value);
            return;
        }
        RecordInfo& record = *model_.records_[types_.get(taken).record.index()];
        fillRecord(record);
        if (record.rest == TypeId::error) {
            incompleteKinds_.insert(info.id.value);
        }
        if (isSpreadBefore(*spread, info.item->body->items)) {
            reportBroughtTwice(*spread, info.takesOver, record);
        }
        info.takesOver.push_back(record.id);
        info.takesOver.insert(info.takesOver.end(), record.takesOver.begin(),
                              record.takesOver.end());
        for (const Member& field : record.fields) {
            const auto [before, added] =
                info.byName.emplace(field.name, static_cast<std::uint32_t>(info.members.size()));
            if (added) {
                info.members.push_back(field);
            } else {
                reportOtherField(spread->type.span, field, info.members[before->second]);
            }
        }
        return;
    }
    const auto* field = as<syntax::FieldItem>(&item);
    const auto* let = as<syntax::LetItem>(&item);
    if (field != nullptr && field->type == nullptr) {
        overrideMember(info, *field);
        return;
    }
    if (field == nullptr && let == nullptr) {
        return;
    }
    Member member;
    member.name = field != nullptr ? field->name.text : let->name.text;
    member.declared = field != nullptr ? field->name.span : let->name.span;
    member.item = &item;
    if (member.name.empty()) {
        return;
    }
    if (field != nullptr) {
        member.role = MemberRole::Field;
        member.type = resolve(*field->type, module);
        if (reportValueAsType(info, *field, member.type)) {
            member.type = TypeId::error;
        }
        if (field->value != nullptr) {
            member.defaults.push_back({field->value, info.id});
        }
    } else {
        member.role = let->value == nullptr ? MemberRole::Open : MemberRole::Let;
        member.type = let->type == nullptr ? TypeId() : resolve(*let->type, module);
        if (let->value != nullptr) {
            member.defaults.push_back({let->value, info.id});
        }
    }
    const auto before = info.byName.find(member.name);
    if (before == info.byName.end()) {
        info.byName.emplace(member.name, static_cast<std::uint32_t>(info.members.size()));
        info.members.push_back(std::move(member));
        return;
    }
    Member& other = info.members[before->second];
    if (other.role == MemberRole::Open && member.role != MemberRole::Open) {
        // What a base leaves open, a kind gives: as a let, or as a field to be set.
        const TypeId declared = other.type;
        if (member.type.valid() && !model_.fits(member.type, declared)) {
            sink_.report(diag::TypeMismatch, member.declared, show(declared), show(member.type))
                .label(other.declared, "left open here");
        }
        if (!member.type.valid()) {
            member.type = declared;
        }
        other = std::move(member);
        return;
    }
    if (other.role == MemberRole::Open && member.role == MemberRole::Open &&
        model_.fits(member.type, other.type)) {
        other.type = member.type;
        return;
    }
    auto builder = sink_.report(diag::DuplicateDefinition, member.declared, member.name);
    builder.label(other.declared, "first defined here");
    if (other.role == MemberRole::Field) {
        builder.help("to give the inherited field another default, write " +
                     std::string(member.name) + " = ...");
    } else if (other.role == MemberRole::Builtin) {
        builder.help("every instance has a '" + std::string(member.name) +
                     "' already: take another name");
    } else {
        builder.help("give one of them another name");
    }
}

/// `port: 8080` in a kind: of a type that has one value alone, nobody could ever set another one.
bool ModelBuilder::reportValueAsType(const KindInfo& info, const syntax::FieldItem& field,
                                     TypeId type) {
    const TypeTagKind tag = types_.tag(type);
    const bool isText = tag == TypeTagKind::TextLiteral;
    const bool isInt = tag == TypeTagKind::IntLiteral;
    const bool isValue = isText || isInt || tag == TypeTagKind::BoolLiteral;
    if (as<syntax::LiteralType>(field.type) == nullptr || !isValue ||
        info.byName.contains(field.name.text)) {
        return false;
    }
    const std::string meant = std::string(isText  ? "String"
                                          : isInt ? "Int"
                                                  : "Bool") +
                              " = " + std::string(model_.sources().text(field.type->span));
    sink_.report(diag::EntryInKind, field.name.span, field.name.text)
        .label(field.type->span, "this is a value")
        .help("a field has a type, and may have a default: write " + std::string(field.name.text) +
              ": " + meant)
        .fix(Fix{"write " + meant, Applicability::Unsafe, {{field.type->span, meant}}});
    return true;
}

void ModelBuilder::overrideMember(KindInfo& info, const syntax::FieldItem& item) {
    const auto before = info.byName.find(item.name.text);
    if (before == info.byName.end()) {
        std::vector<std::string_view> names;
        for (const Member& member : info.members) {
            if (member.role == MemberRole::Field) {
                names.push_back(member.name);
            }
        }
        lostWords_.insert(item.name.text);
        if (incompleteKinds_.contains(info.id.value)) {
            return;
        }
        sink_.report(diag::NothingToOverride, item.name.span, item.name.text)
            .suggest(item.name.span, item.name.text, guesses_.nearest(item.name.text, names))
            .help("a new field is declared with its type: NAME: TYPE = VALUE");
        return;
    }
    Member& member = info.members[before->second];
    if (member.role != MemberRole::Field) {
        auto builder = sink_.report(diag::NotSettable, item.name.span, item.name.text);
        builder.label(member.declared, "declared here");
        builder.help(member.role == MemberRole::Open
                         ? "give it with let, or declare it as a field with its type"
                         : "a let is fixed by the kind that declares it");
        return;
    }
    const bool isOwn = member.declared.file == item.span.file &&
                       info.item->span.begin <= member.declared.begin &&
                       member.declared.end <= info.item->span.end;
    const bool isGiven = !member.defaults.empty() && member.defaults.back().writtenIn == info.id;
    if (isOwn || isGiven) {
        sink_.report(diag::DuplicateDefinition, item.name.span, item.name.text)
            .label(isGiven ? member.defaults.back().value->span : member.declared,
                   "first defined here")
            .help("a kind says once what the default of a field is");
        return;
    }
    if (item.value != nullptr) {  // else the mistake is reported
        member.defaults.push_back({item.value, info.id});
    }
}

auto ModelBuilder::memberType(KindId kind, const Member& member) -> TypeId {
    if (member.type.valid()) {
        return member.type;
    }
    const auto* let = as<syntax::LetItem>(member.item);
    CLC_ASSERT(let != nullptr, "only a let may lack a type");
    const KindId home = member.defaults.front().writtenIn;
    const QuietableSink::Apart apart(sink_, *let);
    const TypeId type = letType(*let, kindFrame(home));
    // Every kind that has the member learns the type, so that nobody asks twice.
    for (const auto& info : model_.kinds_) {
        const auto found = info->byName.find(member.name);
        if (found != info->byName.end() && info->members[found->second].item == member.item &&
            type != TypeId::error) {
            info->members[found->second].type = type;
        }
    }
    static_cast<void>(kind);
    return type;
}

void ModelBuilder::require(KindId kind) {
    if (!kind.valid() || !requiredKinds_.insert(kind.value).second) {
        return;
    }
    queue_.emplace_back([this, kind] { checkKind(kind); });
}

void ModelBuilder::checkKind(KindId kind) {
    const KindInfo& info = kindInfo(kind);
    const QuietableSink::Apart apart(sink_, *info.item);
    if (info.base.valid()) {
        require(info.base);
    }
    const Frame& frame = kindFrame(kind);
    checkAttributes(*info.item, frame);
    // Members first, so that every let has its type before its users are checked; the order does
    // not matter otherwise.
    for (std::size_t i = 0; i < info.members.size(); ++i) {
        const Member member = info.members[i];
        const TypeId type = memberType(kind, member);
        requireType(type);
        for (std::size_t layer = 0; layer < member.defaults.size(); ++layer) {
            const FieldDefault& given = member.defaults[layer];
            if (given.writtenIn != kind) {
                continue;
            }
            if (member.role == MemberRole::Field) {
                Frame& inside = newFrame(&frame);
                const bool below = layer > 0 || !given.writtenIn.valid();
                inside.super = below ? type : TypeId();
                const Expecting asked(expectation_, {type, member.declared});
                check(*given.value, type, inside);
            } else {
                const auto* let = as<syntax::LetItem>(member.item);
                if (let != nullptr) {
                    letType(*let, frame);
                }
            }
        }
    }
    Frame& body = newFrame(&frame);
    for (const syntax::Item* item : info.item->body->items) {
        switch (item->kind) {
        case syntax::NodeKind::FieldItem:
        case syntax::NodeKind::LetItem:
        case syntax::NodeKind::SpreadTypeItem: checkAttributes(*item, frame); break;
        default: checkItem(*item, body); break;
        }
    }
    reportDuplicates(info.item->body->items);
}

auto ModelBuilder::containerKinds(KindId kind) -> const std::vector<KindId>& {
    return kindInfo(kind).containers;
}

void ModelBuilder::require(const Definition& definition) {
    if (definition.kind.valid()) {
        require(definition.kind);
        return;
    }
    if (!done_.insert(definition.item).second) {
        return;
    }
    if (definition.item->kind == syntax::NodeKind::FnItem) {
        // What takes nothing is a value that several ask for.
        const bool takesNone = as<syntax::FnItem>(definition.item)->params.empty();
        if ((isCompleting_ || !takesNone) && isTrusted(*definition.item)) {
            later(*definition.item, [this, definition] { checkFunction(definition); });
        } else {
            queue_.emplace_back([this, definition] { checkFunction(definition); });
        }
    } else if (definition.item->kind == syntax::NodeKind::LetItem) {
        queue_.emplace_back([this, definition] { globalType(definition); });
    } else if (definition.item->kind == syntax::NodeKind::TypeItem) {
        queue_.emplace_back([this, definition] { typeDefinition(definition); });
    }
}

void ModelBuilder::requireType(TypeId type) {
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::Kind) {
        // Its members may be asked for; its body matters only where one is declared or built.
        kindInfo(each.kind);
        return;
    }
    if (each.tag == TypeTagKind::Record) {
        fillRecord(*model_.records_[each.record.index()]);
    }
}

}  // namespace clc::semantics
