// Which versions will do: `>= 1.2`, `^1.4`, `~> 5.4.0`, `1.2 - 1.4 || 2.x`.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/version.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clc::types {

enum class VersionRelation : std::uint8_t {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    GreaterEqual,
    Greater
};

struct VersionComparator {
    VersionRelation relation = VersionRelation::Equal;
    Version version;

    [[nodiscard]] auto accepts(const Version& candidate) const -> bool;

    bool operator==(const VersionComparator&) const = default;
};

/// All of these hold; none means that every version will do.
using VersionComparators = std::vector<VersionComparator>;

/// A constraint on versions, read as npm reads it, with the two operators of OpenTofu that npm
/// lacks or reads otherwise:
/// `~> 1.2` lets the last number written grow (below 2.0), and `!= 1.2.3` excludes one version.
/// Comparators that all have to hold are separated by blanks or commas, alternatives by `||`.
struct VersionRange {
    std::vector<VersionComparators> alternatives;

    static auto parse(std::string_view text) -> Parsed<VersionRange>;

    /// Whether `version` will do. A pre-release does only where a comparator names a pre-release of
    /// the same numbers:
    /// `>= 1.2.0-rc.1` takes 1.2.0-rc.2, not 1.3.0-rc.1.
    [[nodiscard]] auto accepts(const Version& version) const -> bool;

    /// With comparisons alone: `>=1.4.0 <2.0.0-0` for ^1.4, `*` for every version.
    [[nodiscard]] auto canonical() const -> std::string;

    bool operator==(const VersionRange&) const = default;
};

}  // namespace clc::types
