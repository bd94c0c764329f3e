// What the tree of a file knows that its tokens do not say: where things begin, what a sign is.
// Internal.
#pragma once

#include "syntax/parsed_file.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace clc::syntax::format {

/// What a piece is where its text alone does not tell.
enum class Role : std::uint8_t {
    Plain,
    Text,       // a whole text with its quotes and holes
    Comment,    // to the end of the line
    Prefix,     // a sign that belongs to what follows: unary minus, `...`, `@`
    Suffix,     // a sign that belongs to what stands before: `?` of a type, `(` and `[` of a call
    Angle,      // `<` or `>` around type parameters, `{` or `}` around the names of `use`
    KeyColon,   // `:` after a key, label or name with a type
    Else,       // of an `if` that begins an item, element or result: it stands under it
    CaseBreak,  // the first case of a variant that begins a line
};

/// By offsets in the text.
struct Marks {
    std::vector<Span> imports;                      // `use` with names in braces, in order
    std::unordered_map<std::uint32_t, Role> roles;  // by begin of a token
    /// Of `<`, `>`, `else`, `(` or `[`, by the end of what it stands behind.
    std::unordered_map<std::uint32_t, Role> next;
    std::unordered_set<std::uint32_t> starts;         // begins of items, elements, arms, arguments
    std::unordered_set<std::uint32_t> attributeEnds;  // what follows an attribute begins an item
};

auto marksOf(const File& root) -> Marks;

}  // namespace clc::syntax::format
