#include "types/scalars/glob.h"

#include "types/scalars/glob_parser.h"
#include "types/scalars/text.h"

#include <algorithm>

namespace clc::types {
namespace {

auto accepts(const GlobAtom& atom, std::uint32_t character) -> bool {
    const bool inside = std::ranges::any_of(atom.ranges, [&](const CodePointRange& range) {
        return range.from <= character && character <= range.to;
    });
    return inside == (atom.part == GlobPart::OneOf);
}

/// Whether `patterns` takes all of `items`, where a pattern that `isRun` takes any number of items
/// and any other one item that `fits`. Where it fails, only the last run is let grow: a longer
/// earlier one would leave less to it.
template <typename Pattern, typename Item, typename IsRun, typename Fits>
auto matchesAll(const std::vector<Pattern>& patterns, const std::vector<Item>& items, IsRun isRun,
                Fits fits) -> bool {
    std::size_t p = 0;
    std::size_t i = 0;
    std::size_t afterRun = 0;
    std::size_t runEnd = 0;
    bool sawRun = false;
    while (i < items.size()) {
        if (p < patterns.size() && isRun(patterns[p])) {
            afterRun = ++p;
            runEnd = i;
            sawRun = true;
        } else if (p < patterns.size() && fits(patterns[p], items[i])) {
            ++p;
            ++i;
        } else if (sawRun) {
            p = afterRun;
            i = ++runEnd;
        } else {
            return false;
        }
    }
    return std::all_of(patterns.begin() + static_cast<std::ptrdiff_t>(p), patterns.end(), isRun);
}

auto matchesSegment(const GlobSegment& segment, const std::vector<std::uint32_t>& characters)
    -> bool {
    return matchesAll(
        segment.atoms, characters, [](const GlobAtom& atom) { return atom.part == GlobPart::Run; },
        accepts);
}

}  // namespace

auto Glob::matches(std::string_view text) const -> bool {
    std::vector<std::vector<std::uint32_t>> parts;
    for (const Piece& part : split(text, '/')) {
        parts.push_back(codePoints(part.text));
    }
    return matchesAll(
        segments, parts, [](const GlobSegment& segment) { return segment.anyDepth; },
        matchesSegment);
}

}  // namespace clc::types
