#include "types/scalars/cron.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

namespace clc::types {
namespace {

TEST_CASE("a schedule is written as the values it means") {
    checkCanonical<Cron>({
        {"* * * * *", "* * * * *"},
        {"0 2 * * *", "0 2 * * *"},
        {"*/15 * * * *", "0,15,30,45 * * * *"},
        {"*/1 * * * *", "* * * * *"},
        {"5/20 * * * *", "5,25,45 * * * *"},
        {"10-20/5 * * * *", "10,15,20 * * * *"},
        {"0 0 * * mon-FRI", "0 0 * * 1-5"},
        {"0 0 1 Jan,jul *", "0 0 1 1,7 *"},
        {"0,0,1 3,1-2 * * *", "0-1 1-3 * * *"},
        {"0 0 ? * ?", "0 0 * * *"},
        {"  0   4 * * *  ", "0 4 * * *"},
        {"0 0 29 2 *", "0 0 29 2 *"},
        {"@yearly", "0 0 1 1 *"},
        {"@annually", "0 0 1 1 *"},
        {"@monthly", "0 0 1 * *"},
        {"@weekly", "0 0 * * 0"},
        {"@daily", "0 0 * * *"},
        {"@midnight", "0 0 * * *"},
        {"@hourly", "0 * * * *"},
        {"007 04 * * *", "7 4 * * *"},
    });
}

TEST_CASE("a schedule that is none is an error in its field") {
    checkErrors(
        Cron::parse,
        {
            {"", 0, 0, "the minute is missing",
             "write the five fields minute, hour, day of month, month, day of week: 0 4 * * *"},
            {"* * * *", 7, 0, "the day of the week is missing",
             "write the five fields minute, hour, day of month, month, day of week: 0 4 * * *"},
            {"0 4 * * * *", 10, 1, "a schedule has 5 fields, this has 6",
             "write the five fields minute, hour, day of month, month, day of week: 0 4 * * *"},
            {"@dayly", 0, 6, "'@dayly' is no schedule",
             "write @hourly, @daily, @weekly, @monthly or @yearly, or five fields"},
            {"@every 1h", 0, 9, "'@every 1h' is no schedule",
             "write @hourly, @daily, @weekly, @monthly or @yearly, or five fields"},
            {"@reboot", 0, 7, "'@reboot' is no schedule",
             "write @hourly, @daily, @weekly, @monthly or @yearly, or five fields"},
            {"60 * * * *", 0, 2, "'60' is no minute", "the minute is 0 to 59"},
            {"* 24 * * *", 2, 2, "'24' is no hour", "the hour is 0 to 23"},
            {"* * 0 * *", 4, 1, "'0' is no day of the month", "the day of the month is 1 to 31"},
            {"* * 32 * *", 4, 2, "'32' is no day of the month", "the day of the month is 1 to 31"},
            {"* * * 13 *", 6, 2, "'13' is no month", "the month is 1 to 12, or jan to dec"},
            {"* * * 0 *", 6, 1, "'0' is no month", "the month is 1 to 12, or jan to dec"},
            {"* * * * 7", 8, 1, "'7' is no day of the week", "write 0 or sun for Sunday"},
            {"* * * * 8", 8, 1, "'8' is no day of the week",
             "the day of the week is 0 to 6, or sun to sat"},
            {"* * * foo *", 6, 3, "'foo' is no month", "the month is 1 to 12, or jan to dec"},
            {"* * * * mond", 8, 4, "'mond' is no day of the week",
             "the day of the week is 0 to 6, or sun to sat"},
            {"? * * * *", 0, 1, "'?' is no minute", "the minute is 0 to 59"},
            {"5- * * * *", 2, 0, "the minute is missing", "the minute is 0 to 59"},
            {"-5 * * * *", 0, 0, "the minute is missing", "the minute is 0 to 59"},
            {", * * * *", 0, 0, "the minute is missing", "the minute is 0 to 59"},
            {"1, * * * *", 2, 0, "the minute is missing", "the minute is 0 to 59"},
            {"10-5 * * * *", 0, 4, "'10-5' ends before it begins", "write two ranges: 10-59,0-5"},
            {"* 22-6 * * *", 2, 4, "'22-6' ends before it begins", "write two ranges: 22-23,0-6"},
            {"* * * * fri-mon", 8, 7, "'fri-mon' ends before it begins",
             "write two ranges: 5-6,0-1"},
            {"*/0 * * * *", 2, 1, "'0' is no step", "write a step of 1 or more, as in */15"},
            {"*/ * * * *", 2, 0, "a step is missing", "write a step of 1 or more, as in */15"},
            {"*/x * * * *", 2, 1, "'x' is no step", "write a step of 1 or more, as in */15"},
            {"*/90 * * * *", 2, 2, "a step of 90 goes past the last minute",
             "write a step of 1 to 59"},
            {"*/5/5 * * * *", 2, 3, "'5/5' is no step", "write a step of 1 or more, as in */15"},
            {"*-5 * * * *", 0, 1, "'*' is no minute", "the minute is 0 to 59"},
            {"** * * * *", 0, 2, "'**' is no minute", "the minute is 0 to 59"},
            {"0 0 30 2 *", 4, 2, "this day comes in none of the months",
             "write a day that one of the months has"},
            {"0 0 31 4,6,9,11 *", 4, 2, "this day comes in none of the months",
             "write a day that one of the months has"},
        });
}

TEST_CASE("how the two fields for days go together") {
    CHECK(read<Cron>("0 0 1 * *").days() == CronDays::Both);
    CHECK(read<Cron>("0 0 * * 1").days() == CronDays::Both);
    CHECK(read<Cron>("0 0 1 * 1").days() == CronDays::Either);
    CHECK(read<Cron>("0 0 */1 * 1").days() == CronDays::Both);
    CHECK(read<Cron>("0 0 */2 * 1").days() == CronDays::Either);
    // One of two is enough, and one of them is every day.
    CHECK(read<Cron>("0 0 1-31 * 1") == read<Cron>("0 0 * * *"));
    CHECK(read<Cron>("0 0 31 2 1").days() == CronDays::Either);
}

TEST_CASE("schedules are equal if they mean the same times") {
    CHECK(read<Cron>("@daily") == read<Cron>("0 0 * * *"));
    CHECK(read<Cron>("*/30 * * * *") == read<Cron>("0,30 * * * *"));
    CHECK(read<Cron>("0 0 * * sun") == read<Cron>("0 0 * * 0"));
    CHECK(read<Cron>("0 0 1 * *") != read<Cron>("0 0 1 * 1"));
    CHECK(read<Cron>("5,10 * * * *").values(CronField::Minute) == (1U << 5U | 1U << 10U));
}

}  // namespace
}  // namespace clc::types
