// Which bracket of a few tokens is missing or too much.
#pragma once

#include "parser/regions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace clc::parser {

/// A change that makes the brackets of a skeleton match.
struct BracketEdit {
    enum class Kind : std::uint8_t { InsertOpener, InsertCloser, Replace, Remove };
    Kind kind = Kind::InsertCloser;
    /// What is there afterwards; of a removal, what was.
    syntax::TokenKind bracket = syntax::TokenKind::RightBrace;
    /// Index in `Skeleton::tokens` in front of which to insert, or of what to replace or remove.
    std::size_t at = 0;
    /// For a closer: the index there of what it closes. Of an inserted opener, too.
    std::size_t opener = 0;
};

/// A closer stands where brackets of `open` are open, the innermost last, and `later` follows. It
/// is of the wrong sort if what the innermost one needs is missing later, and nothing that it could
/// close itself lacks it.
bool isOfWrongSort(syntax::TokenKind closer, std::span<const syntax::TokenKind> open,
                   std::span<const syntax::TokenKind> later);

/// The edits in the order of their places. A closer of the wrong sort is replaced by the one that
/// is missing; of two openers side by side the first is removed; a '{' is put in front of a group
/// that nothing opens; a closer behind its group, or in front of the bracket that opens a group on
/// the same line, or at the end of its line.
auto balance(const Skeleton& skeleton, std::span<const syntax::Token> tokens)
    -> std::vector<BracketEdit>;

}  // namespace clc::parser
