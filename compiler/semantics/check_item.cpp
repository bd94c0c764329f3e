// What may stand in a body: declarations, amendments, entries, emits, checks, `if` and `for` (S5,
// S6, S11, S14).
#include "base/edit_distance.h"
#include "semantics/checker.h"

#include <algorithm>
#include <array>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

}  // namespace

void ModelBuilder::addLets(syntax::NodeList<syntax::Item> items, Frame& frame) {
    for (const syntax::Item* item : items) {
        const auto* let = as<syntax::LetItem>(item);
        if (let == nullptr || let->name.text.empty()) {
            continue;
        }
        for (const Local& before : frame.locals) {
            if (before.name == let->name.text && before.node != let) {
                sink_.report(diag::DuplicateDefinition, let->name.span, let->name.text)
                    .label(before.node == nullptr ? Span() : before.node->span,
                           "first defined here");
            }
        }
        frame.locals.push_back({let->name.text, let, {}});
    }
}

void ModelBuilder::checkBody(const syntax::Block& block, Frame& frame) {
    addLets(block.items, frame);
    checkItems(block.items, frame);
    reportDuplicates(block.items);
}

void ModelBuilder::checkItems(syntax::NodeList<syntax::Item> items, Frame& frame) {
    for (const syntax::Item* item : items) {
        checkItem(*item, frame);
    }
}

void ModelBuilder::checkItem(const syntax::Item& item, Frame& frame) {
    std::optional<QuietableSink::Quiet> quiet;
    if (item.hasError) {
        quiet.emplace(sink_);
    }
    checkAttributes(item, frame);
    switch (item.kind) {
    case NodeKind::LetItem: letType(syntax::cast<syntax::LetItem>(&item), frame); break;
    case NodeKind::EntryItem:
        checkInstanceEntry(syntax::cast<syntax::EntryItem>(&item), frame);
        break;
    case NodeKind::SpreadItem: {
        const auto& spread = syntax::cast<syntax::SpreadItem>(&item);
        const Frame* self = selfFrame(frame);
        if (self == nullptr) {
            sink_.report(diag::MisplacedItem, headOf(item), "the top of a file");
            break;
        }
        checkInstanceSpread(spread, self->kind, frame);
        break;
    }
    case NodeKind::DeclarationItem:
        checkDeclaration(syntax::cast<syntax::DeclarationItem>(&item), frame);
        break;
    case NodeKind::AmendItem: checkAmend(syntax::cast<syntax::AmendItem>(&item), frame); break;
    case NodeKind::EmitItem: checkEmit(syntax::cast<syntax::EmitItem>(&item), frame); break;
    case NodeKind::CheckItem: checkCheck(syntax::cast<syntax::CheckItem>(&item), frame); break;
    case NodeKind::ForItem: {
        const auto& loop = syntax::cast<syntax::ForItem>(&item);
        checkFor(loop, frame, [&](Frame& inside) {
            addLets(loop.body->items, inside);
            checkItems(loop.body->items, inside);
            reportDuplicates(loop.body->items);
        });
        break;
    }
    case NodeKind::IfItem:
        checkIf(syntax::cast<syntax::IfItem>(&item), frame,
                [&](const syntax::Block& body, Frame& inside) {
                    addLets(body.items, inside);
                    checkItems(body.items, inside);
                    reportDuplicates(body.items);
                });
        break;
    case NodeKind::DefaultsItem: {
        const auto& defaults = syntax::cast<syntax::DefaultsItem>(&item);
        const KindId kind = resolveKind(defaults.kindName, moduleFrame(fileOf(frame)));
        if (!kind.valid()) {
            break;
        }
        model_.itemKinds_[&item] = kind;
        kindInfo(kind);
        require(kind);
        Frame& inside = newFrame(&frame, FrameRole::Instance);
        inside.kind = kind;
        inside.body = defaults.body;
        checkBody(*defaults.body, inside);
        break;
    }
    case NodeKind::UseItem:
    case NodeKind::FnItem:
    case NodeKind::TypeItem:
    case NodeKind::KindItem:
    case NodeKind::RuleItem:
        sink_.report(diag::MisplacedItem, headOf(item), "a body")
            .help("it stands at the top of a file, not indented");
        break;
    case NodeKind::FieldItem:
    case NodeKind::SpreadTypeItem:
        sink_.report(diag::MisplacedItem, headOf(item), "a body")
            .help("fields are declared in a kind or a record type");
        break;
    default: break;  // ErrorItem: reported by the parser
    }
}

