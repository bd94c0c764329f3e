// Schedules of five fields: minute, hour, day of month, month, day of week. No clocks, no time
// zones.
#pragma once

#include "types/scalars/parsed.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clc::types {

enum class CronField : std::uint8_t { Minute, Hour, DayOfMonth, Month, DayOfWeek };

constexpr std::size_t kCronFields = 5;

/// How the two fields for days go together: if either is `*`, both have to match, otherwise one is
/// enough.
enum class CronDays : std::uint8_t { Both, Either };

/// A schedule as the times it means, so that `@daily` == `0 0 * * *` and `*/30` == `0,30`. A
/// schedule whose days never come, such as the 30th of February, is an error.
class Cron {
public:
    /// Five fields, or @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly. Sunday is
    /// 0.
    static auto parse(std::string_view text) -> Parsed<Cron>;

    /// Five fields of `*` or numbers and ranges in order.
    [[nodiscard]] auto canonical() const -> std::string;

    /// The values of a field as bits: bit 5 of the minutes is minute 5.
    [[nodiscard]] auto values(CronField field) const -> std::uint64_t {
        return values_.at(static_cast<std::size_t>(field));
    }
    [[nodiscard]] auto days() const -> CronDays { return days_; }

    /// Some total order, by the values of the fields; it does not say which schedule comes first.
    bool operator==(const Cron&) const = default;
    auto operator<=>(const Cron&) const = default;

private:
    Cron() = default;

    std::array<std::uint64_t, kCronFields> values_{};
    CronDays days_ = CronDays::Both;
};

}  // namespace clc::types
