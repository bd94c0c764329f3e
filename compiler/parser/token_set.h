// Sets of token kinds, for tables.
#pragma once

#include "syntax/token.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace clc::parser {

class TokenSet {
public:
    constexpr TokenSet() = default;
    constexpr TokenSet(std::initializer_list<syntax::TokenKind> kinds) {
        for (const syntax::TokenKind kind : kinds) {
            add(kind);
        }
    }

    constexpr void add(syntax::TokenKind kind) { words_[index(kind) / 64] |= bit(kind); }
    constexpr void add(const TokenSet& other) {
        words_[0] |= other.words_[0];
        words_[1] |= other.words_[1];
    }
    constexpr void remove(const TokenSet& other) {
        words_[0] &= ~other.words_[0];
        words_[1] &= ~other.words_[1];
    }
    [[nodiscard]] constexpr bool has(syntax::TokenKind kind) const {
        return (words_[index(kind) / 64] & bit(kind)) != 0;
    }
    [[nodiscard]] constexpr bool hasAll(const TokenSet& other) const {
        return (other.words_[0] & ~words_[0]) == 0 && (other.words_[1] & ~words_[1]) == 0;
    }
    [[nodiscard]] constexpr bool empty() const { return words_[0] == 0 && words_[1] == 0; }

private:
    static constexpr auto index(syntax::TokenKind kind) -> std::size_t {
        return static_cast<std::size_t>(kind);
    }
    static constexpr auto bit(syntax::TokenKind kind) -> std::uint64_t {
        return std::uint64_t{1} << (index(kind) % 64);
    }

    std::array<std::uint64_t, 2> words_{};
};

}  // namespace clc::parser
