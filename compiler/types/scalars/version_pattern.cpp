#include "types/scalars/version_pattern.h"

#include "types/scalars/version_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

constexpr std::size_t kMostNumbers = 3;

auto isWildcard(std::string_view text) -> bool {
    return text == "x" || text == "X" || text == "*";
}

/// The least version above all that share the first `numbers` numbers, pre-releases of itself
/// included: `2.0.0-0`.
auto above(const Version& version, std::size_t numbers) -> Version {
    Version next{.preRelease = "0"};
    for (std::size_t i = 0; i < numbers; ++i) {
        next.parts.at(i) = version.parts.at(i);
    }
    ++next.parts.at(numbers - 1);
    return next;
}

auto from(const Version& version) -> VersionComparator {
    return {VersionRelation::GreaterEqual, version};
}

auto below(const Version& version) -> VersionComparator {
    return {VersionRelation::Less, version};
}

/// What no version is.
auto nothing() -> VersionComparators {
    return {below(Version{.preRelease = "0"})};
}

/// From the pattern on, with its first `fixed` numbers as they are.
auto fixing(const VersionPattern& pattern, std::size_t fixed) -> VersionComparators {
    if (pattern.known == 0) {
        return {};
    }
    if (fixed == 0) {
        return {from(pattern.version)};
    }
    return {from(pattern.version), below(above(pattern.version, fixed))};
}

/// How many numbers `^` keeps: up to the first that is not 0, or all that are known.
auto caretNumbers(const VersionPattern& pattern) -> std::size_t {
    for (std::size_t i = 0; i < pattern.known; ++i) {
        if (pattern.version.parts.at(i) != 0) {
            return i + 1;
        }
    }
    return pattern.known;
}

auto comparison(VersionRelation relation, const VersionPattern& pattern) -> VersionComparators {
    return {{relation, pattern.version}};
}

auto greater(const VersionPattern& pattern) -> VersionComparators {
    if (pattern.known == 0) {
        return nothing();
    }
    if (pattern.known == kMostNumbers) {
        return comparison(VersionRelation::Greater, pattern);
    }
    Version next = above(pattern.version, pattern.known);
    next.preRelease.clear();
    return {from(next)};
}

auto lessOrEqual(const VersionPattern& pattern) -> VersionComparators {
    if (pattern.known == 0) {
        return {};
    }
    if (pattern.known == kMostNumbers) {
        return comparison(VersionRelation::LessEqual, pattern);
    }
    return {below(above(pattern.version, pattern.known))};
}

auto less(const VersionPattern& pattern) -> VersionComparators {
    if (pattern.known == 0) {
        return nothing();
    }
    Version bound = pattern.version;
    if (pattern.known < kMostNumbers) {
        bound.preRelease = "0";
    }
    return {below(bound)};
}

}  // namespace

auto VersionPattern::parse(std::string_view text) -> Parsed<VersionPattern> {
    TextCursor cursor(text);
    cursor.accept("v");
    VersionPattern pattern;
    std::size_t count = 0;
    bool wildcard = false;
    do {
        const std::size_t begin = cursor.offset();
        const Piece part{begin,
                         cursor.takeWhile([](char c) { return isAlphanumeric(c) || c == '*'; })};
        if (count++ == kMostNumbers) {
            return errorAt(begin, text.size() - begin,
                           "a version in a constraint has at most 3 numbers",
                           "leave out what is behind them");
        }
        if (isWildcard(part.text)) {
            wildcard = true;
            continue;
        }
        const Parsed<std::uint64_t> value = parseVersionNumber(part, text);
        if (!value) {
            return value.error();
        }
        if (wildcard) {
            return errorAt(begin, part.text.size(), "a number stands behind a wildcard",
                           "write numbers first, as in 1.2.x");
        }
        pattern.version.parts.at(pattern.known++) = *value;
    } while (cursor.accept("."));
    const Parsed<VersionSuffix> suffix = parseVersionSuffix(cursor.rest());
    if (!suffix) {
        return shifted(suffix.error(), cursor.offset());
    }
    if (!cursor.atEnd() && pattern.known < kMostNumbers) {
        return errorAt(cursor.offset(), cursor.rest().size(),
                       fmt::format("{} stands behind fewer than 3 numbers", quoted(cursor.rest())),
                       "write all three numbers in front of it");
    }
    pattern.version.preRelease = suffix->preRelease;
    return pattern;
}

auto comparatorsOf(VersionOperator op, const VersionPattern& pattern) -> VersionComparators {
    const std::size_t known = pattern.known;
    switch (op) {
    case VersionOperator::None:
    case VersionOperator::Equal:
        return known == kMostNumbers ? comparison(VersionRelation::Equal, pattern)
                                     : fixing(pattern, known);
    case VersionOperator::NotEqual: return comparison(VersionRelation::NotEqual, pattern);
    case VersionOperator::Less: return less(pattern);
    case VersionOperator::LessEqual: return lessOrEqual(pattern);
    case VersionOperator::Greater: return greater(pattern);
    case VersionOperator::GreaterEqual: return fixing(pattern, 0);
    case VersionOperator::Tilde: return fixing(pattern, std::min<std::size_t>(known, 2));
    case VersionOperator::Caret: return fixing(pattern, caretNumbers(pattern));
    case VersionOperator::Pessimistic: return fixing(pattern, known == 0 ? 0 : known - 1);
    }
    return {};
}

auto comparatorsBetween(const VersionPattern& from, const VersionPattern& to)
    -> VersionComparators {
    VersionComparators comparators = comparatorsOf(VersionOperator::GreaterEqual, from);
    for (VersionComparator& upper : lessOrEqual(to)) {
        comparators.push_back(std::move(upper));
    }
    return comparators;
}

}  // namespace clc::types
