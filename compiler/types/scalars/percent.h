// Shares of a whole: 80%, 12.5%.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// A share in whole thousandths of a percent, never negative. More than 100% is one too: a target
/// of 150% has a meaning.
class Percent {
public:
    static auto parse(std::string_view text) -> Parsed<Percent>;

    [[nodiscard]] auto canonical() const -> std::string;

    /// `80` for 80%; nothing if it is not a whole number.
    [[nodiscard]] auto number() const -> std::optional<std::int64_t>;

    /// The number without its sign: `12.5` for 12.5%.
    [[nodiscard]] auto decimal() const -> std::string;

    bool operator==(const Percent&) const = default;
    auto operator<=>(const Percent&) const = default;

private:
    explicit Percent(std::int64_t thousandths) : thousandths_(thousandths) {}

    std::int64_t thousandths_;
};

}  // namespace clc::types
