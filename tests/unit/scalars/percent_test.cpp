#include "types/scalars/percent.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

namespace clc::types {
namespace {

TEST_CASE("a percentage is written without zeros that say nothing") {
    checkCanonical<Percent>({{"80%", "80%"},
                             {"0%", "0%"},
                             {"12.5%", "12.5%"},
                             {"12.500%", "12.5%"},
                             {"007%", "7%"},
                             {"0.001%", "0.001%"},
                             {".5%", "0.5%"},
                             {"150%", "150%"},
                             {"1000000000%", "1000000000%"}});
}

TEST_CASE("a percentage that is none is an error") {
    checkErrors(
        Percent::parse,
        {
            {"", 0, 0, "there is no number", "write a number and a percent sign, such as 80%"},
            {"%", 0, 1, "'%' is no percentage", "write a number and a percent sign, such as 80%"},
            {"abc%", 0, 4, "'abc%' is no percentage",
             "write a number and a percent sign, such as 80%"},
            {"80", 2, 0, "'80' has no percent sign", "write 80%"},
            {"80 %", 2, 1, "a blank stands behind the number", "leave it out"},
            {"80%%", 3, 1, "'%' stands after the percent sign", "write 80%"},
            {"80x", 2, 1, "'80x' has no percent sign", "write 80%"},
            {"80%x", 3, 1, "'x' stands after the percent sign", "write 80%"},
            {"12.3456%", 0, 8, "'12.3456%' is finer than a percentage can be",
             "write at most three decimal places"},
            {"1000000001%", 0, 11, "'1000000001%' is larger than a percentage can be",
             "the largest percentage is 1000000000%"},
            {"-5%", 0, 3, "'-5%' is no percentage",
             "write a number and a percent sign, such as 80%"},
            {"5 %", 1, 1, "a blank stands behind the number", "leave it out"},
        });
}

TEST_CASE("a percentage gives its number and compares by it") {
    CHECK(read<Percent>("80%").number() == 80);
    CHECK(read<Percent>("12.5%").number() == std::nullopt);
    CHECK(read<Percent>("12.50%").decimal() == "12.5");
    CHECK(read<Percent>("80%") == read<Percent>("80.0%"));
    CHECK(read<Percent>("9%") < read<Percent>("80%"));
}

}  // namespace
}  // namespace clc::types
