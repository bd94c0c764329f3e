// A file as the formatter sees it: pieces with the blanks between them forgotten, line breaks
// remembered. Internal.
#pragma once

#include "syntax/parsed_file.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::syntax::format {

/// What a piece is where its text alone does not tell.
enum class Role : std::uint8_t {
    Plain,
    Verbatim,  // kept byte by byte, line ends included: an item with an error
    Text,      // a whole text with its quotes and holes
    Comment,   // to the end of the line
    Prefix,    // a sign that belongs to what follows: unary minus, `...`, `@`
    Suffix,    // a sign that belongs to what stands before: `?` of a type, `(` and `[` of a call or
               // index
    Angle,     // `<` or `>` around type parameters, `{` or `}` around the names of `use`
    KeyColon,  // `:` after a key, label or name with a type
    Else,      // of an `if` that begins an item, element or result: it stands under it
    CaseBreak,  // the first case of a variant that begins a line
};

struct Piece {
    std::string_view text;
    std::uint32_t begin = 0;
    Role role = Role::Plain;
    std::uint32_t breaks = 0;  // line ends before it
    /// It begins its line without beginning an item, entry or element: it goes on with the line
    /// before.
    bool continues = false;
};

/// The pieces of a file in order.
auto pieces(std::string_view text, const ParsedFile& file) -> std::vector<Piece>;

/// Whether a blank stands between `left` and `right` on one line.
bool blankBetween(const Piece& left, const Piece& right);

}  // namespace clc::syntax::format
