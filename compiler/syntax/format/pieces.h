// A file as the formatter sees it: pieces with the blanks between them forgotten, line breaks
// remembered. Internal.
#pragma once

#include "syntax/format/marks.h"
#include "syntax/parsed_file.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::syntax::format {

struct Piece {
    std::string_view text;
    std::uint32_t begin = 0;
    Role role = Role::Plain;
    std::uint32_t breaks = 0;  // line ends before it
    /// It begins its line without beginning an item, entry or element: it goes on with the line
    /// before.
    bool continues = false;
    /// A text of several lines that nothing closes: what is put behind it would belong to it.
    bool open = false;
    [[nodiscard]] auto end() const -> std::uint32_t {
        return begin + static_cast<std::uint32_t>(text.size());
    }
};

/// The pieces of `text` within `range`, in order. `marks` are those of the whole file.
auto pieces(std::string_view text, const ParsedFile& file, const Marks& marks, Span range)
    -> std::vector<Piece>;

/// Whether a blank stands between `left` and `right` on one line.
bool blankBetween(const Piece& left, const Piece& right);

}  // namespace clc::syntax::format
