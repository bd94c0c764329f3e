#include "base/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace clc {

auto editDistance(std::string_view a, std::string_view b, std::size_t limit) -> std::size_t {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        if (best > limit) {
            return limit + 1;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

namespace {

/// The keys lie beside each other, also on the row above or below.
bool areNeighbours(char a, char b) {
    constexpr std::array<std::string_view, 4> kRows = {"1234567890-", "qwertyuiop", "asdfghjkl",
                                                       "zxcvbnm"};
    struct Key {
        int row = -1;
        int column = -1;
    };
    const auto keyOf = [&](char c) {
        for (std::size_t row = 0; row < kRows.size(); ++row) {
            const std::size_t column = kRows.at(row).find(c);
            if (column != std::string_view::npos) {
                return Key{static_cast<int>(row), static_cast<int>(column)};
            }
        }
        return Key{};
    };
    const Key first = keyOf(a);
    const Key second = keyOf(b);
    return first.row >= 0 && second.row >= 0 && std::abs(first.row - second.row) <= 1 &&
           std::abs(first.column - second.column) <= 1;
}

/// Another word and no slip: so short that with one letter replaced, by a key that is neither
/// beside it nor that of the letter before or behind, nothing says that the other was meant.
bool isOtherWord(std::string_view name, std::string_view candidate) {
    constexpr std::size_t kShort = 4;
    if (name.size() > kShort || name.size() != candidate.size()) {
        return false;
    }
    const auto [written, meant] = std::mismatch(name.begin(), name.end(), candidate.begin());
    const bool replaced = written != name.end() && std::equal(written + 1, name.end(), meant + 1);
    if (!replaced) {
        return false;
    }
    const bool doubled = (written != name.begin() && *written == *(written - 1)) ||
                         (written + 1 != name.end() && *written == *(written + 1));
    return !doubled && !areNeighbours(*written, *meant);
}

/// The first candidate, in text order, that is `name` but for capital and small letters.
auto inOtherLetters(std::string_view name, std::span<const std::string_view> candidates)
    -> std::optional<std::string_view> {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    std::optional<std::string_view> found;
    for (const std::string_view candidate : candidates) {
        const bool same = candidate != name && candidate.size() == name.size() &&
                          std::ranges::equal(candidate, name, {}, small, small);
        if (same && (!found || candidate < *found)) {
            found = candidate;
        }
    }
    return found;
}

/// What tells names of one family apart: their digits, and in `hostIP` the letters of what is
/// abbreviated.
auto distinctionOf(std::string_view name) -> std::string {
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool isMixed = std::ranges::any_of(name, isSmall);
    std::string signs;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool besides =
            (i > 0 && isCapital(name[i - 1])) || (i + 1 < name.size() && isCapital(name[i + 1]));
        if ((name[i] >= '0' && name[i] <= '9') || (isMixed && isCapital(name[i]) && besides)) {
            signs += name[i];
        }
    }
    return signs;
}

/// `meant` begins with `written` and goes on: somebody wrote a word to its end, and it is another.
bool goesOn(std::string_view written, std::string_view meant) {
    return meant.starts_with(written) && meant.size() > written.size() + 1;
}

}  // namespace

bool isSlip(std::string_view written, std::string_view meant) {
    constexpr std::size_t kLong = 6;
    if (inOtherLetters(written, std::span(&meant, 1))) {
        return true;
    }
    const std::size_t limit = std::min(written.size(), meant.size()) < kLong ? 1 : 2;
    return distinctionOf(written) == distinctionOf(meant) && !goesOn(written, meant) &&
           editDistance(written, meant, limit) <= limit;
}

auto nearest(std::string_view name, std::span<const std::string_view> candidates)
    -> std::optional<std::string> {
    if (const auto other = inOtherLetters(name, candidates)) {
        return std::string(*other);
    }
    const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
    std::size_t best = limit + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = editDistance(name, candidate, limit);
        if (candidate == name || distance >= candidate.size() || isOtherWord(name, candidate)) {
            continue;
        }
        if (distance < best || (distance == best && best <= limit && candidate < found)) {
            best = distance;
            found = candidate;
        }
    }
    if (best > limit) {
        return std::nullopt;
    }
    return std::string(found);
}

auto Guesses::nearest(std::string_view name, std::span<const std::string_view> candidates)
    -> std::optional<std::string> {
    if (spent()) {
        return std::nullopt;
    }
    charge(candidates.size());
    return clc::nearest(name, candidates);
}

}  // namespace clc
