#include "project/diff/sequence.h"

#include <algorithm>

namespace clc::project {
namespace {

/// More pairs than these are not worth their memory: such lists are taken element by element.
constexpr std::size_t kMostPairs = 4'000'000;

/// Sets what stands between two equal elements beside each other.
void addGap(std::vector<Aligned>& rows, std::size_t from, std::size_t to, std::size_t otherFrom,
            std::size_t otherTo) {
    for (; from < to || otherFrom < otherTo; ++from, ++otherFrom) {
        Aligned row;
        if (from < to) {
            row.before = from;
        }
        if (otherFrom < otherTo) {
            row.after = otherFrom;
        }
        rows.push_back(row);
    }
}

/// Lengths of the longest common parts of what begins at each pair of places.
class Lengths {
public:
    Lengths(std::span<const std::string> before, std::span<const std::string> after)
        : width_(after.size() + 1), lengths_((before.size() + 1) * width_, 0) {
        for (std::size_t i = before.size(); i-- > 0;) {
            for (std::size_t j = after.size(); j-- > 0;) {
                lengths_[i * width_ + j] = before[i] == after[j]
                                               ? at(i + 1, j + 1) + 1
                                               : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    [[nodiscard]] auto at(std::size_t i, std::size_t j) const -> std::uint32_t {
        return lengths_[i * width_ + j];
    }

private:
    std::size_t width_;
    std::vector<std::uint32_t> lengths_;
};

}  // namespace

auto align(std::span<const std::string> before, std::span<const std::string> after)
    -> std::vector<Aligned> {
    std::vector<Aligned> rows;
    if ((before.size() + 1) * (after.size() + 1) > kMostPairs) {
        addGap(rows, 0, before.size(), 0, after.size());
        return rows;
    }
    const Lengths lengths(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t gapBefore = 0;
    std::size_t gapAfter = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            addGap(rows, gapBefore, i, gapAfter, j);
            rows.push_back({i++, j++});
            gapBefore = i;
            gapAfter = j;
        } else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    addGap(rows, gapBefore, before.size(), gapAfter, after.size());
    return rows;
}

}  // namespace clc::project
