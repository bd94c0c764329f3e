#include "parser/error_strategy.h"

#include "parser/grammar_run.h"

namespace clc::parser {
namespace {

using syntax::TokenKind;

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
    if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        remember(error.getOffendingToken());
    }
}

void TolerantStrategy::reportUnwantedToken(antlr4::Parser* parser) {
    if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        remember(parser->getCurrentToken());
    }
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

void TolerantStrategy::remember(const antlr4::Token* offending) {
    if (!first_) {
        first_ = SyntaxError{offending->getTokenIndex(), tokenSet(parser_.viable())};
    }
}

}  // namespace clc::parser
