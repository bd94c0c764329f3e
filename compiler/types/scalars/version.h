// Versions: 1.33.4, 17.5, v4.5.0, 1.10.6-alpha.1, 1.33.4+k3s1. Semantic Versioning 2, lenient in
// the number of parts.
#pragma once

#include "types/scalars/parsed.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace clc::types {

/// A version of one to four numbers; those not written are 0. Comparison is precedence as Semantic
/// Versioning has it: a pre-release comes before its release, and the build does not count, so that
/// versions of two builds are equal.
struct Version {
    std::array<std::uint64_t, 4> parts{};
    std::string preRelease = {};  ///< `alpha.1` of 1.10.6-alpha.1
    std::string build = {};       ///< `k3s1` of 1.33.4+k3s1

    static auto parse(std::string_view text) -> Parsed<Version>;

    /// Without `v`, with three numbers, or four if the last is not 0.
    [[nodiscard]] auto canonical() const -> std::string;

    [[nodiscard]] auto major() const -> std::uint64_t { return parts[0]; }
    [[nodiscard]] auto minor() const -> std::uint64_t { return parts[1]; }
    [[nodiscard]] auto patch() const -> std::uint64_t { return parts[2]; }

    bool operator==(const Version& other) const { return (*this <=> other) == 0; }
    auto operator<=>(const Version& other) const -> std::strong_ordering;
};

}  // namespace clc::types
