// The lexer grammar at work: from bytes to one token after the other, by the tables that the build
// makes of ANTLR's automaton. Knows modes, but not what the scanner adds to the grammar.
#pragma once

#include "parser/lexer_tables.h"
#include "syntax/token.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::parser {

/// Reads bytes: an index is an offset in the text, which must outlive the lexer. Bytes beyond ASCII
/// all count as 0x7F, because the grammar tells none of them apart.
class Lexer {
public:
    Lexer(std::string_view text, std::size_t start)
        : tables_(lexerTables()), text_(text), end_(text.size()), at_(start) {}

    [[nodiscard]] auto index() const -> std::size_t { return at_; }
    void seek(std::size_t index) { at_ = index; }
    /// Where the text ends; at most at its end.
    [[nodiscard]] auto size() const -> std::size_t { return end_; }
    void setEnd(std::size_t end) { end_ = end; }

    /// As numbered by the grammar.
    [[nodiscard]] auto mode() const -> std::size_t { return mode_; }
    /// The modes below the current one.
    [[nodiscard]] auto modesBelow() const -> const std::vector<std::uint8_t>& { return below_; }
    void popMode();

    /// Passes the longest token at the index, enters and leaves modes as the grammar says, and
    /// tells its kind. If no token begins here, which cannot be before the end of the text, it
    /// passes nothing.
    auto next() -> syntax::TokenKind;

private:
    const LexerTables& tables_;
    std::string_view text_;
    std::size_t end_;
    std::size_t at_;
    std::uint8_t mode_ = 0;
    std::vector<std::uint8_t> below_;
};

}  // namespace clc::parser
