// Spans of time: 30s, 12h30m, 7d, 1.5h, 500ms. A day is 24 hours; there are no clocks here.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// A span in whole milliseconds, never negative.
class Duration {
public:
    /// Numbers with the units d, h, m, s, ms, larger units first and each at most once.
    static auto parse(std::string_view text) -> Parsed<Duration>;

    /// Hours, minutes, seconds and milliseconds, as Go reads them, and with it most that is written
    /// in Go: `168h` for 7d, `1h30m` for 90m.
    [[nodiscard]] auto canonical() const -> std::string;

    [[nodiscard]] auto milliseconds() const -> std::int64_t { return milliseconds_; }

    /// The span in that unit; nothing if it is not a whole number of them.
    [[nodiscard]] auto seconds() const -> std::optional<std::int64_t>;
    [[nodiscard]] auto minutes() const -> std::optional<std::int64_t>;
    [[nodiscard]] auto hours() const -> std::optional<std::int64_t>;
    [[nodiscard]] auto days() const -> std::optional<std::int64_t>;

    /// Nothing if the result is too long or would be negative.
    [[nodiscard]] auto plus(Duration other) const -> std::optional<Duration>;
    [[nodiscard]] auto minus(Duration other) const -> std::optional<Duration>;
    [[nodiscard]] auto times(std::int64_t factor) const -> std::optional<Duration>;

    bool operator==(const Duration&) const = default;
    auto operator<=>(const Duration&) const = default;

private:
    explicit Duration(std::int64_t milliseconds) : milliseconds_(milliseconds) {}

    std::int64_t milliseconds_;
};

}  // namespace clc::types
