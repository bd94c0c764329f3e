#include "parser/builder.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::parser {

using syntax::AmendItem;
using syntax::DeclarationItem;
using syntax::EntryItem;
using syntax::Item;
using syntax::PathSegment;
using syntax::TokenKind;

namespace {

auto kindOf(const antlr4::Token* token) -> TokenKind {
    return static_cast<const ParserToken*>(token)->kind();
}

bool isReference(const antlr4::Token* word) {
    return kindOf(word) == TokenKind::Reference;
}

/// `emit { ... }`, which reads like a field of that name.
bool isEmit(const syntax::Name& name) {
    return name.text == "emit";
}
constexpr const char* kEmitsWhat = "write the type of what is emitted: `emit TYPE { ... }`";

bool hasReference(const ClcParser::DottedContext& dotted) {
    for (const antlr4::Token* word : dotted.words) {
        if (isReference(word)) {
            return true;
        }
    }
    return false;
}

}  // namespace

auto Builder::buildItem(ClcParser::ItemContext* context) -> const Item* {
    const ItemScope scope(*this);
    Item* item = nullptr;
    if (context->import_ != nullptr) {
        item = buildUse(context->import_);
    } else if (context->binding != nullptr) {
        item = buildLet(context->binding, Place::File);
    } else if (context->function != nullptr) {
        item = buildFunction(context->function);
    } else if (context->typeDecl != nullptr) {
        item = buildTypeDef(context->typeDecl);
    } else if (context->kind != nullptr) {
        item = buildKind(context->kind);
    } else if (context->rule_ != nullptr) {
        item = buildRule(context->rule_);
    } else if (context->act != nullptr) {
        item = buildAction(context->act);
    } else if (context->target != nullptr && context->instance != nullptr) {
        item = buildInstance(context->target, context->instance, Place::File);
    } else {
        item = errorItem(span(context));
    }
    finishItem(*item, context, context->attributes, context->hidden);
    return item;
}

auto Builder::buildBlockItem(ClcParser::BlockItemContext* context) -> const Item* {
    const ItemScope scope(*this);
    Item* item = nullptr;
    if (context->binding != nullptr) {
        item = buildLet(context->binding, Place::Braces);
    } else if (context->act != nullptr) {
        item = buildAction(context->act);
    } else if (context->given != nullptr) {
        item = buildEntry(context->given);
    } else if (context->spread != nullptr) {
        item = buildSpread(context, context->value);
    } else {
        item = errorItem(span(context));
    }
    finishItem(*item, context, context->attributes, nullptr);
    return item;
}

/// What every item has: attributes, the comment above, `private`. The item begins with its
/// attributes.
void Builder::finishItem(Item& item, const antlr4::ParserRuleContext* context,
                         const std::vector<ClcParser::AttributeContext*>& attributes,
                         const antlr4::Token* hidden) {
    item.span = span(context);
    std::vector<const syntax::Attribute*> built;
    for (ClcParser::AttributeContext* attribute : attributes) {
        built.push_back(buildAttribute(attribute));
    }
    item.attributes = list(built);
    item.docs = docs(context);
    item.isPrivate = hidden != nullptr;
    item.hasError = item.hasError || flawed_;
}

auto Builder::buildAttribute(ClcParser::AttributeContext* context) -> const syntax::Attribute* {
    auto* attribute = make<syntax::Attribute>(span(context));
    attribute->name = name(context->name);
    attribute->arguments = buildArguments(context->arguments);
    return attribute;
}

auto Builder::buildAction(ClcParser::ActionContext* context) -> Item* {
    if (context->emitted != nullptr) {
        return buildEmit(context->emitted);
    }
    if (context->checked != nullptr) {
        return buildCheck(context->checked);
    }
    if (context->loop != nullptr) {
        return buildFor(context->loop);
    }
    if (context->branch != nullptr) {
        return buildIf(context->branch);
    }
    return context->layer != nullptr ? buildDefaults(context->layer) : errorItem(span(context));
}

auto Builder::buildUse(ClcParser::UseContext* context) -> Item* {
    auto* item = make<syntax::UseItem>(span(context));
    item->path = names(context->words);
    item->alias = name(context->alias);
    if (context->source != nullptr) {
        item->file = buildText(context->source, item->span);
        if (item->file->hasHoles()) {
            flag(*item);
        }
        if (item->file->hasHoles() && !quiet_) {
            sink_.report(diag::HoleInPath, item->file->span).help("write the path out");
        }
    }
    std::vector<syntax::UseItem::Imported> imported;
    for (ClcParser::UseNamesContext* braces : context->names) {
        item->hasNames = true;
        for (ClcParser::UseNameContext* each : braces->names) {
            imported.push_back({name(each->name), name(each->alias)});
        }
    }
    for (ClcParser::UseNamesContext* braces : context->names) {
        checkCommas(braces->commas);
    }
    item->names = values(imported);
    const bool behindNames =
        item->hasNames && (context->names.size() > 1 || context->alias != nullptr ||
                           context->stop != context->names.front()->stop);
    if (behindNames && !quiet_) {
        const Span braces = span(context->names.front());
        sink_.report(diag::UseAfterNames, braces.after().to(item->span))
            .label(braces, "the names end the import")
            .help("write one `use` for each module");
    }
    return item;
}

