#include "parser/nesting.h"

#include "parser/token_set.h"

#include <vector>

namespace clc::parser {
namespace {

using syntax::TokenKind;

constexpr TokenSet kOpeners = {TokenKind::LeftBrace, TokenKind::LeftParen, TokenKind::LeftBracket,
                               TokenKind::Hole};
constexpr TokenSet kClosers = {TokenKind::RightBrace, TokenKind::RightParen,
                               TokenKind::RightBracket, TokenKind::HoleEnd};
constexpr TokenSet kPrefixes = {TokenKind::If,    TokenKind::For,      TokenKind::Match,
                                TokenKind::Arrow, TokenKind::FatArrow, TokenKind::Ellipsis};

}  // namespace

auto firstTooDeep(std::span<const LaidToken> tokens) -> std::optional<LaidToken> {
    // For each open bracket, how deep the things before it in the same item were.
    std::vector<std::size_t> prefixes = {0};
    std::size_t depth = 0;
    for (const LaidToken& token : tokens) {
        if (token.kind == TokenKind::Comma || token.kind == TokenKind::Separator) {
            depth -= prefixes.back();
            prefixes.back() = 0;
        }
        if (kOpeners.has(token.kind)) {
            prefixes.push_back(0);
            ++depth;
        } else if (kClosers.has(token.kind) && prefixes.size() > 1) {
            depth -= prefixes.back() + 1;
            prefixes.pop_back();
        } else if (kPrefixes.has(token.kind)) {
            ++prefixes.back();
            ++depth;
        }
        if (depth > kMaxNesting) {
            return token;
        }
    }
    return std::nullopt;
}

}  // namespace clc::parser
