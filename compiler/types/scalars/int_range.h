// Whole numbers from one to another, both included: 2..4.
#pragma once

#include "types/scalars/parsed.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// It is empty if `to` is less than `from`.
struct IntRange {
    std::int64_t from = 0;
    std::int64_t to = 0;

    /// `a..b`, or one number, which is the range from it to itself.
    static auto parse(std::string_view text) -> Parsed<IntRange>;

    [[nodiscard]] auto canonical() const -> std::string;
    [[nodiscard]] auto empty() const -> bool { return to < from; }

    /// How many numbers; nothing if more than 2^63-1.
    [[nodiscard]] auto size() const -> std::optional<std::int64_t>;

    [[nodiscard]] auto contains(std::int64_t number) const -> bool;

    /// Whether every number of `other` is in here; the empty range is in every range.
    [[nodiscard]] auto contains(const IntRange& other) const -> bool;

    /// Whether some number is in both.
    [[nodiscard]] auto overlaps(const IntRange& other) const -> bool;

    /// By both ends, also of empty ranges: the ends are what a program can see.
    bool operator==(const IntRange&) const = default;
};

}  // namespace clc::types