auto Builder::buildRule(ClcParser::RuleDefContext* context) -> Item* {
    auto* item = make<syntax::RuleItem>(span(context));
    item->name = name(context->name);
    item->body = buildBlock(context->body, item->span);
    return item;
}

auto Builder::buildEmit(ClcParser::EmitContext* context) -> Item* {
    auto* item = make<syntax::EmitItem>(span(context));
    item->value = buildExpr(context->value, item->span);
    if (context->place != nullptr) {
        item->path = buildExpr(context->place, item->span);
    }
    return item;
}

auto Builder::buildCheck(ClcParser::CheckContext* context) -> Item* {
    auto* item = make<syntax::CheckItem>(span(context));
    const auto optional = [&](ClcParser::ExprContext* expr) {
        return expr == nullptr ? nullptr : buildExpr(expr, item->span);
    };
    item->condition = buildExpr(context->condition, item->span);
    item->at = optional(context->place);
    item->message = buildExpr(context->message, item->span);
    item->help = optional(context->advice);
    if (context->fixPath != nullptr) {
        item->fixPath = buildOperand(context->fixPath, item->span);
        item->fixValue = buildExpr(context->fixValue, item->span);
    }
    return item;
}

auto Builder::buildFor(ClcParser::ForBlockContext* context) -> Item* {
    auto* item = make<syntax::ForItem>(span(context));
    const auto& names = context->names;
    item->first = buildLoopName(names.empty() ? nullptr : names[0]);
    item->second = names.size() > 1 ? buildLoopName(names[1]) : nullptr;
    item->iterable = buildExpr(context->iterable, item->span);
    item->body = buildBlock(context->body, item->span);
    return item;
}

auto Builder::buildIf(ClcParser::IfBlockContext* context) -> Item* {
    auto* item = make<syntax::IfItem>(span(context));
    item->condition = buildExpr(context->condition, item->span);
    item->then = buildBlock(context->then, item->span);
    if (context->chained != nullptr) {
        item->otherwise = buildIf(context->chained);
    } else if (context->otherwise != nullptr) {
        item->otherwiseBlock = buildBlock(context->otherwise, item->span);
    }
    return item;
}

auto Builder::buildDefaults(ClcParser::DefaultsContext* context) -> Item* {
    auto* item = make<syntax::DefaultsItem>(span(context));
    item->kindName = qualified(context->kind);
    item->body = buildBlock(context->body, item->span);
    return item;
}

auto Builder::buildSpread(const antlr4::ParserRuleContext* whole, ClcParser::ExprContext* value)
    -> Item* {
    auto* item = make<syntax::SpreadItem>(span(whole));
    item->value = buildExpr(value, item->span);
    return item;
}

auto Builder::buildEntry(ClcParser::EntryContext* context) -> Item* {
    if (context->instance != nullptr) {
        return buildInstance(context->target, context->instance, Place::Braces);
    }
    if (context->target != nullptr) {
        return buildNamedEntry(context);
    }
    auto* item = make<EntryItem>(span(context));
    item->computed = context->key == nullptr;
    item->key = context->key != nullptr ? buildText(context->key, item->span)
                                        : buildExpr(context->computed, item->span);
    item->merges = context->body != nullptr;
    if (item->merges) {
        auto* braces = make<syntax::BlockExpr>(span(context->body));
        braces->block = buildBlock(context->body, item->span);
        item->value = braces;
    } else {
        item->value = buildExpr(context->value, item->span);
    }
    checkSign(context->sign, item->key->span);
    return item;
}

auto Builder::buildNamedEntry(ClcParser::EntryContext* context) -> Item* {
    auto* item = make<EntryItem>(span(context));
    item->name = entryName(context->target, {item, KeyForm::Value, context->value});
    item->value = buildExpr(context->value, item->span);
    checkSign(context->sign, span(context->target));
    return item;
}

