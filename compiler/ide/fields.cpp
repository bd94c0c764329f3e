#include "ide/fields.h"

#include "ide/scope.h"
#include "ide/source_text.h"

#include <fmt/format.h>

namespace clc::ide {
namespace {

using semantics::Member;
using semantics::MemberRole;
using semantics::Model;

/// Longer defaults are not to be read in a list.
constexpr std::size_t kLongestFallback = 120;

auto writtenType(const syntax::Item* item) -> const syntax::TypeExpr* {
    if (const auto* field = syntax::as<syntax::FieldItem>(item)) {
        return field->type;
    }
    const auto* let = syntax::as<syntax::LetItem>(item);
    return let == nullptr ? nullptr : let->type;
}

/// The record that stands in the place of the type's name, and how that is written.
struct InlineRecord {
    const syntax::RecordType* type = nullptr;
    std::string text;
};

auto inlineRecord(const syntax::TypeExpr* type) -> InlineRecord {
    if (const auto* optional = syntax::as<syntax::OptionalType>(type)) {
        InlineRecord inner = inlineRecord(optional->inner);
        return {inner.type, inner.text + "?"};
    }
    if (const auto* list = syntax::as<syntax::ListType>(type)) {
        InlineRecord inner = inlineRecord(list->element);
        return {inner.type, "[" + inner.text + "]"};
    }
    if (const auto* named = syntax::as<syntax::NamedType>(type);
        named != nullptr && named->arguments.size() == 2) {
        InlineRecord inner = inlineRecord(named->arguments[1]);
        return {inner.type, fmt::format("Map<..., {}>", inner.text)};
    }
    const auto* record = syntax::as<syntax::RecordType>(type);
    return {record, record == nullptr ? "" : "{ ... }"};
}

auto roleOf(MemberRole role) -> FieldRole {
    switch (role) {
    case MemberRole::Field: return FieldRole::Settable;
    case MemberRole::Let:
    case MemberRole::Builtin: return FieldRole::Derived;
    case MemberRole::Open: return FieldRole::Open;
    }
    return FieldRole::Settable;
}

auto fallbackOf(const SourceManager& sources, const Member& member) -> std::string {
    if (member.role != MemberRole::Field || member.defaults.empty()) {
        return {};
    }
    std::string text = onOneLine(sources.text(member.defaults.back().value->span));
    return text.size() > kLongestFallback ? "..." : text;
}

class MemberDescriber {
public:
    MemberDescriber(const Model& model, const Target& own) : model_(model), own_(own) {}

    [[nodiscard]] auto describe(const Member& member) const -> FieldDescription {
        FieldDescription field{.name = std::string(member.name), .role = roleOf(member.role)};
        field.words =
            member.item == nullptr ? std::string(member.doc) : readDocs(member.item->docs).words;
        field.fallback = fallbackOf(model_.sources(), member);
        field.isRequired = member.role == MemberRole::Field && member.defaults.empty() &&
                           !model_.types().allowsNull(member.type);
        addType(field, member);
        addOrigin(field, member);
        return field;
    }

private:
    void addType(FieldDescription& field, const Member& member) const {
        const syntax::TypeExpr* written = writtenType(member.item);
        if (written == nullptr) {
            field.type = typeText(model_, member.type);
            return;
        }
        const InlineRecord record = inlineRecord(written);
        if (record.type == nullptr) {
            field.type = typeText(model_, *written);
            return;
        }
        field.type = {{record.text}};
        const types::Type& type = model_.types().get(model_.typeOf(*record.type));
        if (type.tag == types::TypeTagKind::Record) {
            // Its fields are written in the same text: nothing in it comes from elsewhere.
            for (const Member& inner : model_.record(type.record).fields) {
                field.fields.push_back(describe(inner));
                field.fields.back().from.reset();
            }
        }
    }

    void addOrigin(FieldDescription& field, const Member& member) const {
        if (member.item == nullptr) {
            return;
        }
        const auto home = enclosingTarget(model_, *member.item);
        if (home && *home != own_) {
            field.from = home;
        }
        if (member.role != MemberRole::Field || member.defaults.empty() ||
            !member.defaults.back().writtenIn.valid()) {
            return;
        }
        const semantics::KindInfo& giver = model_.kind(member.defaults.back().writtenIn);
        Target by{model_.module(giver.module).name, giver.name};
        if (home && *home != by) {
            field.fallbackFrom = std::move(by);
        }
    }

    const Model& model_;
    const Target& own_;
};

/// `id`, `path` and the like are the same for all: the page of `instance` tells them.
bool isOfEveryInstance(const Member& member, MembersOf of) {
    return member.role == MemberRole::Builtin ||
           (of == MembersOf::Kind && member.name == "name" && member.item == nullptr &&
            member.defaults.empty());
}

}  // namespace

auto describeMembers(const Model& model, std::span<const Member> members, const Target& own,
                     MembersOf of) -> std::vector<FieldDescription> {
    std::vector<FieldDescription> fields;
    const MemberDescriber describer(model, own);
    for (const Member& member : members) {
        if (isOfEveryInstance(member, of)) {
            continue;
        }
        FieldDescription field = describer.describe(member);
        if (field.role != FieldRole::Derived || !field.words.empty()) {
            fields.push_back(std::move(field));
        }
    }
    return fields;
}

}  // namespace clc::ide
