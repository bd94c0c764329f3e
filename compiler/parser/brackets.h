// Which bracket closes which.
#pragma once

#include "parser/token_set.h"

#include <optional>

namespace clc::parser {

/// `HoleEnd` is the ')' that ends a value in a text.
inline constexpr TokenSet kClosers = {syntax::TokenKind::RightBrace, syntax::TokenKind::RightParen,
                                      syntax::TokenKind::RightBracket, syntax::TokenKind::HoleEnd};

/// What closes `opener`; nothing if it is no bracket that opens.
constexpr auto closerOf(syntax::TokenKind opener) -> std::optional<syntax::TokenKind> {
    switch (opener) {
    case syntax::TokenKind::LeftBrace: return syntax::TokenKind::RightBrace;
    case syntax::TokenKind::LeftParen: return syntax::TokenKind::RightParen;
    case syntax::TokenKind::LeftBracket: return syntax::TokenKind::RightBracket;
    case syntax::TokenKind::Hole: return syntax::TokenKind::HoleEnd;
    default: return std::nullopt;  // no bracket
    }
}

}  // namespace clc::parser
