// What layout means: which line ends separate, and where a word is a keyword. One pass over the
// tokens, so that the grammar needs one token of look-ahead and its names are plain. Decisions 13
// and S21 of the language.
#pragma once

#include "syntax/token.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clc::parser {

/// A token as the parser reads it: separators put in, keywords told from names.
struct LaidToken {
    syntax::TokenKind kind = syntax::TokenKind::EndOfFile;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// Its place among the tokens of the scanner; a separator has that of the token behind it.
    std::uint32_t index = 0;
    /// A `{` on a line of its own that belongs to the declaration above, where it should stand.
    bool belowItsLine = false;
};

/// What stands around the tokens: nothing (or braces), or the brackets of a list.
enum class Surroundings : std::uint8_t { Braces, List };

/// Lays out `tokens` of `text`, of which the first has the place `firstIndex` in its file. Ends
/// with `EndOfFile`.
///
///  1. A line end separates when the line before can end something, the next one does not begin
///  with what continues
///     (an infix word or sign other than '-', '.', `else`, a closing bracket), and the innermost
///     bracket is no '('.
///     A `:`, `=` or operator at the end of a line separates as well if the next line is an entry
///     or declaration that stands no deeper: the value is missing.
///  2. A word is a keyword only where it can be one: never after '.', never before ':', and so on.
///  3. Signs of other languages become what they stand for: '&&' is `and`, ';' a separator.
auto layOut(std::string_view text, std::span<const syntax::Token> tokens, std::uint32_t firstIndex,
            Surroundings around) -> std::vector<LaidToken>;

}  // namespace clc::parser
