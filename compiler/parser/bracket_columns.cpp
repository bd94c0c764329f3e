#include "parser/bracket_columns.h"

#include "parser/brackets.h"

#include <algorithm>

namespace clc::parser {
namespace {

using syntax::Token;
using syntax::TokenKind;

/// How much deeper lines are put that were not deeper than their bracket.
constexpr std::int64_t kStep = 4;

/// A line this much further in is no deeper.
constexpr std::int64_t kSlack = 1;

/// A bracket that is open.
struct Open {
    TokenKind closer = TokenKind::EndOfFile;
    std::int64_t line = 0;   // column of the line it stands on
    std::int64_t floor = 0;  // no line inside begins before this one
    std::int64_t shift = 0;  // of the lines inside
};

}  // namespace

auto columnsByBrackets(std::span<const Token> tokens, std::span<const std::uint32_t> written)
    -> std::optional<std::vector<std::uint32_t>> {
    std::vector<std::uint32_t> columns(written.begin(), written.end());
    std::vector<Open> open = {{}};  // the file
    std::int64_t line = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Open& around = open.back();
        const bool closes = kClosers.has(tokens[i].kind);
        if (tokens[i].startsLine) {
            line = closes ? around.line : std::max(written[i] + around.shift, around.floor);
            columns[i] = static_cast<std::uint32_t>(line);
        }
        if (closes) {
            if (tokens[i].kind != around.closer) {
                return std::nullopt;
            }
            open.pop_back();
        } else if (const auto closer = closerOf(tokens[i].kind)) {
            const bool endsLine = i + 1 < tokens.size() && tokens[i + 1].startsLine;
            const bool holdsItems =
                tokens[i].kind == TokenKind::LeftBrace || tokens[i].kind == TokenKind::LeftBracket;
            Open inner = {*closer, line, holdsItems ? line + kStep : around.floor, around.shift};
            if (endsLine) {
                const std::int64_t first = written[i + 1];
                const bool deeper = first + inner.shift > line + kSlack;
                inner.floor = deeper ? first + inner.shift : line + kStep;
                inner.shift = inner.floor - first;
            }
            open.push_back(inner);
        }
    }
    return open.size() == 1 ? std::optional(std::move(columns)) : std::nullopt;
}

}  // namespace clc::parser
