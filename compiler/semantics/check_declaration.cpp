// Declarations and amendments in a body: where they may stand, what they are of, and their entries
// (S2 to S6).
#include "semantics/checker.h"
#include "semantics/rule_entries.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// An entry in a loop or condition of a rule; those of the rule itself are checked with it.
void reportBelowRule(const syntax::EntryItem& entry, std::string_view key, QuietableSink& sink) {
    const Span where = entry.key != nullptr ? entry.key->span : entry.name.span;
    if (isRuleEntry(key)) {
        sink.report(diag::MisplacedItem, where, key, "a loop or condition")
            .help("a rule says it once, for all it finds: write it in the rule itself");
        return;
    }
    sink.report(diag::UnknownField, where, "rule", key)
        .help("what a rule finds is said by check CONDITION else \"...\"");
}

}  // namespace

void ModelBuilder::checkDeclaration(const syntax::DeclarationItem& item, const Frame& frame) {
    const Frame& module = moduleFrame(fileOf(frame));
    const KindId kind = resolveKind(item.kindName, module, &frame);
    if (item.key != nullptr) {
        check(*item.key, TypeId::string, frame);
    }
    if (!kind.valid()) {
        checkUnknownBody(*item.body, frame);
        return;
    }
    model_.itemKinds_[&item] = kind;
    const KindInfo& info = kindInfo(kind);
    require(kind);
    warnDeprecated(Definition{info.item, info.module, kind}, item.kindName.path, module);
    if (info.hasOpen) {
        reportOpen(info, item.kindName.span);
    }
    bool looped = item.key != nullptr;
    for (const Frame* at = &frame; at != nullptr && !looped; at = at->parent) {
        for (const Local& local : at->locals) {
            if (const auto* param = as<syntax::Param>(local.node); param != nullptr && !looped) {
                reportKeyless(item, *param, local.type);
                looped = true;
            }
        }
        if (at->role != FrameRole::Block) {
            break;
        }
    }
    if (!item.container.empty()) {
        checkContainerPath(item, kind, frame);
    } else {
        checkPlacement(item, kind, frame);
    }
    Frame& inside = newFrame(&frame, FrameRole::Instance);
    inside.kind = kind;
    inside.body = item.body;
    checkBody(*item.body, inside);
}

/// `in x` puts the instance into another one.
/// A declaration in a loop that gives all its instances one name.
void ModelBuilder::reportKeyless(const syntax::DeclarationItem& item, const syntax::Param& each,
                                 TypeId type) {
    const std::string variable(each.name.text);
    const TypeId plain = types_.base(type);
    const bool text = model_.fits(plain, TypeId::string);
    const std::string key = "[" + (text ? variable : "\"\\(" + variable + ")\"") + "]";
    auto builder = sink_.report(diag::FamilyNeedsKey, item.name.span, item.name.text);
    builder.label(each.span, "declared once for each of these")
        .help("give it a key: " + std::string(item.name.text) + key);
    if (text || plain == TypeId::integer) {
        // Whether the values all differ is not known here.
        builder.fix(
            Fix{"write '" + key + "'", Applicability::Unsafe, {{item.name.span.after(), key}}});
    }
}

void ModelBuilder::checkContainerPath(const syntax::DeclarationItem& item, KindId kind,
                                      const Frame& frame) {
    const syntax::PathSegment& last = *item.container.back();
    std::vector<Reference> found;
    if (last.isReference()) {
        const KindId container =
            resolveKind({std::span(&last.name, 1), last.name.span}, moduleFrame(fileOf(frame)));
        if (container.valid() && !findReference(container, last.id.text, frame, found)) {
            reportUnknownReference(last.span, last.id, std::array{container}, frame);
            return;
        }
    } else {
        // A field of the kind around may hold the instance: `tofu-run run in runner { }`.
        for (const Frame* at = &frame; at != nullptr; at = at->parent) {
            if (at->role == FrameRole::Kind) {
                kindInfo(at->kind);
                if (const Member* member = model_.member(at->kind, last.name.text)) {
                    const TypeId type = memberType(at->kind, Member(*member));
                    if (types_.tag(types_.withoutNull(type)) == TypeTagKind::Kind) {
                        facts(last).type = type;
                        bind(last, BindingKind::Member);
                        return;
                    }
                }
            }
        }
        for (const KindId container : kindInfo(kind).containers) {
            if (found.empty()) {
                findReference(container, last.name.text, frame, found);
            }
        }
        if (found.empty()) {
            const std::vector<KindId>& containers = kindInfo(kind).containers;
            if (!containers.empty()) {
                reportUnknownReference(last.span, last.name, containers, frame);
            } else {
                reportUnknownName(last.name, {}, frame);
            }
            return;
        }
    }
    if (found.empty()) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(model_.references_.size());
    model_.references_.push_back(found.front());
    model_.containers_[&item] = index;
    bind(last, BindingKind::Reference, found.front().declarations.back(), index);
    facts(last).type = typeOfReference(found.front());
}

