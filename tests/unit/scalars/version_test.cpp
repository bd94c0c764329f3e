#include "types/scalars/version.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <array>

namespace clc::types {
namespace {

TEST_CASE("a version is written with three numbers, or four") {
    checkCanonical<Version>({{"1", "1.0.0"},
                             {"1.33", "1.33.0"},
                             {"1.33.4", "1.33.4"},
                             {"17.5", "17.5.0"},
                             {"v4.5.0", "4.5.0"},
                             {"1.2.3.4", "1.2.3.4"},
                             {"1.2.3.0", "1.2.3"},
                             {"0.0", "0.0.0"},
                             {"1.10.6-alpha.1", "1.10.6-alpha.1"},
                             {"1.33.4+k3s1", "1.33.4+k3s1"},
                             {"1.33-rc.1+b.001", "1.33.0-rc.1+b.001"},
                             {"17-alpine", "17.0.0-alpine"},
                             {"1.0.0--", "1.0.0--"},
                             {"1.0.0-0a", "1.0.0-0a"},
                             {"1.0.0+-", "1.0.0+-"},
                             {"2025.10.0", "2025.10.0"},
                             {"999999999999999.0.0", "999999999999999.0.0"}});
}

TEST_CASE("a version that is none is an error at its part") {
    checkErrors(
        Version::parse,
        {
            {"", 0, 0, "there is no version", "write a version such as 1.33.4"},
            {"v", 1, 0, "a number is missing in 'v'", "write a version such as 1.33.4"},
            {"x", 0, 1, "'x' is no number of a version",
             "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1"},
            {"1.", 2, 0, "a number is missing in '1.'", "write a version such as 1.33.4"},
            {"1..2", 2, 0, "a number is missing in '1..2'", "write a version such as 1.33.4"},
            {"1.x", 2, 1, "'x' is no number of a version",
             "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1"},
            {"1.02", 2, 2, "'02' has a leading zero", "write 2"},
            {"01", 0, 2, "'01' has a leading zero", "write 1"},
            {"1.2.3.4.5", 8, 1, "a version has at most 4 numbers",
             "leave out what is behind them, or write it behind '-' or '+'"},
            {"1.2-", 4, 0, "a part of the pre-release is empty",
             "write its parts with one dot between them, as in alpha.1"},
            {"1.2-a..b", 6, 0, "a part of the pre-release is empty",
             "write its parts with one dot between them, as in alpha.1"},
            {"1.2-a_b", 5, 1, "'_' can't be in a pre-release",
             "its parts have letters, digits and hyphens"},
            {"1.2-01", 4, 2, "'01' has a leading zero", "write 1"},
            {"1.2+", 4, 0, "a part of the build is empty",
             "write its parts with one dot between them, as in alpha.1"},
            {"1.2+a/b", 5, 1, "'/' can't be in a build",
             "its parts have letters, digits and hyphens"},
            {"1.2 ", 3, 1, "' ' can't be in a version",
             "write a version such as 1.33.4, 1.33.4-rc.1 or 1.33.4+build"},
            {"1.2_3", 3, 1, "'_' can't be in a version",
             "write a version such as 1.33.4, 1.33.4-rc.1 or 1.33.4+build"},
            {"latest", 0, 6, "'latest' is no number of a version",
             "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1"},
            {"1.2345678901234567", 2, 16, "the number has 16 digits",
             "a number of a version has at most 15"},
            {"1.2rc1", 2, 4, "'2rc1' is no number of a version",
             "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1"},
            {"1.2\u00e9", 3, 2, "'\u00e9' can't be in a version",
             "write a version such as 1.33.4, 1.33.4-rc.1 or 1.33.4+build"},
            {"1.2-\u00e9", 4, 2, "'\u00e9' can't be in a pre-release",
             "its parts have letters, digits and hyphens"},
        });
}

TEST_CASE("the numbers of a version") {
    const auto version = read<Version>("v1.33.4-rc.1+k3s1");
    CHECK(version.major() == 1);
    CHECK(version.minor() == 33);
    CHECK(version.patch() == 4);
    CHECK(version.preRelease == "rc.1");
    CHECK(version.build == "k3s1");
}

TEST_CASE("the precedence of versions, from section 11 of Semantic Versioning on") {
    constexpr std::array<std::string_view, 18> kRising = {
        "0.9.9",
        "1.0.0-0",
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.0.0.1",
        "1.0.1",
        "1.2",
        "1.10",
        "2-rc",
        "2",
        "2.1.0-99999999999999999999",
        "2.1.0-100000000000000000000",
    };
    for (std::size_t i = 0; i < kRising.size(); ++i) {
        for (std::size_t j = 0; j < kRising.size(); ++j) {
            CAPTURE(kRising.at(i));
            CAPTURE(kRising.at(j));
            const bool same =
                (read<Version>(kRising.at(i)) <=> read<Version>(kRising.at(j))) == (i <=> j);
            CHECK(same);
        }
    }
}

TEST_CASE("versions are equal by what their numbers mean") {
    CHECK(read<Version>("1.33") == read<Version>("v1.33.0"));
    CHECK(read<Version>("1.33.0+a") == read<Version>("1.33.0+b"));
    CHECK(read<Version>("1.33.0-a") != read<Version>("1.33.0"));
}

}  // namespace
}  // namespace clc::types