/// `a = 1` where `a: 1` is meant.
void Builder::checkSign(const antlr4::Token* sign, Span key) {
    if (sign == nullptr || kindOf(sign) != TokenKind::Assign || quiet_) {
        return;
    }
    auto report = sink_.report(diag::AssignInEntry, span(sign));
    const bool isName = isUsedAsValue(text(key));
    if (isName) {
        report.help(fmt::format("write `let {} = ...` for a name of your own, and ':' for a field",
                                text(key)));
    } else {
        report.help("a value is given with ':'; '=' is for the defaults of a kind and for `let`");
    }
    report.fix(Fix{"write ':'",
                   isName ? Applicability::Unsafe : Applicability::Safe,
                   {{key.after().to(span(sign)), ":"}}});
}

/// Whether `name` stands somewhere in the file as a value, and not behind a dot or before what
/// makes a key or a kind of it.
bool Builder::isUsedAsValue(std::string_view name) {
    constexpr TokenSet kBehindKey = {TokenKind::Colon, TokenKind::Assign, TokenKind::LeftBrace,
                                     TokenKind::Name};
    constexpr TokenSet kBeforeMember = {TokenKind::Dot, TokenKind::QuestionDot};
    if (!valueNames_) {
        valueNames_.emplace();
        const auto& tokens = input_.tokens;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const bool isMember = kBeforeMember.has(tokens[i - 1].kind);
            const bool isKey = i + 1 < tokens.size() && !tokens[i + 1].startsLine &&
                               kBehindKey.has(tokens[i + 1].kind);
            const bool isNamed = tokens[i - 1].kind == TokenKind::Name && !tokens[i].startsLine;
            if (tokens[i].kind == TokenKind::Name && !isMember && !isKey && !isNamed) {
                valueNames_->insert(text(tokens[i].span));
            }
        }
    }
    return valueNames_->contains(name);
}

/// The name of a field: one word. Of another form, `item` is reported with what to write instead.
auto Builder::entryName(ClcParser::DottedContext* target, const KeyUse& use) -> syntax::Name {
    const auto& words = target->words;
    if (words.empty()) {
        return {{}, span(target)};
    }
    const bool simple = words.size() == 1 && target->indexes.empty();
    if (simple && !isReference(words[0])) {
        return name(words[0]);
    }
    flag(*use.item);
    if (!quiet_) {
        reportDottedKey(*target, use);
    }
    return name(words.back());
}

void Builder::reportDottedKey(const ClcParser::DottedContext& target, const KeyUse& use) {
    const Span where = span(&target);
    if (hasReference(target)) {
        sink_.report(diag::AmendmentWithColon, where)
            .help("an amendment changes what is there: write `app/web { ... }`");
        return;
    }
    auto report = sink_.report(diag::DottedKey, where);
    if (use.form == KeyForm::Field) {
        report.help("a field has a name of its own");
        return;
    }
    if (!target.indexes.empty()) {
        report.help("write the key in a block of its own: `a { [key]: ... }`");
        return;
    }
    const char first = text(span(target.words.back())).front();
    if (use.form == KeyForm::Block && first >= 'A' && first <= 'Z') {
        report.help("to make an object, write `emit` before it");
        return;
    }
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < target.words.size(); ++i) {
        const bool last = i + 1 == target.words.size();
        open += text(span(target.words[i]));
        open += last ? "" : " { ";
        close += last ? "" : " }";
    }
    const char* rest = use.form == KeyForm::Block ? " { ... }" : ": ...";
    std::string help = "write `" + open + rest + close + "`";
    if (use.form != KeyForm::Block) {
        help += ", or `\"" + std::string(text(where)) + "\": ...` if that is one key";
    }
    report.help(help);
    if (use.value != nullptr) {
        // Of an entry, only the type of what is around tells which of both is meant.
        report.fix(Fix{"nest the blocks",
                       use.form == KeyForm::Block ? Applicability::Safe : Applicability::Unsafe,
                       {{where, open}, {span(use.value).after(), close}}});
    }
}

auto Builder::buildInstance(ClcParser::DottedContext* target,
                            ClcParser::DeclarationContext* context, Place place) -> Item* {
    if (hasReference(*target)) {
        return buildAmendment(target, context);
    }
    return context->name != nullptr ? buildDeclaration(target, context)
                                    : buildMergingEntry(target, context, place);
}

auto Builder::buildAmendment(ClcParser::DottedContext* target,
                             ClcParser::DeclarationContext* context) -> Item* {
    auto* item = make<AmendItem>(span(target).to(span(context)));
    item->target = buildSegments(target);
    item->body = buildBlock(context->body, item->span);
    if (context->name != nullptr) {
        flag(*item);
    }
    if (context->name != nullptr && !quiet_) {
        sink_.report(diag::AmendmentWithName, span(context->name))
            .label(span(target), "this amends what is declared elsewhere")
            .help("write `app web { ... }` to declare, `app/web { ... }` to amend");
    }
    return item;
}

