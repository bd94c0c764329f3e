// What may stand in a body: declarations, amendments, entries, emits, checks, `if` and `for` (S5,
// S6, S11, S14).
#include "semantics/checker.h"
#include "semantics/place_mark.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

constexpr const char* kHeldByRules =
    "a rule asks about what there is and makes nothing; it holds let, check, for, if";

/// The name of a let or parameter.
auto nameSpanOf(const syntax::Node& node) -> Span {
    if (const auto* let = as<syntax::LetItem>(&node)) {
        return let->name.span;
    }
    const auto* param = as<syntax::Param>(&node);
    return param != nullptr ? param->name.span : node.span;
}

}  // namespace

/// The word `private` before `item`, with the blanks behind it.
auto ModelBuilder::privateWord(const syntax::Item& item) const -> Span {
    constexpr std::string_view kWord = "private";
    const std::string_view text = model_.sources().file(item.span.file).text();
    std::size_t at = item.attributes.empty() ? item.span.begin : item.attributes.back()->span.end;
    while (at < item.span.end && text.substr(at, kWord.size()) != kWord) {
        at = text.substr(at).starts_with("//") ? text.find('\n', at) : at + 1;
    }
    at = std::min<std::size_t>(at, item.span.end);
    const std::size_t end =
        text.find_first_not_of(" \t\r\n", std::min(at + kWord.size(), text.size()));
    return {item.span.file, static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(std::min<std::size_t>(end, item.span.end))};
}

