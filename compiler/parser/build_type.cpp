#include "parser/builder.h"

namespace clc::parser {

using syntax::Item;
using syntax::LiteralType;
using syntax::TokenKind;
using syntax::TypeExpr;

auto Builder::buildType(ClcParser::TypeContext* context, Span around) -> const TypeExpr* {
    if (context == nullptr || context->members.empty()) {
        return errorType(context == nullptr ? around.after() : span(context));
    }
    const Span members = span(context->members.front()).to(span(context->members.back()));
    return refine(buildUnion(context->members, members), context->predicate);
}

auto Builder::buildAlternatives(ClcParser::AlternativesContext* context, Span around)
    -> const TypeExpr* {
    if (context == nullptr || context->members.empty()) {
        return errorType(context == nullptr ? around.after() : span(context));
    }
    return buildUnion(context->members, span(context));
}

auto Builder::buildUnion(const std::vector<ClcParser::TypeAtomContext*>& members, Span span)
    -> const TypeExpr* {
    std::vector<const TypeExpr*> built;
    for (ClcParser::TypeAtomContext* member : members) {
        built.push_back(member == nullptr ? errorType(span) : buildTypeAtom(member));
    }
    if (built.empty()) {
        return errorType(span);
    }
    if (built.size() == 1) {
        return built.front();
    }
    auto* type = make<syntax::UnionType>(span);
    type->alternatives = list(built);
    return type;
}

auto Builder::refine(const TypeExpr* base, ClcParser::ExprContext* predicate) -> const TypeExpr* {
    if (predicate == nullptr) {
        return base;
    }
    auto* type = make<syntax::RefinedType>(base->span.to(span(predicate)));
    type->base = base;
    type->predicate = buildExpr(predicate, type->span);
    return type;
}

auto Builder::buildTypeAtom(ClcParser::TypeAtomContext* context) -> const TypeExpr* {
    const TypeExpr* type = buildPlainType(context);
    if (context->optional == nullptr) {
        return type;
    }
    auto* optional = make<syntax::OptionalType>(span(context));
    optional->inner = type;
    return optional;
}

auto Builder::buildPlainType(ClcParser::TypeAtomContext* context) -> const TypeExpr* {
    if (context->name != nullptr) {
        auto* type = make<syntax::NamedType>(span(context->name));
        type->path = names(context->name->names);
        if (context->arguments != nullptr) {
            type->span = type->span.to(span(context->arguments));
            std::vector<const TypeExpr*> arguments;
            for (ClcParser::AlternativesContext* argument : context->arguments->arguments) {
                arguments.push_back(buildAlternatives(argument, type->span));
            }
            type->arguments = list(arguments);
        }
        return type;
    }
    if (context->element != nullptr) {
        auto* type = make<syntax::ListType>(withoutOptional(*context));
        type->element = buildType(context->element, type->span);
        return type;
    }
    if (context->record != nullptr) {
        return buildRecord(context->record);
    }
    if (context->literal != nullptr || context->word != nullptr) {
        return buildLiteralType(context);
    }
    return buildFunctionType(context);
}

/// The type without the '?' behind it.
auto Builder::withoutOptional(const ClcParser::TypeAtomContext& context) const -> Span {
    const Span whole = span(&context);
    if (context.optional == nullptr) {
        return whole;
    }
    std::uint32_t end = span(context.optional).begin;
    while (end > whole.begin && input_.text[end - 1] == ' ') {
        --end;
    }
    return whole.part(0, end - whole.begin);
}

auto Builder::buildLiteralType(ClcParser::TypeAtomContext* context) -> const TypeExpr* {
    auto* type = make<LiteralType>(withoutOptional(*context));
    if (context->literal != nullptr) {
        const syntax::TextExpr* text = buildText(context->literal, type->span);
        type->literal = text;
        if (text->hasHoles() && !quiet_) {
            sink_.report(diag::HoleInType, text->span).help("a type is a fixed text");
        }
        return type;
    }
    type->literal = buildWord(context->word);
    if (context->minus != nullptr) {
        auto* negated = make<syntax::UnaryExpr>(span(context->minus).to(type->literal->span));
        negated->op = syntax::UnaryOp::Negate;
        negated->operand = type->literal;
        type->literal = negated;
        const bool isNumber = syntax::as<syntax::NumberExpr>(negated->operand) != nullptr;
        if (!isNumber && !quiet_ && !negated->operand->hasError) {
            sink_.report(diag::NegatedWord, negated->span).help("only a number has a sign");
        }
    }
    return type;
}

/// `(A, B) -> C`, or `(A)` for A.
auto Builder::buildFunctionType(ClcParser::TypeAtomContext* context) -> const TypeExpr* {
    std::vector<const TypeExpr*> params;
    for (ClcParser::TypeContext* param : context->params) {
        params.push_back(buildType(param, span(context)));
    }
    if (context->arrow != nullptr) {
        auto* type = make<syntax::FunctionType>(span(context));
        type->params = list(params);
        type->result = context->result == nullptr ? errorType(type->span.after())
                                                  : buildTypeAtom(context->result);
        return type;
    }
    if (params.size() == 1) {
        return params.front();
    }
    if (!quiet_) {
        sink_.report(diag::SeveralTypes, span(context))
            .help("parentheses hold one type, or the parameters of a function: `(A, B) -> C`");
    }
    return errorType(span(context));
}

auto Builder::buildRecord(ClcParser::FieldsContext* context) -> const syntax::RecordType* {
    auto* type = make<syntax::RecordType>(span(context));
    Items members;
    for (ClcParser::FieldContext* member : context->members) {
        members.push_back(buildField(member));
    }
    eachInner<ClcParser::FieldItemsContext>(context->open, [&](const auto& root) {
        for (ClcParser::FieldContext* member : root.members) {
            members.push_back(buildField(member));
        }
    });
    checkCommas(context->commas);
    type->members = list(members);
    return type;
}

auto Builder::errorType(Span span) -> const TypeExpr* {
    auto* type = make<syntax::ErrorType>(span);
    flag(*type);
    return type;
}

}  // namespace clc::parser
