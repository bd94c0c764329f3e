// A version in a constraint, of which numbers may be missing or wildcards, and what an operator
// makes of it.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/version_range.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clc::types {

enum class VersionOperator : std::uint8_t {
    None,
    Less,
    LessEqual,
    Equal,
    NotEqual,
    GreaterEqual,
    Greater,
    Tilde,
    Caret,
    Pessimistic,
};

/// `1.4`, `1.x`, `*`, `1.4.2-rc.1`: `known` numbers from the left; the others may be any.
struct VersionPattern {
    Version version;
    std::uint8_t known = 0;

    static auto parse(std::string_view text) -> Parsed<VersionPattern>;
};

/// The comparisons that an operator and a pattern stand for.
auto comparatorsOf(VersionOperator op, const VersionPattern& pattern) -> VersionComparators;

/// The comparisons that `from - to` stands for.
auto comparatorsBetween(const VersionPattern& from, const VersionPattern& to) -> VersionComparators;

}  // namespace clc::types
