// The automaton of the lexer grammar, which the build makes from ANTLR's own (tools/lexer-tables).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace clc::parser {

/// What a state accepts.
struct LexerAccept {
    enum class Change : std::uint8_t { None, Push, Pop };
    std::uint8_t kind = 0;  // 0: nothing ends here
    Change change = Change::None;
    std::uint8_t mode = 0;  // the one that is pushed
};

struct LexerTables {
    std::span<const std::uint8_t> classes;  // of each sign below 128
    /// Of each state a row with the next state by class; 0 is none.
    std::span<const std::uint16_t> next;
    std::span<const LexerAccept> accepts;   // by state
    std::span<const std::uint16_t> starts;  // by mode
    std::size_t classCount = 0;
};

auto lexerTables() -> const LexerTables&;

}  // namespace clc::parser
