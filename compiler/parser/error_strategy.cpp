#include "parser/error_strategy.h"

#include "parser/grammar_run.h"

namespace clc::parser {
namespace {

using syntax::TokenKind;

auto constructOf(std::size_t rule) -> Construct {
    switch (rule) {
    case ClcParser::RuleFile: return Construct::File;
    case ClcParser::RuleItem: return Construct::Item;
    case ClcParser::RuleUse:
    case ClcParser::RuleUseNames:
    case ClcParser::RuleUseName: return Construct::Use;
    case ClcParser::RuleAttribute: return Construct::Attribute;
    case ClcParser::RuleLetDef: return Construct::Let;
    case ClcParser::RuleFnDef:
    case ClcParser::RuleFnBlock: return Construct::Function;
    case ClcParser::RuleParam:
    case ClcParser::RuleTypeParams: return Construct::Params;
    case ClcParser::RuleTypeDef:
    case ClcParser::RuleVariant: return Construct::TypeDef;
    case ClcParser::RuleKindDef: return Construct::KindHeader;
    case ClcParser::RuleKindBody:
    case ClcParser::RuleKindItem:
    case ClcParser::RuleKindItems: return Construct::KindBody;
    case ClcParser::RuleRuleDef: return Construct::Rule;
    case ClcParser::RuleBlock:
    case ClcParser::RuleBlockItem:
    case ClcParser::RuleBlockItems: return Construct::Block;
    case ClcParser::RuleEntry: return Construct::Entry;
    case ClcParser::RuleDeclaration: return Construct::Declaration;
    case ClcParser::RuleDotted:
    case ClcParser::RulePath: return Construct::Path;
    case ClcParser::RuleEmit: return Construct::Emit;
    case ClcParser::RuleCheck: return Construct::Check;
    case ClcParser::RuleForBlock: return Construct::For;
    case ClcParser::RuleIfBlock: return Construct::If;
    case ClcParser::RuleDefaults: return Construct::Defaults;
    case ClcParser::RuleType:
    case ClcParser::RuleAlternatives:
    case ClcParser::RuleTypeAtom:
    case ClcParser::RuleTypeArgs: return Construct::Type;
    case ClcParser::RuleFields:
    case ClcParser::RuleField:
    case ClcParser::RuleFieldItems: return Construct::Record;
    case ClcParser::RuleOperand: return Construct::Operand;
    case ClcParser::RuleSuffix: return Construct::Suffix;
    case ClcParser::RuleArgs:
    case ClcParser::RuleArg: return Construct::Arguments;
    case ClcParser::RuleMatchExpr: return Construct::Match;
    case ClcParser::RuleArms:
    case ClcParser::RuleArm:
    case ClcParser::RuleArmItems: return Construct::Arms;
    case ClcParser::RuleList:
    case ClcParser::RuleElementItems: return Construct::List;
    case ClcParser::RuleText: return Construct::Text;
    default: return Construct::Expr;  // RuleExpr, RuleAction: ANTLR's rules are plain numbers
    }
}

auto tokenSet(const antlr4::misc::IntervalSet& types) -> TokenSet {
    TokenSet set;
    for (const ssize_t type : types.toList()) {
        if (type == static_cast<ssize_t>(antlr4::Token::EOF)) {
            set.add(TokenKind::EndOfFile);
        } else if (type > 0 && type <= static_cast<ssize_t>(TokenKind::RawEnd)) {
            set.add(static_cast<TokenKind>(type));
        }
    }
    return set;
}

}  // namespace

auto FirstErrorStrategy::recoverInline(antlr4::Parser* /*parser*/) -> antlr4::Token* {
    throw antlr4::ParseCancellationException();
}

void FirstErrorStrategy::recover(antlr4::Parser* /*parser*/, std::exception_ptr /*error*/) {
    throw antlr4::ParseCancellationException();
}

void TolerantStrategy::reportError(antlr4::Parser* parser,
                                   const antlr4::RecognitionException& error) {
    if (inErrorRecoveryMode(parser)) {
        return;
    }
    beginErrorCondition(parser);
    remember(parser, error.getOffendingToken(), parser->getExpectedTokens());
}

void TolerantStrategy::reportUnwantedToken(antlr4::Parser* parser) {
    if (inErrorRecoveryMode(parser)) {
        return;
    }
    beginErrorCondition(parser);
    remember(parser, parser->getCurrentToken(), parser->getExpectedTokens());
}

void TolerantStrategy::reportMissingToken(antlr4::Parser* parser) {
    reportUnwantedToken(parser);
}

auto TolerantStrategy::getMissingSymbol(antlr4::Parser* parser) -> antlr4::Token* {
    const TokenSet expected = tokenSet(getExpectedTokens(parser));
    for (std::size_t kind = 1; kind <= static_cast<std::size_t>(TokenKind::RawEnd); ++kind) {
        if (expected.has(static_cast<TokenKind>(kind))) {
            return stream_.conjure(static_cast<TokenKind>(kind));
        }
    }
    return stream_.conjure(TokenKind::EndOfFile);
}

void TolerantStrategy::remember(antlr4::Parser* parser, const antlr4::Token* offending,
                                const antlr4::misc::IntervalSet& expected) {
    if (first_) {
        return;
    }
    first_ = SyntaxError{offending->getTokenIndex(), tokenSet(expected), {}};
    for (const antlr4::RuleContext* context = parser->getContext(); context != nullptr;
         context = static_cast<const antlr4::RuleContext*>(context->parent)) {
        first_->constructs.push_back(constructOf(context->getRuleIndex()));
    }
}

}  // namespace clc::parser
