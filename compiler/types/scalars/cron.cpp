#include "types/scalars/cron.h"

#include "types/scalars/cron_field.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <vector>

namespace clc::types {
namespace {

struct Macro {
    std::string_view name;
    std::string_view fields;
};

constexpr std::array<Macro, 7> kMacros = {{
    {"@yearly", "0 0 1 1 *"},
    {"@annually", "0 0 1 1 *"},
    {"@monthly", "0 0 1 * *"},
    {"@weekly", "0 0 * * 0"},
    {"@daily", "0 0 * * *"},
    {"@midnight", "0 0 * * *"},
    {"@hourly", "0 * * * *"},
}};

/// The days that each month has in its longest year.
constexpr std::array<unsigned, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

auto words(std::string_view text) -> std::vector<Piece> {
    std::vector<Piece> result;
    TextCursor cursor(text);
    cursor.takeWhile(isBlank);
    while (!cursor.atEnd()) {
        const std::size_t begin = cursor.offset();
        result.push_back({begin, cursor.takeWhile([](char c) { return !isBlank(c); })});
        cursor.takeWhile(isBlank);
    }
    return result;
}

auto wrongCount(std::string_view text, const std::vector<Piece>& fields) -> ScalarError {
    const std::string help =
        "write the five fields minute, hour, day of month, month, day of week: 0 4 * * *";
    if (fields.size() > kCronFields) {
        const std::size_t begin = fields[kCronFields].offset;
        return errorAt(begin, text.size() - begin,
                       fmt::format("a schedule has 5 fields, this has {}", fields.size()), help);
    }
    const std::string_view missing = ruleOf(static_cast<CronField>(fields.size())).name;
    return errorAt(text.size(), 0, fmt::format("the {} is missing", missing), help);
}

/// Whether one of the days exists in one of the months.
auto someDayExists(std::uint64_t days, std::uint64_t months) -> bool {
    const auto earliest = static_cast<unsigned>(std::countr_zero(days));
    for (unsigned month = 1; month <= kDays.size(); ++month) {
        if ((months >> month & 1U) != 0 && earliest <= kDays.at(month - 1)) {
            return true;
        }
    }
    return false;
}

}  // namespace

auto Cron::parse(std::string_view text) -> Parsed<Cron> {
    if (text.starts_with('@')) {
        const auto* const macro = std::ranges::find(kMacros, text, &Macro::name);
        if (macro != kMacros.end()) {
            return parse(macro->fields);
        }
        return errorAt(0, text.size(), fmt::format("{} is no schedule", quoted(text)),
                       "write @hourly, @daily, @weekly, @monthly or @yearly, or five fields");
    }
    const std::vector<Piece> fields = words(text);
    if (fields.size() != kCronFields) {
        return wrongCount(text, fields);
    }
    Cron cron;
    std::array<bool, kCronFields> unrestricted{};
    for (std::size_t i = 0; i < kCronFields; ++i) {
        const Parsed<CronValues> field =
            parseCronField(fields[i].text, ruleOf(static_cast<CronField>(i)));
        if (!field) {
            return shifted(field.error(), fields[i].offset);
        }
        cron.values_.at(i) = field->bits;
        unrestricted.at(i) = field->unrestricted;
    }
    constexpr auto kDay = static_cast<std::size_t>(CronField::DayOfMonth);
    constexpr auto kWeekday = static_cast<std::size_t>(CronField::DayOfWeek);
    const auto isAll = [&](CronField field) { return cron.values(field) == ruleOf(field).all(); };
    if (!unrestricted.at(kDay) && !unrestricted.at(kWeekday)) {
        cron.days_ = CronDays::Either;
        // One of the two is every day, and then the other says nothing.
        if (isAll(CronField::DayOfMonth) || isAll(CronField::DayOfWeek)) {
            cron.days_ = CronDays::Both;
            cron.values_.at(kDay) = ruleOf(CronField::DayOfMonth).all();
            cron.values_.at(kWeekday) = ruleOf(CronField::DayOfWeek).all();
        }
    }
    const bool byDate = cron.days_ == CronDays::Both;
    if (byDate &&
        !someDayExists(cron.values(CronField::DayOfMonth), cron.values(CronField::Month))) {
        return errorAt(fields[kDay].offset, fields[kDay].text.size(),
                       "this day comes in none of the months",
                       "write a day that one of the months has");
    }
    return cron;
}

auto Cron::canonical() const -> std::string {
    std::string text;
    for (std::size_t i = 0; i < kCronFields; ++i) {
        text += fmt::format("{}{}", i == 0 ? "" : " ",
                            cronFieldText(values_.at(i), ruleOf(static_cast<CronField>(i))));
    }
    return text;
}

}  // namespace clc::types
