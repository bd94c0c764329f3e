#include "parser/builder.h"

#include <algorithm>

namespace clc::parser {

using syntax::AmendItem;
using syntax::DeclarationItem;
using syntax::Item;
using syntax::PathSegment;

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
