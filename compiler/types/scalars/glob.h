// Patterns of paths and names: *.yaml, apps/**/values.yaml, web-[0-9].
#pragma once

#include "types/scalars/parsed.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clc::types {

/// Code points from one to another, both included.
struct CodePointRange {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    bool operator==(const CodePointRange&) const = default;
};

enum class GlobPart : std::uint8_t { Run, OneOf, NoneOf };

/// A piece of a pattern inside one segment: any run of characters, or one character in or not in
/// the ranges.
struct GlobAtom {
    GlobPart part = GlobPart::OneOf;
    std::vector<CodePointRange> ranges;

    bool operator==(const GlobAtom&) const = default;
};

/// What stands between two slashes of a pattern.
struct GlobSegment {
    bool anyDepth = false;  ///< `**`: any number of segments; without atoms
    std::vector<GlobAtom> atoms;

    bool operator==(const GlobSegment&) const = default;
};

/// `*` takes any characters but `/`, `?` one of them, `[a-z]` and `[!a-z]` one that is in or not in
/// a set, `\` the next character as it is; `**` between slashes takes any number of segments, also
/// none. Characters are code points.
struct Glob {
    std::vector<GlobSegment> segments;

    static auto parse(std::string_view text) -> Parsed<Glob>;

    /// Whether the pattern takes all of `text`. Takes at most the time of the product of both
    /// lengths.
    [[nodiscard]] auto matches(std::string_view text) const -> bool;

    bool operator==(const Glob&) const = default;
};

}  // namespace clc::types