/// Whether what the kind wants around it is around the declaration, as far as the text shows.
bool ModelBuilder::canStand(KindId kind, const Frame& frame) {
    const std::vector<KindId> wanted = kindInfo(kind).containers;
    std::vector<KindId> around;
    const auto addContainers = [&](auto&& self, KindId of, int depth) -> void {
        if (depth > 16) {
            return;
        }
        for (const KindId container : kindInfo(of).containers) {
            around.push_back(container);
            self(self, container, depth + 1);
        }
    };
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->role == FrameRole::Unknown) {
            return true;
        }
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind) {
            around.push_back(at->kind);
            addContainers(addContainers, at->kind, 0);
        }
    }
    if (model_.rootKind_.valid()) {
        around.push_back(model_.rootKind_);
    }
    return wanted.empty() || std::ranges::any_of(wanted, [&](KindId each) {
               return std::ranges::any_of(
                   around, [&](KindId at) { return model_.isA(at, each) || model_.isA(each, at); });
           });
}

/// True if the kind of which there is one for all is declared inside something; it is reported.
bool ModelBuilder::reportInnerRoot(const syntax::DeclarationItem& item, KindId kind,
                                   const Frame& frame) {
    const auto isInside = [](const Frame* at) {
        while (at != nullptr && at->role != FrameRole::Instance && at->role != FrameRole::Kind) {
            at = at->parent;
        }
        return at != nullptr;
    };
    if (!model_.rootKind_.valid() || !model_.isA(kind, model_.rootKind_) || !isInside(&frame)) {
        return false;
    }
    auto builder = sink_.report(diag::SeveralRoots, item.name.span, kindInfo(kind).name);
    if (model_.rootDeclaration_ != nullptr) {
        builder.label(model_.rootDeclaration_->name.span, "the first one");
    }
    builder.help("each cluster has a file of its own");
    return true;
}

void ModelBuilder::checkPlacement(const syntax::DeclarationItem& item, KindId kind,
                                  const Frame& frame) {
    if (reportInnerRoot(item, kind, frame) || canStand(kind, frame)) {
        return;
    }
    // A file that marks a kind of its own as the root and declares none has been told so.
    if (model_.rootDeclaration_ == nullptr && model_.rootKind_.valid() &&
        model_.kind(model_.rootKind_).module == model_.cluster_) {
        return;
    }
    std::string list;
    for (const KindId each : kindInfo(kind).containers) {
        list.append(list.empty() ? "" : " or ").append(model_.kind(each).name);
    }
    auto builder =
        sink_.report(diag::NeedsContainer, item.kindName.span, kindInfo(kind).name, list);
    if (item.name.text == "defaults" && item.kindName.path.size() == 1) {
        const std::string meant = "defaults " + std::string(item.kindName.path.back().text);
        builder.help("what all of a kind have begins with the word: " + meant + " { }")
            .fix("write '" + meant + "'", item.kindName.span.to(item.name.span), meant);
        return;
    }
    builder.help(
        "declare it inside one, or say which: " + std::string(item.kindName.path.back().text) +
        " " + std::string(item.name.text) + " in NAME { }");
}

