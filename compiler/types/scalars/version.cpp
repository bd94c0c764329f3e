#include "types/scalars/version.h"

#include "types/scalars/text.h"
#include "types/scalars/version_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

/// Precedence of one identifier of a pre-release: numbers by value and before words, words by their
/// bytes.
auto compareIdentifiers(std::string_view a, std::string_view b) -> std::strong_ordering {
    const bool aNumber = allDigits(a);
    const bool bNumber = allDigits(b);
    if (aNumber != bNumber) {
        return aNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    // Without leading zeros the longer number is the larger one, however many digits it has.
    if (aNumber && a.size() != b.size()) {
        return a.size() <=> b.size();
    }
    return a <=> b;
}

auto comparePreReleases(std::string_view a, std::string_view b) -> std::strong_ordering {
    if (a.empty() || b.empty()) {
        return a.empty() <=> b.empty();
    }
    const std::vector<Piece> left = split(a, '.');
    const std::vector<Piece> right = split(b, '.');
    return std::lexicographical_compare_three_way(
        left.begin(), left.end(), right.begin(), right.end(),
        [](const Piece& x, const Piece& y) { return compareIdentifiers(x.text, y.text); });
}

}  // namespace

auto Version::parse(std::string_view text) -> Parsed<Version> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no version", "write a version such as 1.33.4");
    }
    TextCursor cursor(text);
    cursor.accept("v");
    Version version;
    std::size_t count = 0;
    do {
        const std::size_t begin = cursor.offset();
        const Parsed<std::uint64_t> part =
            parseVersionNumber({begin, cursor.takeWhile(isAlphanumeric)}, text);
        if (!part) {
            return part.error();
        }
        if (count == version.parts.size()) {
            return errorAt(begin, text.size() - begin, "a version has at most 4 numbers",
                           "leave out what is behind them, or write it behind '-' or '+'");
        }
        version.parts.at(count++) = *part;
    } while (cursor.accept("."));
    const Parsed<VersionSuffix> suffix = parseVersionSuffix(cursor.rest());
    if (!suffix) {
        return shifted(suffix.error(), cursor.offset());
    }
    version.preRelease = suffix->preRelease;
    version.build = suffix->build;
    return version;
}

auto Version::canonical() const -> std::string {
    std::string text = fmt::format("{}.{}.{}", parts[0], parts[1], parts[2]);
    if (parts[3] != 0) {
        text += fmt::format(".{}", parts[3]);
    }
    if (!preRelease.empty()) {
        text += "-" + preRelease;
    }
    if (!build.empty()) {
        text += "+" + build;
    }
    return text;
}

auto Version::operator<=>(const Version& other) const -> std::strong_ordering {
    if (const auto order = parts <=> other.parts; order != 0) {
        return order;
    }
    return comparePreReleases(preRelease, other.preRelease);
}

}  // namespace clc::types
