#include "types/scalars/duration.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <limits>

namespace clc::types {
namespace {

TEST_CASE("a duration is written as Go reads it") {
    checkCanonical<Duration>({
        {"30s", "30s"},
        {"3m", "3m"},
        {"60s", "1m"},
        {"1h", "1h"},
        {"2160h", "2160h"},
        {"7d", "168h"},
        {"14d", "336h"},
        {"12h30m", "12h30m"},
        {"1d12h", "36h"},
        {"1.5h", "1h30m"},
        {"0.25s", "250ms"},
        {"500ms", "500ms"},
        {"1500ms", "1s500ms"},
        {"0s", "0s"},
        {"0d", "0s"},
        {"1h0m5s", "1h5s"},
        {"007m", "7m"},
        {".5m", "30s"},
        {"9223372036854775807ms", "2562047788015h12m55s807ms"},
    });
}

TEST_CASE("a duration that is none is an error at its part") {
    checkErrors(
        Duration::parse,
        {
            {"", 0, 0, "there is no number",
             "write a number and a unit, such as 30s, 5m or 12h30m"},
            {"h", 0, 1, "'h' is no number", "write a number and a unit, such as 30s, 5m or 12h30m"},
            {"abc", 0, 3, "'abc' is no number",
             "write a number and a unit, such as 30s, 5m or 12h30m"},
            {"30", 2, 0, "'30' has no unit", "the units are d, h, m, s and ms, as in 12h30m"},
            {"30 s", 2, 1, "a blank stands behind the number", "leave it out"},
            {"5min", 1, 3, "'min' is no unit of time",
             "the units are d, h, m, s and ms, as in 12h30m"},
            {"1w", 1, 1, "'w' is no unit of time", "write weeks as days: 7d"},
            {"1h2h", 3, 1, "'h' stands after 'h'",
             "write each unit once, the larger first, as in 12h30m"},
            {"5m1h", 3, 1, "'h' stands after 'm'",
             "write each unit once, the larger first, as in 12h30m"},
            {"1h30", 4, 0, "'30' has no unit", "the units are d, h, m, s and ms, as in 12h30m"},
            {"1h30x", 4, 1, "'x' is no unit of time",
             "the units are d, h, m, s and ms, as in 12h30m"},
            {"1h-5m", 2, 3, "'-5m' is negative", "a duration is 0s or longer"},
            {"0.5ms", 0, 5, "'0.5ms' is finer than a duration can be",
             "the finest step of a duration is 1ms; round it to that or coarser"},
            {"1.0001s", 0, 7, "'1.0001s' is finer than a duration can be",
             "the finest step of a duration is 1ms; round it to that or coarser"},
            {"9223372036854775808ms", 0, 21,
             "'9223372036854775808ms' is longer than a duration can be",
             "the longest duration is about 292 million years"},
            {"106751991168d", 0, 13, "'106751991168d' is longer than a duration can be",
             "the longest duration is about 292 million years"},
            {"106751991167d24h", 13, 3, "'24h' is longer than a duration can be",
             "the longest duration is about 292 million years"},
            {"-5m", 0, 3, "'-5m' is negative", "a duration is 0s or longer"},
            {"5 m", 1, 1, "a blank stands behind the number", "leave it out"},
        });
}

TEST_CASE("a duration in a unit is a whole number or nothing") {
    CHECK(read<Duration>("90s").milliseconds() == 90'000);
    CHECK(read<Duration>("90s").seconds() == 90);
    CHECK(read<Duration>("90s").minutes() == std::nullopt);
    CHECK(read<Duration>("1500ms").seconds() == std::nullopt);
    CHECK(read<Duration>("2h").minutes() == 120);
    CHECK(read<Duration>("2d").hours() == 48);
    CHECK(read<Duration>("14d").days() == 14);
    CHECK(read<Duration>("36h").days() == std::nullopt);
    CHECK(read<Duration>("90m").hours() == std::nullopt);
}

TEST_CASE("durations compare by length and add up") {
    CHECK(read<Duration>("60s") == read<Duration>("1m"));
    CHECK(read<Duration>("7d") == read<Duration>("168h"));
    CHECK(read<Duration>("59s") < read<Duration>("1m"));
    CHECK(read<Duration>("30s").plus(read<Duration>("45s"))->canonical() == "1m15s");
    CHECK(!read<Duration>("9223372036854775807ms").plus(read<Duration>("1ms")));
    CHECK(read<Duration>("1m").minus(read<Duration>("15s"))->canonical() == "45s");
    CHECK(!read<Duration>("1m").minus(read<Duration>("2m")));
    CHECK(read<Duration>("20s").times(3)->canonical() == "1m");
    CHECK(!read<Duration>("20s").times(-1));
    CHECK(!read<Duration>("1d").times(std::numeric_limits<std::int64_t>::max()));
}

}  // namespace
}  // namespace clc::types
