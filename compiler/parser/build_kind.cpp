#include "parser/builder.h"

#include <algorithm>

namespace clc::parser {

using syntax::Block;
using syntax::FieldItem;
using syntax::Item;
using syntax::LetItem;
using syntax::VariantCase;

auto Builder::buildLet(ClcParser::LetDefContext* context, Place place) -> LetItem* {
    auto* item = make<LetItem>(span(context));
    item->name = name(context->name);
    if (context->declared != nullptr) {
        item->type = buildType(context->declared, item->span);
    }
    if (context->value != nullptr) {
        item->value = buildExpr(context->value, item->span);
    }
    const bool open = item->value == nullptr && (place != Place::Kind || item->type == nullptr);
    if (open) {
        item->value = errorExpr(item->span.after());
    }
    if (open && !quiet_) {
        auto report =
            sink_.report(diag::LetWithoutValue, item->name.span, std::string(item->name.text));
        const bool isValue =
            item->type != nullptr && item->type->kind == syntax::NodeKind::LiteralType;
        if (isValue) {
            const Span between{item->span.file, item->name.span.end, item->type->span.begin};
            report.help("':' gives the type; a let is given its value with '='")
                .fix("write '='", between, " = ");
        } else {
            report.help(place == Place::Kind
                            ? "write `= value`, or a type to leave it open to other kinds"
                            : "write `= value`; only a kind may leave it open");
        }
    }
    return item;
}

auto Builder::buildFunction(ClcParser::FnDefContext* context) -> Item* {
    auto* item = make<syntax::FnItem>(span(context));
    item->isNative = context->isNative != nullptr;
    item->name = name(context->name);
    if (context->generics != nullptr) {
        item->typeParams = names(context->generics->names);
    }
    std::vector<const syntax::Param*> params;
    for (ClcParser::ParamContext* param : context->params) {
        params.push_back(buildParam(param));
    }
    item->params = list(params);
    checkCommas(context->commas);
    if (context->result != nullptr) {
        item->result = buildAlternatives(context->result, item->span);
    }
    if (context->value != nullptr) {
        item->body = buildExpr(context->value, item->span);
    } else if (context->body != nullptr) {
        item->body = buildFunctionBody(context->body);
    }
    if (item->isNative == (item->body != nullptr)) {
        flag(*item);
        if (!quiet_) {
            reportBody(*item);
        }
        item->body = item->isNative ? nullptr : errorExpr(item->span.after());
    }
    return item;
}

void Builder::reportBody(const syntax::FnItem& item) {
    if (item.isNative) {
        sink_.report(diag::NativeWithBody, item.body->span, std::string(item.name.text))
            .help("what is native is written in the compiler: remove the body, or `native`");
    } else {
        sink_.report(diag::FunctionWithoutBody, item.name.span, std::string(item.name.text))
            .help("write `= value` or `{ ... }` behind it");
    }
}

/// `{ let a = 1 ... a + 1 }`: lets, then the value.
auto Builder::buildFunctionBody(ClcParser::FnBlockContext* context) -> const syntax::Expr* {
    auto* body = make<syntax::LetExpr>(span(context));
    std::vector<const LetItem*> lets;
    Exprs values;
    const auto add = [&](const std::vector<ClcParser::FnPartContext*>& parts) {
        for (ClcParser::FnPartContext* part : parts) {
            if (part->binding != nullptr) {
                LetItem* item = buildLet(part->binding, Place::Braces);
                item->docs = docs(part);
                lets.push_back(item);
            } else {
                values.push_back(buildExpr(part->value, span(part)));
            }
        }
    };
    add(context->parts);
    eachInner<ClcParser::FnItemsContext>(context->open, [&](const auto& root) { add(root.parts); });
    checkCommas(context->commas);
    body->lets = list(lets);
    body->result =
        values.empty() ? errorExpr(body->span.part(body->span.size(), 0)) : values.back();
    const auto isBroken = [](const Reading* inner) {
        return inner->state == Reading::State::Broken;
    };
    if (!quiet_ && std::ranges::none_of(innerRuns(context->open), isBroken)) {
        checkFunctionBody(*body, values);
    }
    return body;
}

void Builder::checkFunctionBody(const syntax::LetExpr& body, const Exprs& values) {
    if (values.empty()) {
        sink_.report(diag::FunctionWithoutResult, body.span.part(body.span.size() - 1, 1))
            .help("the last line of a function is its value");
    }
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        sink_.report(diag::ValueInFunction, values[i]->span)
            .label(values.back()->span, "the value of the function")
            .help("give it a name with `let`, or remove it");
    }
    const bool letBehind = !values.empty() && !body.lets.empty() &&
                           body.lets.back()->span.begin > values.back()->span.begin;
    if (letBehind && values.size() == 1) {
        sink_.report(diag::ValueInFunction, values.back()->span)
            .help("the last line of a function is its value; nothing stands behind it");
    }
}

auto Builder::buildParam(ClcParser::ParamContext* context) -> const syntax::Param* {
    auto* param = make<syntax::Param>(span(context));
    param->name = name(context->name);
    param->type = buildType(context->declared, param->span);
    if (context->value != nullptr) {
        param->fallback = buildExpr(context->value, param->span);
    }
    return param;
}