/// `at`: what the amendment stands in.
void ModelBuilder::reportNothingToAmend(const syntax::PathSegment& segment, KindId at, KindId kind,
                                        const Frame& frame) {
    if (isLost(segment.id, frame)) {
        return;
    }
    auto builder = sink_.report(diag::NothingToAmend, segment.span, model_.kind(at).name,
                                model_.sources().text(segment.span));
    constexpr std::string_view kOwn = "what a file declares is changed where it is declared";
    // Something of that name may be declared right here.
    std::vector<Reference> own;
    if (findReference(kind, segment.id.text, frame, own)) {
        builder.label(own.front().declarations.back()->name.span, "declared here");
        builder.help(std::string(kOwn));
        return;
    }
    std::vector<std::string_view> names;
    for (KindId each = at; each.valid(); each = kindInfo(each).base) {
        collectNames(sites_.in(*model_.kind(each).item->body), kind, names);
    }
    if (const auto near = guesses_.nearest(segment.id.text, names)) {
        builder.label(model_.kind(at).item->name.span, "declared here");
        builder.suggest(segment.id.span, segment.id.text, near);
        return;
    }
    std::vector<std::string_view> others;
    collectNames(rootSites(), kind, others);
    const auto meant = guesses_.nearest(segment.id.text, others);
    if (meant && findReference(kind, *meant, frame, own)) {
        builder.label(own.front().declarations.back()->name.span, "declared here");
        builder.help(fmt::format("did you mean {}/{}? {}", segment.name.text, *meant, kOwn));
        return;
    }
    builder.label(model_.kind(at).item->name.span, "declared here");
    builder.help(
        fmt::format("an amendment changes what a kind declares; write {} {} {{ ... }} to "
                    "declare one",
                    segment.name.text, segment.id.text));
}

void ModelBuilder::checkAmend(const syntax::AmendItem& item, const Frame& frame) {
    const Frame& module = moduleFrame(fileOf(frame));
    const Frame* self = selfFrame(frame);
    KindId at = self == nullptr ? model_.rootKind_ : self->kind;
    Reference whole;
    whole.anchor = self == nullptr ? AnchorKind::Root : AnchorKind::Body;
    whole.body = self == nullptr ? nullptr : self->body;
    for (const syntax::PathSegment* segment : item.target) {
        if (segment->index != nullptr) {
            check(*segment->index, TypeId::string, frame);
        }
        if (!segment->isReference()) {
            sink_.report(diag::AmendNeedsReference, segment->span, segment->name.text)
                .help("an amendment names an instance: KIND/NAME { ... }");
            return;
        }
        const KindId kind = resolveKind({std::span(&segment->name, 1), segment->name.span}, module);
        if (!kind.valid() || !at.valid()) {
            return;
        }
        std::vector<Reference> found;
        findBelow(at, kind, segment->id.text, whole, found);
        if (found.empty()) {
            reportNothingToAmend(*segment, at, kind, frame);
            return;
        }
        if (found.size() > 1) {
            auto builder = sink_.report(diag::AmbiguousReference, segment->span,
                                        model_.sources().text(segment->span), found.size());
            for (const Reference& each : found) {
                builder.label(each.declarations.back()->name.span, pathText(each));
            }
            builder.help("write the path of the one you mean, such as " + pathText(found.front()));
            return;
        }
        whole = found.front();
        at = whole.kind;
    }
    if (whole.declarations.empty()) {
        return;
    }
    const auto index = static_cast<std::uint32_t>(model_.references_.size());
    model_.references_.push_back(whole);
    model_.amended_[&item] = index;
    model_.itemKinds_[&item] = at;
    require(at);
    Frame& inside = newFrame(&frame, FrameRole::Instance);
    inside.kind = at;
    inside.body = item.body;
    checkBody(*item.body, inside);
}

