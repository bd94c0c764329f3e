#include "parser/builder.h"
#include "parser/precedence.h"

#include <algorithm>

namespace clc::parser {

using syntax::Expr;
using syntax::TokenKind;

auto Builder::buildExpr(ClcParser::ExprContext* context, Span around) -> const Expr* {
    if (context == nullptr) {
        return errorExpr(around.after());
    }
    if (context->word == nullptr) {
        return context->lambda != nullptr ? buildLambda(context) : buildOperation(context);
    }
    if (kindOf(context->word) == TokenKind::If) {
        return buildIfExpr(context);
    }
    if (!quiet_) {
        sink_
            .report(diag::ElementOutsideList, span(context->word),
                    std::string(text(span(context->word))))
            .help("a list in brackets holds it: `[for (x in xs) x.name]`, `[...xs, y]`");
    }
    return errorExpr(span(context));
}

auto Builder::buildIfExpr(ClcParser::ExprContext* context) -> const Expr* {
    auto* expr = make<syntax::IfExpr>(span(context));
    expr->condition = buildExpr(context->condition, expr->span);
    expr->then = buildExpr(context->then, expr->span);
    if (context->otherwise != nullptr) {
        expr->otherwise = buildExpr(context->otherwise, expr->span);
        return expr;
    }
    expr->otherwise = errorExpr(expr->span.after());
    if (!quiet_) {
        sink_.report(diag::MissingElse, span(context->word))
            .label(expr->span.after(), "`else` is missing here")
            .help("a value needs both ways; `else null` leaves an optional one out");
    }
    return expr;
}

auto Builder::buildElement(ClcParser::ExprContext* context, Span around) -> const Expr* {
    if (context == nullptr || context->word == nullptr) {
        return buildExpr(context, around);
    }
    const TokenKind word = kindOf(context->word);
    const Span whole = span(context);
    if (word == TokenKind::Ellipsis) {
        auto* element = make<syntax::SpreadElement>(whole);
        element->value = buildExpr(context->then, whole);
        return element;
    }
    if (word == TokenKind::For) {
        auto* element = make<syntax::ForElement>(whole);
        const auto& variables = context->names;
        element->first = buildLoopName(variables.empty() ? nullptr : variables[0]);
        element->second = variables.size() > 1 ? buildLoopName(variables[1]) : nullptr;
        element->iterable = buildExpr(context->iterable, whole);
        element->element = buildElement(context->then, whole);
        return element;
    }
    auto* element = make<syntax::IfElement>(whole);
    element->condition = buildExpr(context->condition, whole);
    element->then = buildElement(context->then, whole);
    if (context->otherwise != nullptr) {
        element->otherwise = buildElement(context->otherwise, whole);
    }
    return element;
}

auto Builder::buildLoopName(const antlr4::Token* token) -> const syntax::Param* {
    const syntax::Name variable = name(token);
    auto* param = make<syntax::Param>(variable.span);
    param->name = variable;
    return param;
}

/// `x => ...`, `(a, b) => ...`
auto Builder::buildLambda(ClcParser::ExprContext* context) -> const Expr* {
    auto* lambda = make<syntax::LambdaExpr>(span(context));
    std::vector<const syntax::Param*> params;
    bool isNames = context->operands.size() == 1;
    const auto add = [&](const ClcParser::OperandContext* operand) {
        const bool isName = operand != nullptr && operand->prefixes.empty() &&
                            operand->suffixes.empty() && operand->word != nullptr &&
                            kindOf(operand->word) == TokenKind::Name;
        isNames = isNames && isName;
        if (isName) {
            params.push_back(buildLoopName(operand->word));
        }
    };
    const ClcParser::OperandContext* head = context->operands.front();
    if (head->open == nullptr) {
        add(head);
    } else {
        isNames = isNames && head->prefixes.empty() && head->suffixes.empty();
        for (const ClcParser::ExprContext* param : head->inner) {
            const bool single =
                param->word == nullptr && param->lambda == nullptr && param->operands.size() == 1;
            add(single ? param->operands.front() : nullptr);
        }
    }
    lambda->params = list(params);
    lambda->body = buildExpr(context->lambda, lambda->span);
    if (!isNames) {
        flag(*lambda);
    }
    if (!isNames && !quiet_) {
        const Span left = span(context->operands.front()).to(span(context->operands.back()));
        sink_.report(diag::LambdaForm, left).help("write `x => ...` or `(a, b) => ...`");
    }
    return lambda;
}

auto Builder::buildOperation(ClcParser::ExprContext* context) -> const Expr* {
    const auto& operands = context->operands;
    if (operands.empty()) {
        return errorExpr(span(context));
    }
    if (operands.size() == 1 && operands.front()->prefixes.empty()) {
        return buildOperand(operands.front(), span(context));
    }
    std::size_t length = context->ops.size();
    for (const ClcParser::OperandContext* operand : operands) {
        length += operand->prefixes.size();
    }
    if (tooLong(length, span(context))) {
        return errorExpr(span(context));
    }
    chain_ += static_cast<std::uint32_t>(length);
    OperandCursor at = {context};
    const Expr* result = buildBinary(at, 0);
    chain_ -= static_cast<std::uint32_t>(length);
    return result;
}

/// The operands from `at` on, as far as operators bind at least as tightly as `least`.
auto Builder::buildBinary(OperandCursor& at, int least) -> const Expr* {
    const Expr* left = buildPrefixed(at, least);
    const auto& ops = at.context->ops;
    while (at.operand < at.context->operands.size() && at.operand <= ops.size()) {
        const antlr4::Token* sign = ops[at.operand - 1];
        const Operator op = infixOperator(kindOf(sign));
        if (op.level < least) {
            break;
        }
        const Expr* right = buildBinary(at, op.rightToLeft ? op.level : op.level + 1);
        auto* binary = make<syntax::BinaryExpr>(left->span.to(right->span));
        binary->op = op.op;
        binary->opSpan = span(sign);
        binary->left = left;
        binary->right = right;
        const auto* before = syntax::as<syntax::BinaryExpr>(left);
        if (!op.chains && before != nullptr && levelOf(before->op) == op.level) {
            flag(*binary);
            reportChain(*before, *binary);
        }
        left = binary;
    }
    return left;
}

/// An operand with its signs. `not` takes a whole comparison, '-' one operand.
auto Builder::buildPrefixed(OperandCursor& at, int least) -> const Expr* {
    ClcParser::OperandContext* operand = at.context->operands[at.operand];
    if (at.prefix == operand->prefixes.size()) {
        ++at.operand;
        at.prefix = 0;
        return buildOperand(operand, span(at.context));
    }
    const antlr4::Token* sign = operand->prefixes[at.prefix];
    ++at.prefix;
    const bool isNot = kindOf(sign) == TokenKind::Not;
    const Expr* inner =
        isNot ? buildBinary(at, std::max(least, kNotLevel + 1)) : buildPrefixed(at, kTightest);
    auto* unary = make<syntax::UnaryExpr>(span(sign).to(inner->span));
    unary->op = isNot ? syntax::UnaryOp::Not : syntax::UnaryOp::Negate;
    unary->operand = inner;
    return unary;
}

void Builder::reportChain(const syntax::BinaryExpr& first, const syntax::BinaryExpr& second) {
    if (quiet_) {
        return;
    }
    auto report = sink_.report(diag::ChainedOperators, second.opSpan,
                               std::string(spelling(second.op)), std::string(spelling(first.op)));
    report.label(first.opSpan, "the first one");
    if (second.op == syntax::BinaryOp::Range) {
        report.help("a range has two ends");
    } else {
        report.help("write `a < b and b < c`");
    }
}

auto Builder::buildOperand(ClcParser::OperandContext* context, Span around) -> const Expr* {
    if (context == nullptr) {
        return errorExpr(around.after());
    }
    if (tooLong(context->suffixes.size(), span(context))) {
        return errorExpr(span(context));
    }
    chain_ += static_cast<std::uint32_t>(context->suffixes.size());
    const Expr* expr = buildPrimary(context);
    chain_ -= static_cast<std::uint32_t>(context->suffixes.size());
    for (ClcParser::SuffixContext* suffix : context->suffixes) {
        expr = buildSuffix(expr, suffix);
    }
    return expr;
}

auto Builder::buildPrimary(ClcParser::OperandContext* context) -> const Expr* {
    if (context->word != nullptr) {
        return buildWord(context->word);
    }
    if (context->string != nullptr) {
        return buildText(context->string, span(context));
    }
    if (context->items != nullptr) {
        return buildList(context->items);
    }
    if (context->braces != nullptr) {
        auto* braces = make<syntax::BlockExpr>(span(context->braces));
        braces->block = buildBlock(context->braces, braces->span);
        return braces;
    }
    if (context->choice != nullptr) {
        return buildMatch(context->choice);
    }
    return context->open != nullptr ? buildParen(context) : errorExpr(span(context));
}

auto Builder::buildWord(const antlr4::Token* word) -> const Expr* {
    const Span where = span(word);
    switch (kindOf(word)) {
    case TokenKind::Name: {
        auto* expr = make<syntax::NameExpr>(where);
        expr->name = name(word);
        return expr;
    }
    case TokenKind::Reference: return buildReference(word);
    case TokenKind::Self: return make<syntax::SelfExpr>(where);
    case TokenKind::Super: return make<syntax::SuperExpr>(where);
    case TokenKind::Null: return make<syntax::NullExpr>(where);
    case TokenKind::True:
    case TokenKind::False: {
        auto* expr = make<syntax::BoolExpr>(where);
        expr->value = kindOf(word) == TokenKind::True;
        return expr;
    }
    default: return buildNumber(word);  // the grammar has no other word here
    }
}

/// `app/web`
auto Builder::buildReference(const antlr4::Token* word) -> syntax::RefExpr* {
    const Span where = span(word);
    const std::string_view written = text(where);
    const auto slash = static_cast<std::uint32_t>(std::min(written.find('/'), written.size()));
    auto* expr = make<syntax::RefExpr>(where);
    expr->kindName = {written.substr(0, slash), where.part(0, slash)};
    if (slash < written.size()) {
        expr->id = {written.substr(slash + 1), where.part(slash + 1, where.size() - slash - 1)};
    }
    return expr;
}

/// One value; the parameters of a lambda are not built here.
auto Builder::buildParen(ClcParser::OperandContext* context) -> const Expr* {
    const auto& inner = context->inner;
    const Span whole =
        span(context->open).to(span(context->close == nullptr ? context->stop : context->close));
    if (inner.size() != 1) {
        if (!quiet_) {
            sink_.report(diag::SeveralInParens, whole)
                .help("a list stands in brackets: `[a, b]`; parameters are followed by `=>`");
        }
        return errorExpr(whole);
    }
    auto* paren = make<syntax::ParenExpr>(whole);
    paren->inner = buildExpr(inner.front(), paren->span);
    return paren;
}

auto Builder::buildSuffix(const Expr* base, ClcParser::SuffixContext* context) -> const Expr* {
    const Span whole = base->span.to(span(context));
    if (context->sign != nullptr && context->word != nullptr) {
        const bool optional = kindOf(context->sign) == TokenKind::QuestionDot;
        if (kindOf(context->word) == TokenKind::Reference) {
            syntax::RefExpr* reference = buildReference(context->word);
            reference->span = whole;
            reference->base = base;
            reference->optional = optional;
            return reference;
        }
        auto* member = make<syntax::MemberExpr>(whole);
        member->base = base;
        member->optional = optional;
        member->name = name(context->word);
        return member;
    }
    if (context->index != nullptr) {
        auto* index = make<syntax::IndexExpr>(whole);
        index->base = base;
        index->index = buildExpr(context->index, whole);
        return index;
    }
    if (context->open != nullptr) {
        auto* call = make<syntax::CallExpr>(whole);
        call->callee = base;
        call->arguments = buildArguments(context->arguments);
        return call;
    }
    if (context->body != nullptr) {
        return buildConstruction(base, context->body);
    }
    return errorExpr(whole);
}

/// `http { ... }`, `net.Probe { ... }`
auto Builder::buildConstruction(const Expr* base, ClcParser::BlockContext* body) -> const Expr* {
    auto* build = make<syntax::BuildExpr>(base->span.to(span(body)));
    build->callee = base;
    build->block = buildBlock(body, build->span);
    const Expr* first = base;
    while (const auto* member = syntax::as<syntax::MemberExpr>(first)) {
        first = member->optional ? member : member->base;
        if (first == member) {
            break;
        }
    }
    const bool isName = syntax::as<syntax::NameExpr>(first) != nullptr || first->hasError;
    if (!isName) {
        flag(*build);
    }
    if (!isName && !quiet_) {
        sink_.report(diag::BuildNeedsName, base->span)
            .label(span(body), "a block builds what stands before it")
            .help(
                "only a kind, a type or a variant can be built; an instance is amended as an item "
                "of its own");
    }
    return build;
}

auto Builder::buildArguments(ClcParser::ArgsContext* context)
    -> syntax::NodeList<syntax::Argument> {
    if (context == nullptr) {
        return {};
    }
    std::vector<const syntax::Argument*> arguments;
    for (ClcParser::ArgContext* arg : context->values) {
        auto* argument = make<syntax::Argument>(span(arg));
        if (arg->value == nullptr) {
            argument->value = buildExpr(arg->first, argument->span);
        } else {
            const Expr* label = buildExpr(arg->first, argument->span);
            const auto* word = syntax::as<syntax::NameExpr>(label);
            argument->label = word != nullptr ? word->name : syntax::Name{{}, label->span};
            argument->value = buildExpr(arg->value, argument->span);
            if (word == nullptr) {
                flag(*argument);
            }
            if (word == nullptr && !quiet_ && !label->hasError) {
                sink_.report(diag::ArgumentLabel, label->span)
                    .help("the label of an argument is a name");
            }
        }
        arguments.push_back(argument);
    }
    checkCommas(context->commas);
    return list(arguments);
}

auto Builder::buildList(ClcParser::ListContext* context) -> const Expr* {
    auto* result = make<syntax::ListExpr>(span(context));
    Exprs elements;
    for (ClcParser::ExprContext* element : context->elements) {
        elements.push_back(buildElement(element, result->span));
    }
    eachInner<ClcParser::ElementItemsContext>(context->open, [&](const auto& root) {
        for (ClcParser::ExprContext* element : root.elements) {
            elements.push_back(buildElement(element, result->span));
        }
    });
    checkCommas(context->commas);
    result->elements = list(elements);
    return result;
}

auto Builder::buildMatch(ClcParser::MatchExprContext* context) -> const Expr* {
    auto* match = make<syntax::MatchExpr>(span(context));
    match->subject = buildExpr(context->subject, match->span);
    std::vector<const syntax::MatchArm*> arms;
    if (context->body != nullptr) {
        for (ClcParser::ArmContext* arm : context->body->items) {
            arms.push_back(buildArm(arm));
        }
        eachInner<ClcParser::ArmItemsContext>(context->body->open, [&](const auto& root) {
            for (ClcParser::ArmContext* arm : root.items) {
                arms.push_back(buildArm(arm));
            }
        });
        checkCommas(context->body->commas);
    }
    match->arms = list(arms);
    return match;
}

auto Builder::buildArm(ClcParser::ArmContext* context) -> const syntax::MatchArm* {
    auto* arm = make<syntax::MatchArm>(span(context));
    std::vector<const syntax::TypeExpr*> patterns;
    for (ClcParser::TypeAtomContext* pattern : context->patterns) {
        patterns.push_back(buildTypeAtom(pattern));
    }
    arm->patterns = list(patterns);
    arm->result = buildExpr(context->result, arm->span);
    return arm;
}

auto Builder::errorExpr(Span span) -> const Expr* {
    auto* expr = make<syntax::ErrorExpr>(span);
    flag(*expr);
    return expr;
}

/// Trees are walked by recursion, so a long row of operators is refused, as deep brackets are.
bool Builder::tooLong(std::size_t chain, Span span) {
    if (chain_ + chain <= kMaxChain) {
        return false;
    }
    sink_.report(diag::ChainTooLong, span, std::size_t{kMaxChain})
        .help("give parts of it a name with `let`");
    return true;
}

}  // namespace clc::parser
