// The words and signs of a file, for the formatter, the editor and the parser's own passes.
#pragma once

#include "source/span.h"

#include <cstdint>
#include <string_view>

namespace clc::syntax {

/// Numbered as by the lexer grammar (the parser asserts it), so `EndOfFile` is free to be 0.
enum class TokenKind : std::uint8_t {
    EndOfFile,
#define CL_TOKEN(name, grammar, text) name,
#include "syntax/tokens.def"
#undef CL_TOKEN
};

/// "RightBrace", for dumps.
auto tokenKindName(TokenKind kind) -> std::string_view;

/// "}"; empty for what is written in many ways.
auto spelling(TokenKind kind) -> std::string_view;

/// A word of the language, keyword or not here.
constexpr bool isWord(TokenKind kind) {
    return (kind >= TokenKind::If && kind <= TokenKind::Private) || kind == TokenKind::Name;
}

/// A token as written: words are what the lexer calls them (`type` is `Type`, also where it is a
/// name), and no separators were put in. Texts are in parts: `Quote`, `TextPart`, `Hole`, ...,
/// `HoleEnd`, `TextEnd`.
struct Token {
    TokenKind kind = TokenKind::EndOfFile;
    /// The first one on its line.
    bool startsLine = false;
    Span span;
};

}  // namespace clc::syntax