void ModelBuilder::checkDeclaration(const syntax::DeclarationItem& item, const Frame& frame) {
    const Frame& module = moduleFrame(fileOf(frame));
    const KindId kind = resolveKind(item.kindName, module);
    if (item.key != nullptr) {
        check(*item.key, TypeId::string, frame);
    }
    if (!kind.valid()) {
        // The body of an unknown kind is not looked at: nothing in it could be told.
        return;
    }
    model_.itemKinds_[&item] = kind;
    const KindInfo& info = kindInfo(kind);
    require(kind);
    if (info.hasOpen) {
        reportOpen(info, item.kindName.span);
    }
    bool looped = item.key != nullptr;
    for (const Frame* at = &frame; at != nullptr && !looped; at = at->parent) {
        for (const Local& local : at->locals) {
            if (const auto* param = as<syntax::Param>(local.node); param != nullptr && !looped) {
                sink_.report(diag::FamilyNeedsKey, item.name.span, item.name.text)
                    .label(param->span, "declared once for each of these")
                    .help("give it a key: " + std::string(item.name.text) + "[" +
                          std::string(param->name.text) + "]");
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
void ModelBuilder::checkPlacement(const syntax::DeclarationItem& item, KindId kind,
                                  const Frame& frame) {
    const std::vector<KindId>& wanted = kindInfo(kind).containers;
    if (wanted.empty()) {
        return;
    }
    std::vector<KindId> around;
    bool unknown = false;
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
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind) {
            around.push_back(at->kind);
            addContainers(addContainers, at->kind, 0);
        }
        unknown = unknown || at->role == FrameRole::Kind;
    }
    if (model_.rootKind_.valid()) {
        around.push_back(model_.rootKind_);
    }
    for (const KindId each : wanted) {
        for (const KindId at : around) {
            if (model_.isA(at, each) || model_.isA(each, at)) {
                return;
            }
        }
    }
    std::string list;
    for (const KindId each : wanted) {
        list.append(list.empty() ? "" : " or ").append(model_.kind(each).name);
    }
    static_cast<void>(unknown);
    sink_.report(diag::NeedsContainer, item.kindName.span, kindInfo(kind).name, list)
        .help(
            "declare it inside one, or say which: " + std::string(item.kindName.path.back().text) +
            " " + std::string(item.name.text) + " in NAME { }");
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
            // Something of that name may be declared right here: that is changed where it is
            // declared.
            std::vector<Reference> own;
            findReference(kind, segment->id.text, frame, own);
            auto builder = sink_.report(diag::NothingToAmend, segment->span, model_.kind(at).name,
                                        model_.sources().text(segment->span));
            if (!own.empty()) {
                builder.label(own.front().declarations.back()->name.span, "declared here");
                builder.help("what a file declares is changed where it is declared");
            } else {
                std::vector<std::string_view> names;
                for (KindId each = at; each.valid(); each = kindInfo(each).base) {
                    collectNames(sites(*model_.kind(each).item->body), kind, names);
                }
                builder.suggest(segment->id.span, nearest(segment->id.text, names));
            }
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
            return;  // the entries of a rule are checked with it
        }
        sink_
            .report(diag::MisplacedItem, headOf(item),
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
    std::optional<QuietableSink::Quiet> quiet;
    if (found == nullptr) {
        std::vector<std::string_view> names;
        for (const Member& member : info.members) {
            if (member.role == MemberRole::Field) {
                names.push_back(member.name);
            }
        }
        const std::optional<std::string> near = nearest(key, names);
        auto builder = sink_.report(diag::UnknownField, span, info.name, key);
        builder.label(info.item->name.span, "declared here");
        builder.suggest(span, near);
        // Checking goes on with the field that is meant; that its value does not fit may only say
        // that another was.
        quiet.emplace(sink_);
        found = near ? model_.member(self->kind, *near) : nullptr;
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
    const TypeId type = memberType(self->kind, member);
    if (member.role != MemberRole::Field) {
        auto builder = sink_.report(diag::NotSettable, span, key);
        builder.label(member.declared, "declared here");
        builder.help(member.role == MemberRole::Builtin
                         ? "it follows from the declaration"
                         : "a let is fixed by the kind that declares it");
        return;
    }
    Frame& inside = newFrame(&frame);
    inside.super = type;
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
            sink_.report(diag::SpreadField, item.value->span, show(found), field.name,
                         model_.kind(kind).name);
            continue;
        }
        const TypeId wanted = memberType(kind, Member(*place));
        const TypeId value = model_.fieldType(types_.base(found), field);
        if (!model_.fits(value, types_.optional(wanted))) {
            sink_.report(diag::SpreadMismatch, item.value->span, field.name, show(wanted),
                         show(value));
        }
    }
}

void ModelBuilder::checkEmit(const syntax::EmitItem& item, const Frame& frame) {
    const TypeId type = check(*item.value, {}, frame);
    if (item.path != nullptr) {
        check(*item.path, TypeId::string, frame);
    }
    for (const TypeId each : types_.alternatives(type)) {
        switch (types_.tag(types_.base(each))) {
        case TypeTagKind::Error:
        case TypeTagKind::Any:
        case TypeTagKind::Record:
        case TypeTagKind::Map:
        case TypeTagKind::List:
        case TypeTagKind::String:
        case TypeTagKind::TextLiteral:
        case TypeTagKind::Document:
        case TypeTagKind::Output:
        case TypeTagKind::File:
        case TypeTagKind::Never: continue;
        case TypeTagKind::Null:
            sink_.report(diag::MayBeNull, item.value->span, show(type), "something to emit")
                .help("emit it under if (... != null)");
            return;
        default:
            sink_.report(diag::NotEmittable, item.value->span, show(type))
                .help("an object, a list of them, a document or a text can be emitted");
            return;
        }
    }
    const bool text = types_.tag(types_.base(type)) == TypeTagKind::String ||
                      types_.tag(type) == TypeTagKind::TextLiteral || type == TypeId::document;
    if (text && item.path == nullptr) {
        sink_.report(diag::EmitNeedsPath, item.value->span)
            .help("write where the file lies: emit ... at \"path\"");
    }
}

void ModelBuilder::checkCheck(const syntax::CheckItem& item, const Frame& frame) {
    if (item.condition == nullptr) {
        return;
    }
    checkCondition(*item.condition, frame);
    const Narrowings known = narrowings(*item.condition, frame);
    // The rest matters only when the condition failed.
    Frame& failed = newFrame(&frame);
    failed.narrowings = known.whenFalse;
    if (item.at != nullptr) {
        check(*item.at, {}, failed);
    }
    if (item.message != nullptr) {
        check(*item.message, TypeId::string, failed);
    }
    if (item.help != nullptr) {
        check(*item.help, types_.optional(TypeId::string), failed);
    }
    if (item.fixPath != nullptr) {
        const TypeId place = check(*item.fixPath, {}, failed);
        if (item.fixValue != nullptr) {
            check(*item.fixValue, place == TypeId::error ? TypeId() : types_.withoutNull(place),
                  failed);
        }
    }
}

void ModelBuilder::bindLoop(const syntax::Param* first, const syntax::Param* second,
                            const syntax::Expr& iterable, const Frame& outer, Frame& inner) {
    const TypeId found = check(iterable, {}, outer);
    const types::Type& type = types_.get(types_.base(found));
    TypeId key = TypeId::integer;
    TypeId value = TypeId::error;
    switch (type.tag) {
    case TypeTagKind::List: value = type.arguments[0]; break;
    case TypeTagKind::Range: value = TypeId::integer; break;
    case TypeTagKind::AddressRange: value = types_.scalar(types::ScalarKind::IpAddress); break;
    case TypeTagKind::Map:
        key = type.arguments[0];
        value = type.arguments[1];
        break;
    case TypeTagKind::Record: {
        key = TypeId::string;
        value = TypeId::never;
        for (const Member& field : model_.record(type.record).fields) {
            value = join(value, types_.withoutNull(model_.fieldType(types_.base(found), field)));
        }
        break;
    }
    case TypeTagKind::Any:
        key = TypeId::any;
        value = TypeId::any;
        break;
    case TypeTagKind::Error: key = TypeId::error; break;
    default: {
        auto builder = sink_.report(diag::NotIterable, iterable.span, show(found));
        if (types_.allowsNull(found)) {
            builder.help("it may be null: write ... ?? []");
        } else {
            builder.help("'for' goes over lists, maps and ranges");
        }
        key = TypeId::error;
        break;
    }
    }
    const bool keyed = type.tag == TypeTagKind::Map || type.tag == TypeTagKind::Record;
    if (second == nullptr && keyed) {
        sink_.report(diag::MapNeedsTwoNames, iterable.span, show(found))
            .help("write for (key, value in ...), or go over .keys() or .values()");
    }
    const auto add = [&](const syntax::Param* param, TypeId paramType) {
        if (param != nullptr) {
            facts(*param).type = paramType;
            inner.locals.push_back({param->name.text, param, paramType});
        }
    };
    if (second == nullptr) {
        add(first, value);
    } else {
        add(first, key);
        add(second, value);
    }
}

void ModelBuilder::checkFor(const syntax::ForItem& item, const Frame& frame,
                            const std::function<void(Frame&)>& inside) {
    Frame& body = newFrame(&frame);
    bindLoop(item.first, item.second, *item.iterable, frame, body);
    inside(body);
}

void ModelBuilder::checkIf(const syntax::IfItem& item, const Frame& frame,
                           const std::function<void(const syntax::Block&, Frame&)>& inside) {
    checkCondition(*item.condition, frame);
    const Narrowings known = narrowings(*item.condition, frame);
    Frame& then = newFrame(&frame);
    then.narrowings = known.whenTrue;
    inside(*item.then, then);
    Frame& otherwise = newFrame(&frame);
    otherwise.narrowings = known.whenFalse;
    if (item.otherwiseBlock != nullptr) {
        inside(*item.otherwiseBlock, otherwise);
    }
    if (const auto* chained = as<syntax::IfItem>(item.otherwise)) {
        checkIf(*chained, otherwise, inside);
    }
}

void ModelBuilder::reportDuplicates(syntax::NodeList<syntax::Item> items) {
    std::unordered_map<std::string, Span> seen;
    const auto add = [&](const std::string& key, std::string_view shown, Span span) {
        const auto [before, added] = seen.try_emplace(key, span);
        if (!added) {
            sink_.report(diag::DuplicateEntry, span, shown)
                .label(before->second, "first written here");
        }
    };
    for (const syntax::Item* item : items) {
        if (item->hasError) {
            continue;
        }
        if (const auto* entry = as<syntax::EntryItem>(item)) {
            const auto* text = as<syntax::TextExpr>(entry->key);
            if (!entry->name.text.empty()) {
                add("entry " + std::string(entry->name.text), entry->name.text, entry->name.span);
            } else if (text != nullptr && !entry->computed && !text->hasHoles()) {
                add("entry " + std::string(text->plain()), text->plain(), text->span);
            }
        } else if (const auto* declaration = as<syntax::DeclarationItem>(item)) {
            if (declaration->key == nullptr && !declaration->kindName.path.empty()) {
                const std::string shown = std::string(declaration->kindName.path.back().text) +
                                          "/" + std::string(declaration->name.text);
                add("declaration " + shown, shown, declaration->name.span);
            }
        }
    }
}

void ModelBuilder::checkAttributes(const syntax::Item& item, const Frame& frame) {
    for (const syntax::Attribute* attribute : item.attributes) {
        const std::string_view name = attribute->name.text;
        if (name == "root" || name.empty()) {
            continue;
        }
        if (name == "deprecated") {
            for (const syntax::Argument* argument : attribute->arguments) {
                check(*argument->value, TypeId::string, frame);
            }
            continue;
        }
        if (name != "allow") {
            constexpr std::array<std::string_view, 3> kKnown = {"allow", "deprecated", "root"};
            sink_.report(diag::UnknownAttribute, attribute->name.span, name)
                .suggest(attribute->name.span, nearest(name, kKnown));
            continue;
        }
        bool hasReason = false;
        bool hasCode = false;
        for (const syntax::Argument* argument : attribute->arguments) {
            check(*argument->value, TypeId::string, frame);
            const auto* text = as<syntax::TextExpr>(argument->value);
            const bool filled = text == nullptr || text->hasHoles() || !text->plain().empty();
            hasReason = hasReason || (argument->label.text == "reason" && filled);
            hasCode = hasCode || argument->label.text.empty();
        }
        if (!hasCode || !hasReason) {
            sink_.report(diag::AllowNeedsReason, attribute->span)
                .help("@allow(\"CODE\", reason: \"why this one is right here\")");
        }
    }
}

void ModelBuilder::checkDeprecated(const syntax::Item& item, Span use) {
    for (const syntax::Attribute* attribute : item.attributes) {
        if (attribute->name.text != "deprecated") {
            continue;
        }
        std::string why;
        if (!attribute->arguments.empty()) {
            if (const auto* text = as<syntax::TextExpr>(attribute->arguments.front()->value)) {
                why = text->plain();
            }
        }
        sink_.report(diag::Deprecated, use, model_.sources().text(use))
            .help(why.empty() ? "use another" : why);
    }
}

void ModelBuilder::checkRule(const syntax::RuleItem& item, const Frame& frame) {
    bool hasCode = false;
    Frame& inside = newFrame(&frame);
    addLets(item.body->items, inside);
    ++ruleDepth_;
    for (const syntax::Item* each : item.body->items) {
        const auto* entry = as<syntax::EntryItem>(each);
        if (entry == nullptr) {
            checkItem(*each, inside);
            continue;
        }
        const auto quiet = quietIf(entry->hasError);
        const std::string_view key = entry->name.text;
        const std::array severities{types_.textLiteral("error"), types_.textLiteral("warning"),
                                    types_.textLiteral("info"), types_.textLiteral("off")};
        if (key == "severity") {
            check(*entry->value, types_.unionOf(severities), inside);
        } else if (key == "code" || key == "help") {
            hasCode = hasCode || key == "code";
            check(*entry->value, TypeId::string, inside);
        } else {
            constexpr std::array<std::string_view, 3> kKnown = {"code", "help", "severity"};
            sink_.report(diag::UnknownField, keySpanOf(*entry), "rule", key)
                .suggest(keySpanOf(*entry), nearest(key, kKnown));
        }
    }
    --ruleDepth_;
    if (!hasCode && !item.hasError) {
        sink_.report(diag::RuleNeedsCode, item.name.span, item.name.text)
            .help("give it a code of its own, such as code: \"GD0001\"");
    }
}

auto ModelBuilder::keySpanOf(const syntax::EntryItem& entry) -> Span {
    return entry.name.text.empty() && entry.key != nullptr ? entry.key->span : entry.name.span;
}

}  // namespace clc::semantics