auto Builder::buildDeclaration(ClcParser::DottedContext* target,
                               ClcParser::DeclarationContext* context) -> Item* {
    auto* item = make<DeclarationItem>(span(target).to(span(context)));
    item->kindName = {names(target->words), span(target)};
    item->name = name(context->name);
    if (context->key != nullptr) {
        item->key = buildExpr(context->key, item->span);
    }
    if (context->container != nullptr) {
        item->container = buildSegments(context->container);
    }
    item->body = buildBlock(context->body, item->span);
    if (!target->indexes.empty()) {
        flag(*item);
    }
    if (!target->indexes.empty() && !quiet_) {
        sink_.report(diag::IndexOnKind, span(target))
            .help("the key of a family follows its name: `app sidekiq[key] { ... }`");
    }
    return item;
}

/// `resources { ... }`: goes into what is there.
auto Builder::buildMergingEntry(ClcParser::DottedContext* target,
                                ClcParser::DeclarationContext* context, Place place) -> Item* {
    auto* item = make<EntryItem>(span(target).to(span(context)));
    item->merges = true;
    if (place != Place::Braces) {
        flag(*item);
    }
    if (place == Place::File) {
        item->name = name(target->words.empty() ? nullptr : target->words.back());
        if (!quiet_) {
            sink_.report(diag::EntryInFile, span(target))
                .help(isEmit(item->name) ? kEmitsWhat
                                         : "a declaration has a kind and a name: `" +
                                               std::string(text(span(target))) + " NAME { ... }`");
        }
    } else {
        item->name = entryName(target, {item, KeyForm::Block, context});
    }
    const bool simple = target->words.size() == 1 && target->indexes.empty();
    if (place == Place::Kind && simple && !quiet_ && isEmit(item->name)) {
        sink_.report(diag::UnexpectedToken, span(context).part(0, 1), "a type", "'{'")
            .help(kEmitsWhat);
    } else if (place == Place::Kind && simple && !quiet_) {
        sink_.report(diag::EntryInKind, span(target), item->name.text)
            .help(fmt::format(
                "the default of a field is given with '='; a declaration has a name: {} NAME {{ }}",
                item->name.text))
            .fix(Fix{"write '='", Applicability::Unsafe, {{span(target).after(), " ="}}});
    }
    auto* braces = make<syntax::BlockExpr>(span(context));
    braces->block = buildBlock(context->body, item->span);
    item->value = braces;
    return item;
}

auto Builder::buildSegments(ClcParser::DottedContext* context) -> syntax::NodeList<PathSegment> {
    std::vector<const PathSegment*> segments;
    const auto& words = context->words;
    std::size_t index = 0;  // of the next of context->indexes
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto* segment = make<PathSegment>(span(words[i]));
        if (isReference(words[i])) {
            const syntax::RefExpr* reference = buildReference(words[i]);
            segment->name = reference->kindName;
            segment->id = reference->id;
        } else {
            segment->name = name(words[i]);
        }
        const bool isLast = i + 1 == words.size();
        const bool hasIndex =
            index < context->indexes.size() && index < context->closers.size() &&
            (isLast || context->closers[index]->getTokenIndex() < words[i + 1]->getTokenIndex());
        if (hasIndex) {
            segment->index = buildExpr(context->indexes[index], segment->span);
            segment->span = segment->span.to(span(context->closers[index]));
            ++index;
        }
        segments.push_back(segment);
    }
    return list(segments);
}

auto Builder::buildBlock(ClcParser::BlockContext* context, Span around) -> const syntax::Block* {
    if (context == nullptr) {
        auto* missing = make<syntax::Block>(around.after());
        flag(*missing);
        return missing;
    }
    auto* block = make<syntax::Block>(span(context));
    Items items;
    for (ClcParser::BlockItemContext* item : context->items) {
        items.push_back(buildBlockItem(item));
    }
    eachInner<ClcParser::BlockItemsContext>(context->open, [&](const auto& root) {
        for (ClcParser::BlockItemContext* item : root.items) {
            items.push_back(buildBlockItem(item));
        }
    });
    // Of what is broken nothing may be left, and then it is no empty block.
    const auto isBroken = [](const Reading* inner) {
        return inner->state == Reading::State::Broken;
    };
    if (items.empty() && std::ranges::any_of(innerRuns(context->open), isBroken)) {
        flag(*block);
    }
    checkCommas(context->commas);
    block->items = list(items);
    return block;
}

auto Builder::errorItem(Span span) -> Item* {
    auto* item = make<syntax::ErrorItem>(span);
    flag(*item);
    return item;
}

}  // namespace clc::parser