/// `type A = B | C` is a union, `type A = b { } | c { }` has cases. One name with braces is a case
/// too.
auto Builder::buildTypeDef(ClcParser::TypeDefContext* context) -> Item* {
    auto* item = make<syntax::TypeItem>(span(context));
    item->name = name(context->name);
    if (context->generics != nullptr) {
        item->typeParams = names(context->generics->names);
    }
    bool hasCases = false;
    for (const ClcParser::VariantContext* each : context->cases) {
        hasCases = hasCases || each->record != nullptr;
    }
    if (hasCases) {
        std::vector<const VariantCase*> cases;
        for (ClcParser::VariantContext* each : context->cases) {
            cases.push_back(buildCase(each));
        }
        item->cases = list(cases);
        if (context->predicate != nullptr && !quiet_) {
            sink_.report(diag::WhereOnCases, span(context->predicate))
                .help("put the condition on the type of a field");
        }
        return item;
    }
    std::vector<ClcParser::TypeAtomContext*> members;
    for (const ClcParser::VariantContext* each : context->cases) {
        members.push_back(each->alternative);
    }
    const Span whole = context->cases.empty()
                           ? item->span
                           : span(context->cases.front()).to(span(context->cases.back()));
    item->type = refine(buildUnion(members, whole), context->predicate);
    return item;
}

auto Builder::buildCase(ClcParser::VariantContext* context) -> const VariantCase* {
    auto* result = make<VariantCase>(span(context));
    result->docs = caseDocs(context);
    const ClcParser::TypeAtomContext* atom = context->alternative;
    const bool named = atom != nullptr && atom->name != nullptr && atom->name->names.size() == 1 &&
                       atom->arguments == nullptr && atom->optional == nullptr;
    if (named) {
        result->name = name(atom->name->names.front());
    }
    if (context->record != nullptr) {
        result->fields = buildRecord(context->record);
    } else {
        result->fields = make<syntax::RecordType>(result->span.after());
    }
    const bool wrong = !named || context->record == nullptr;
    if (wrong) {
        flag(*result);
    }
    if (wrong && !quiet_) {
        auto report = sink_.report(diag::CaseForm, result->span);
        report.help("where one alternative has fields, each is a name and braces: `unknown { }`");
        if (named) {
            report.fix("add braces", result->span.after(), " {}");
        }
    }
    return result;
}

auto Builder::buildKind(ClcParser::KindDefContext* context) -> Item* {
    auto* item = make<syntax::KindItem>(span(context));
    item->name = name(context->name);
    item->base = qualified(context->base);
    std::vector<syntax::QualifiedName> containers;
    for (ClcParser::PathContext* container : context->containers) {
        containers.push_back(qualified(container));
    }
    item->containers = values(containers);
    item->body = buildKindBody(context->body, item->span);
    return item;
}

auto Builder::buildKindBody(ClcParser::KindBodyContext* context, Span around) -> const Block* {
    if (context == nullptr) {
        auto* missing = make<Block>(around.after());
        flag(*missing);
        return missing;
    }
    auto* block = make<Block>(span(context));
    Items items;
    for (ClcParser::KindItemContext* item : context->items) {
        items.push_back(buildKindItem(item));
    }
    eachInner<ClcParser::KindItemsContext>(context->open, [&](const auto& root) {
        for (ClcParser::KindItemContext* item : root.items) {
            items.push_back(buildKindItem(item));
        }
    });
    checkCommas(context->commas);
    block->items = list(items);
    return block;
}

auto Builder::buildKindItem(ClcParser::KindItemContext* context) -> const Item* {
    const ItemScope scope(*this);
    Item* item = nullptr;
    if (context->binding != nullptr) {
        item = buildLet(context->binding, Place::Kind);
    } else if (context->function != nullptr) {
        item = buildFunction(context->function);
    } else if (context->act != nullptr) {
        item = buildAction(context->act);
    } else if (context->spread != nullptr) {
        auto* spread = make<syntax::SpreadTypeItem>(span(context));
        spread->type = qualified(context->spreadType);
        item = spread;
    } else if (context->target != nullptr && context->instance != nullptr) {
        item = buildInstance(context->target, context->instance, Place::Kind);
    } else if (context->target != nullptr) {
        item = buildKindField(context);
    } else {
        item = errorItem(span(context));
    }
    finishItem(*item, context, context->attributes, context->hidden);
    return item;
}

auto Builder::buildKindField(ClcParser::KindItemContext* context) -> Item* {
    auto* item = make<FieldItem>(span(context));
    item->name = entryName(context->target, {item, KeyForm::Field, nullptr});
    if (context->declared != nullptr) {
        item->type = buildType(context->declared, item->span);
    }
    if (context->value != nullptr) {
        item->value = buildExpr(context->value, item->span);
    }
    return item;
}

auto Builder::buildField(ClcParser::FieldContext* context) -> const Item* {
    const ItemScope scope(*this);
    Item* item = nullptr;
    if (context->spread != nullptr) {
        auto* spread = make<syntax::SpreadTypeItem>(span(context));
        spread->type = qualified(context->spreadType);
        item = spread;
    } else {
        auto* field = make<FieldItem>(span(context));
        field->name = name(context->name);
        field->type = buildType(context->declared, field->span);
        if (context->value != nullptr) {
            field->value = buildExpr(context->value, field->span);
        }
        item = field;
    }
    finishItem(*item, context, context->attributes, nullptr);
    return item;
}

}  // namespace clc::parser
