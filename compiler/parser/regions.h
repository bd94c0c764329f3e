// Cutting the tokens of a broken file by its indentation. Works on tokens alone, knows no more of
// the grammar than what can begin an item.
#pragma once

#include "parser/part.h"
#include "syntax/token.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clc::parser {

/// Tokens `begin` up to, but not including, `end`.
struct Region {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] bool empty() const { return begin == end; }
};

/// The lines that stood in one bracket.
struct Group {
    Region tokens;
    /// Index in `Skeleton::tokens` of the token in front of the group.
    std::size_t after = 0;
    /// That token is `{` or `[`. If it is not, one may be missing there.
    bool opened = true;
};

/// A region without what is indented in its brackets: `namespace main {` `}`.
struct Skeleton {
    std::vector<std::uint32_t> tokens;
    std::vector<Group> groups;
    /// The group behind the token at `index` of `tokens`; null if there is none.
    [[nodiscard]] auto groupAfter(std::size_t index) const -> const Group*;
};

class Regions {
public:
    /// `text` is the file's.
    Regions(std::span<const syntax::Token> tokens, std::string_view text)
        : tokens_(tokens), text_(text), flat_(allAtMargin()) {
        blank_ = widthOfBlank();
    }

    /// Whether the file is indented as its brackets say, but for a few lines. If not, indentation
    /// means nothing.
    [[nodiscard]] bool trustworthy() const;

    /// From now on, what stands in brackets is deeper than the line that opens them, wherever it
    /// was written. False, and nothing changes, if it is so already or if brackets do not match.
    bool followBrackets();

    /// `region`, which holds items of `part`, cut where a line begins in its leftmost column with
    /// what can begin one. Lines with nothing but an attribute stay with what follows.
    [[nodiscard]] auto cut(Region region, Part part) const -> std::vector<Region>;

    /// `region`, which is one item of `part`, without what is indented in its brackets. With
    /// `Unopened::Apart`, indented lines that follow no bracket and continue nothing are groups as
    /// well.
    enum class Unopened : std::uint8_t { Kept, Apart };
    [[nodiscard]] auto skeleton(Region region, Part part, Unopened unopened) const -> Skeleton;

private:
    [[nodiscard]] auto column(std::uint32_t index) const -> std::uint32_t;
    [[nodiscard]] auto lineEnd(std::uint32_t index, std::uint32_t end) const -> std::uint32_t;
    [[nodiscard]] bool beginsItem(std::uint32_t index, Part part) const;
    [[nodiscard]] bool goesOn(std::uint32_t index) const;
    [[nodiscard]] bool allAtMargin() const;
    [[nodiscard]] auto widthOfBlank() const -> std::uint32_t;
    [[nodiscard]] bool isAttributeLine(std::uint32_t begin, std::uint32_t end) const;

    std::span<const syntax::Token> tokens_;
    std::string_view text_;
    /// All lines begin at the margin, so that only words and signs tell what goes on.
    bool flat_;
    /// How many columns a blank takes: more than one if a level is no more than that.
    std::uint32_t blank_ = 1;
    /// Of the tokens that begin lines, if brackets are followed.
    std::vector<std::uint32_t> columns_;
};

}  // namespace clc::parser
