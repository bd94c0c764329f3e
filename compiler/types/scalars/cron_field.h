// One field of a schedule: which values it may have, how it is read and written.
#pragma once

#include "types/scalars/cron.h"
#include "types/scalars/parsed.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clc::types {

struct CronFieldRule {
    std::string_view name;
    unsigned least = 0;
    unsigned most = 0;
    std::span<const std::string_view> names = {};  ///< of the values from `least` on
    bool mayBeAsked = false;                       ///< whether `?` stands for `*`

    /// All values of the field.
    [[nodiscard]] auto all() const -> std::uint64_t {
        return ((std::uint64_t{2} << most) - 1) & ~((std::uint64_t{1} << least) - 1);
    }
};

auto ruleOf(CronField field) -> const CronFieldRule&;

/// What a field says.
struct CronValues {
    std::uint64_t bits = 0;
    bool unrestricted = false;  ///< written as `*`, `?` or `*/1`, alone or in a list
};

auto parseCronField(std::string_view text, const CronFieldRule& rule) -> Parsed<CronValues>;

/// `*`, or numbers and ranges in order.
auto cronFieldText(std::uint64_t bits, const CronFieldRule& rule) -> std::string;

}  // namespace clc::types