void ModelBuilder::addLets(syntax::NodeList<syntax::Item> items, Frame& frame) {
    std::unordered_map<std::string_view, const syntax::Node*> first;
    for (const Local& local : frame.locals) {
        first.try_emplace(local.name, local.node);
    }
    for (const syntax::Item* item : items) {
        const auto* let = as<syntax::LetItem>(item);
        if (let == nullptr || let->name.text.empty()) {
            continue;
        }
        const auto [before, added] = first.try_emplace(let->name.text, let);
        if (!added && before->second != let) {
            sink_.report(diag::DuplicateDefinition, let->name.span, let->name.text)
                .label(before->second == nullptr ? Span() : nameSpanOf(*before->second),
                       "first defined here")
                .help("give one of them another name");
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
    const bool declares = item.kind == NodeKind::DeclarationItem ||
                          item.kind == NodeKind::AmendItem || item.kind == NodeKind::EmitItem ||
                          item.kind == NodeKind::DefaultsItem;
    if (declares && ruleDepth_ > 0 && selfFrame(frame) == nullptr) {
        sink_
            .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                    "a rule")
            .help(kHeldByRules);
        return;
    }
    switch (item.kind) {
    case NodeKind::LetItem:
        // In a loop of a rule of the library it is checked where it is used.
        if (!isCompleting_ || ruleDepth_ == 0 || !isTrusted(item)) {
            letType(syntax::cast<syntax::LetItem>(&item), frame);
        }
        break;
    case NodeKind::EntryItem:
        checkInstanceEntry(syntax::cast<syntax::EntryItem>(&item), frame);
        break;
    case NodeKind::SpreadItem: {
        const auto& spread = syntax::cast<syntax::SpreadItem>(&item);
        const Frame* self = selfFrame(frame);
        if (self == nullptr) {
            sink_
                .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                        ruleDepth_ > 0 ? "a rule" : "the top of a file")
                .help(ruleDepth_ > 0 ? kHeldByRules : "it belongs into the body of an instance");
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
        if (ruleDepth_ > 0 && isTrusted(item)) {
            checkLoopOfRule(loop, frame);
            break;
        }
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
        const Frame& module = moduleFrame(fileOf(frame));
        const KindId kind = resolveKind(defaults.kindName, module);
        warnDeprecated(thing(defaults.kindName.path, module), defaults.kindName.path, module);
        if (!kind.valid()) {
            checkUnknownBody(*defaults.body, frame);
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
        sink_
            .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                    "a body")
            .help("it stands at the top of a file, not indented");
        break;
    case NodeKind::FieldItem:
    case NodeKind::SpreadTypeItem:
        sink_
            .report(diag::MisplacedItem, headOf(item), model_.sources().text(headOf(item)),
                    "a body")
            .help("fields are declared in a kind or a record type");
        break;
    default: break;  // ErrorItem: reported by the parser
    }
}

void ModelBuilder::checkEmit(const syntax::EmitItem& item, const Frame& frame) {
    const std::size_t before = sink_.allErrors();
    const TypeId type = check(*item.value, {}, frame);
    const bool isRight = sink_.allErrors() == before;
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
    // What is in it may be no text when it is right.
    if (text && isRight && item.path == nullptr) {
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
    if (isTrusted(item)) {
        later(item, [this, &item, &failed] { checkReport(item, failed); });
    } else {
        checkReport(item, failed);
    }
}

/// What a check that failed says, where and with which fix.
void ModelBuilder::checkReport(const syntax::CheckItem& item, const Frame& failed) {
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
        value = TypeId::error;
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

/// `private` keeps a definition to its module. What else there is has nobody to be kept from: a
/// kind has its members for all who declare one, and a declaration is referred to by its cluster
/// only.
void ModelBuilder::reportVainPrivate(const syntax::Item& item, const Frame& frame) {
    const bool isDefinition = item.kind == NodeKind::KindItem || item.kind == NodeKind::TypeItem ||
                              item.kind == NodeKind::FnItem || item.kind == NodeKind::RuleItem ||
                              (item.kind == NodeKind::LetItem && frame.role != FrameRole::Kind);
    if (!item.isPrivate || isDefinition) {
        return;
    }
    const Span word = privateWord(item);
    const bool isMember = frame.role == FrameRole::Kind ||
                          (frame.parent != nullptr && frame.parent->role == FrameRole::Kind);
    sink_
        .report(diag::MisplacedItem, word, "private",
                isMember ? "a kind" : "front of what is no definition")
        .help("it keeps a kind, type, function or let of a file to its module: leave it out")
        .fix("leave out 'private'", word, "");
}

void ModelBuilder::checkAttributes(const syntax::Item& item, const Frame& frame) {
    reportVainPrivate(item, frame);
    for (const syntax::Attribute* attribute : item.attributes) {
        const std::string_view name = attribute->name.text;
        if (name.empty()) {
            continue;
        }
        reportMisplaced(item, *attribute);
        if (reportSurplus(*attribute)) {
            continue;
        }
        if (name == "root" || name == kPlaceMark) {
            continue;
        }
        if (name == "deprecated") {
            for (const syntax::Argument* argument : attribute->arguments) {
                check(*argument->value, TypeId::string, frame);
            }
            continue;
        }
        if (name == "also-called") {
            checkWords(*attribute);
            continue;
        }
        if (name == "severity") {
            checkSeverity(*attribute, frame);
            continue;
        }
        if (name == "profile") {
            checkProfile(*attribute, frame);
            continue;
        }
        if (name != "allow") {
            constexpr std::array<std::string_view, 7> kKnown = {
                "allow", "also-called", "deprecated", kPlaceMark, "profile", "root", "severity"};
            const auto near = guesses_.nearest(name, kKnown);
            auto builder = sink_.report(diag::UnknownAttribute, attribute->name.span, name);
            builder.suggest(attribute->name.span, attribute->name.text, near);
            if (!near) {
                builder.help(
                    "there are @allow, @also-called, @deprecated, @place, @profile, @root and "
                    "@severity");
            }
            continue;
        }
        bool hasReason = false;
        bool hasCode = false;
        for (const syntax::Argument* argument : attribute->arguments) {
            check(*argument->value, TypeId::string, frame);
            const auto* text = as<syntax::TextExpr>(argument->value);
            hasReason = hasReason || (argument->label.text == "reason" && isFilled(*argument));
            hasCode = hasCode || argument->label.text.empty();
            if (argument->label.text.empty() && text != nullptr && !text->hasHoles()) {
                allowedCodes_.push_back({text->plain(), text->span, std::nullopt});
            }
        }
        if (!hasCode || !hasReason) {
            sink_
                .report(diag::AllowNeedsReason, attribute->span,
                        hasCode     ? "reason"
                        : hasReason ? "code"
                                    : "code and no reason")
                .help(hasCode ? "say why this one is right here: reason: \"...\""
                              : "@allow(\"CODE\", reason: \"why this one is right here\")");
        }
    }
}

bool ModelBuilder::isFilled(const syntax::Argument& argument) {
    const auto* text = as<syntax::TextExpr>(argument.value);
    return text == nullptr || text->hasHoles() ||
           text->plain().find_first_not_of(" \t\r\n") != std::string_view::npos;
}

/// What an attribute would pass over: values beyond those it takes, and names it does not know.
/// True if there are such; they are reported.
bool ModelBuilder::reportSurplus(const syntax::Attribute& attribute) {
    struct Row {
        std::string_view name;
        std::size_t most;
        bool hasReason;
        const char* form;
    };
    constexpr std::array kRows{
        Row{"allow", 1, true, "@allow(\"CODE\", reason: \"why this one is right here\")"},
        Row{"deprecated", 1, false, "@deprecated(\"use 'name' instead\")"},
        Row{kPlaceMark, 0, false, "it stands alone: @place"},
        Row{"profile", 1, false, "@profile(\"strict\")"},
        Row{"root", 0, false, "it stands alone: @root"},
        Row{"severity", 2, true,
            "@severity(\"CODE\", \"warning\"); it is one of error, warning, info and off"}};
    const auto* const row = std::ranges::find(kRows, attribute.name.text, &Row::name);
    if (row == kRows.end()) {
        return false;
    }
    const std::string shown = fmt::format("@{}", row->name);
    std::size_t values = 0;
    bool isSurplus = false;
    for (const syntax::Argument* argument : attribute.arguments) {
        const std::string_view label = argument->label.text;
        const bool isReason = label == "reason" && row->hasReason;
        if (!label.empty() && !isReason) {
            auto builder = sink_.report(diag::UnknownArgument, argument->label.span, shown, label);
            const auto near =
                row->hasReason ? guesses_.nearest(label, std::array<std::string_view, 1>{"reason"})
                               : std::nullopt;
            builder.suggest(argument->label.span, label, near);
            if (!near) {
                builder.help(row->form);
            }
            isSurplus = true;
            continue;
        }
        values += label.empty() ? 1 : 0;
        if (label.empty() && values == row->most + 1) {
            const auto given = std::ranges::count_if(
                attribute.arguments,
                [](const syntax::Argument* each) { return each->label.text.empty(); });
            auto builder = sink_.report(diag::ArgumentCount, argument->span, shown,
                                        counted(row->most, "argument"),
                                        numberIs(static_cast<std::size_t>(given)));
            builder.help(row->name == "allow"
                             ? "each code has an @allow of its own, with its reason"
                             : row->form);
            isSurplus = true;
        }
    }
    return isSurplus;
}

/// An attribute that has no effect where it stands.
void ModelBuilder::reportMisplaced(const syntax::Item& item, const syntax::Attribute& attribute) {
    const std::string_view name = attribute.name.text;
    const bool declares = item.kind == NodeKind::DeclarationItem;
    const bool defines = item.kind == NodeKind::KindItem;
    const bool ofRules = name == "allow" || name == "severity" || name == "profile";
    if (ofRules && !declares && !defines && item.kind != NodeKind::AmendItem) {
        sink_.report(diag::MisplacedAttribute, attribute.span, name)
            .help(
                "put it before the declaration around, or the kind: it holds for what is declared "
                "there and below");
    }
    const bool named = defines || item.kind == NodeKind::TypeItem ||
                       item.kind == NodeKind::FieldItem || item.kind == NodeKind::FnItem;
    if (name == "also-called" && !named) {
        sink_.report(diag::MisplacedAttribute, attribute.span, name)
            .help("it stands before a kind, a type, a function or a field");
    }
}

/// `@also-called("pvc")`: texts, at least one.
void ModelBuilder::checkWords(const syntax::Attribute& attribute) {
    const bool isRight =
        !attribute.arguments.empty() &&
        std::ranges::all_of(attribute.arguments, [](const syntax::Argument* argument) {
            const auto* text = as<syntax::TextExpr>(argument->value);
            return text != nullptr && !text->hasHoles() && !text->plain().empty();
        });
    if (!isRight) {
        sink_.report(diag::AlsoCalledNeedsWords, attribute.span)
            .help("write the words as texts: @also-called(\"pvc\", \"volume claim\")");
    }
}

auto ModelBuilder::fieldNames(const std::vector<Member>& members) -> std::vector<std::string_view> {
    std::vector<std::string_view> names;
    for (const Member& member : members) {
        if (member.role == MemberRole::Field) {
            names.push_back(member.name);
        }
    }
    return names;
}

auto ModelBuilder::keySpanOf(const syntax::EntryItem& entry) -> Span {
    return entry.name.text.empty() && entry.key != nullptr ? entry.key->span : entry.name.span;
}

}  // namespace clc::semantics