void ModelBuilder::checkInstanceEntry(const syntax::EntryItem& item, const Frame& frame) {
    const Frame* self = selfFrame(frame);
    if (self == nullptr || self->role == FrameRole::Kind) {
        if (self == nullptr && ruleDepth_ > 0) {
            reportBelowRule(item, model_.sources().text(keySpanOf(item)), sink_);
            return;
        }
        sink_
            .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                    self == nullptr ? "the top of a file" : "a kind")
            .help(self == nullptr
                      ? "an entry stands in the body of a declaration"
                      : "a field has a type: NAME: TYPE; a new default is NAME = VALUE");
        return;
    }
    const KindInfo& info = kindInfo(self->kind);
    std::string_view key = item.name.text;
    if (key.empty()) {
        const auto* text = as<syntax::TextExpr>(item.key);
        if (text == nullptr || item.computed || text->hasHoles()) {
            if (item.key != nullptr) {
                sink_.report(diag::ComputedField, item.key->span, info.name)
                    .help("fields of a kind are known by name; a Map takes computed keys");
            }
            check(*item.value, TypeId::error, frame);
            return;
        }
        key = text->plain();
    }
    const Span span = item.name.text.empty() ? item.key->span : item.name.span;
    const Member* found = model_.member(self->kind, key);
    if (found == nullptr && isAssigned(item)) {
        lostWords_.insert(key);
    }
    if (found == nullptr && isLostField(self->kind, key)) {
        check(*item.value, TypeId::error, frame);
        return;
    }
    std::optional<NearOffer> offer;
    if (found == nullptr) {
        const std::optional<std::string> near = guesses_.nearest(key, info.members, &Member::name);
        auto builder = sink_.report(diag::UnknownField, span, info.name, key);
        builder.label(info.item->name.span, "declared here");
        if (offerDeclaration(builder, item, frame)) {
            check(*item.value, TypeId::error, frame);
            return;
        }
        // Checking goes on with the field that is meant; that its value does not fit may only say
        // that another was.
        if (!near && !guesses_.spent()) {
            KindInfo settable = info;  // what a let gives is not to be set
            std::erase_if(settable.members,
                          [](const Member& member) { return member.role != MemberRole::Field; });
            const std::vector<std::string_view> kinds = kindsFor(moduleFrame(span.file), &frame);
            if (item.merges && key == "emit") {
                builder.help("write the type of what is emitted, as in emit TYPE { ... }");
            } else if (item.merges && std::ranges::find(kinds, key) != kinds.end()) {
                builder.help(fmt::format("what is declared has a name: {} NAME {{ ... }}", key));
            } else {
                offerFields(builder, key, {.kind = &settable});
            }
        }
        found = near ? model_.member(self->kind, *near) : nullptr;
        const TypeId type = found == nullptr ? TypeId::error : memberType(self->kind, *found);
        offer.emplace(sink_, builder, span, key, near,
                      found == nullptr ? "" : showTaken(*near, type, item));
    }
    if (found == nullptr) {
        if (item.merges) {
            if (const auto* block = as<syntax::BlockExpr>(item.value)) {
                checkBlockAs(*block->block, TypeId::error, frame, true);
            }
        } else {
            check(*item.value, TypeId::error, frame);
        }
        return;
    }
    const Member member = *found;
    if (member.item != nullptr && isDeprecated(*member.item)) {
        reportDeprecated(*member.item, span, fieldNames(info.members));
    }
    const TypeId type = memberType(self->kind, member);
    if (member.role != MemberRole::Field) {
        auto builder = sink_.report(diag::NotSettable, span, key);
        builder.label(member.declared, "declared here");
        builder.help(member.role == MemberRole::Builtin
                         ? "it follows from the declaration"
                         : "a let is fixed by the kind that declares it");
        offerAlsoCalledField(builder, key, info.members);
        return;
    }
    Frame& inside = newFrame(&frame);
    inside.super = type;
    inside.field = key;
    const Expecting asked(expectation_, {type, member.declared});
    if (item.merges) {
        checkMergeValue(item, type, inside);
        return;
    }
    // Null takes out what a lower layer set, where the field may be left out.
    const bool takesOut = item.value->kind == NodeKind::NullExpr && types_.allowsNull(type);
    check(*item.value, takesOut ? types_.optional(type) : type, inside);
}

void ModelBuilder::checkInstanceSpread(const syntax::SpreadItem& item, KindId kind,
                                       const Frame& frame) {
    const TypeId found = check(*item.value, {}, frame);
    const types::Type& from = types_.get(types_.base(found));
    if (found == TypeId::error) {
        return;
    }
    if (from.tag != TypeTagKind::Record) {
        sink_.report(diag::NotSpreadable, item.value->span, show(found))
            .help("into the body of an instance goes a record with fields of its kind");
        return;
    }
    kindInfo(kind);
    for (const Member& field : model_.record(from.record).fields) {
        const Member* place = model_.member(kind, field.name);
        if (place == nullptr || place->role != MemberRole::Field) {
            sink_
                .report(diag::SpreadField, item.value->span, show(found), field.name,
                        model_.kind(kind).name)
                .label(field.declared, "the field comes from here")
                .label(model_.kind(kind).item->name.span, "declared here")
                .help("take over single fields: NAME: " +
                      std::string(model_.sources().text(item.value->span)) + ".NAME");
            continue;
        }
        const TypeId wanted = memberType(kind, Member(*place));
        const TypeId value = model_.fieldType(types_.base(found), field);
        if (!model_.fits(value, types_.optional(wanted))) {
            sink_
                .report(diag::SpreadMismatch, item.value->span, field.name, show(wanted),
                        show(value))
                .label(field.declared, "the field comes from here")
                .label(place->declared, "asked for here")
                .help("an entry of its own goes before what is spread: " + std::string(field.name) +
                      ": ...");
        }
    }
}

}  // namespace clc::semantics
