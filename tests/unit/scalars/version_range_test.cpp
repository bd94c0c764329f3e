#include "types/scalars/version_range.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

namespace clc::types {
namespace {

TEST_CASE("a constraint is written as comparisons") {
    checkCanonical<VersionRange>({
        {"*", "*"},
        {"x", "*"},
        {">=*", "*"},
        {">*", "<0.0.0-0"},
        {"<*", "<0.0.0-0"},
        {"<=x", "*"},
        {"~x", "*"},
        {"^*", "*"},
        {"~> *", "*"},
        {"1.2.3", "1.2.3"},
        {"=1.2.3", "1.2.3"},
        {"v1.2.3", "1.2.3"},
        {"1.2", ">=1.2.0 <1.3.0-0"},
        {"1.x", ">=1.0.0 <2.0.0-0"},
        {"=1.2", ">=1.2.0 <1.3.0-0"},
        {">= 1.2", ">=1.2.0"},
        {"> 1.2", ">=1.3.0"},
        {"> 1", ">=2.0.0"},
        {"> 1.2.3", ">1.2.3"},
        {"<= 1.2", "<1.3.0-0"},
        {"<= 1.2.3", "<=1.2.3"},
        {"< 1.2", "<1.2.0-0"},
        {"< 1.2.3", "<1.2.3"},
        {"~1.2.3", ">=1.2.3 <1.3.0-0"},
        {"~1.2", ">=1.2.0 <1.3.0-0"},
        {"~1", ">=1.0.0 <2.0.0-0"},
        {"^1.2.3", ">=1.2.3 <2.0.0-0"},
        {"^0.2.3", ">=0.2.3 <0.3.0-0"},
        {"^0.0.3", ">=0.0.3 <0.0.4-0"},
        {"^0.0", ">=0.0.0 <0.1.0-0"},
        {"^0", ">=0.0.0 <1.0.0-0"},
        {"^1.x", ">=1.0.0 <2.0.0-0"},
        {"^1.2.3-rc.1", ">=1.2.3-rc.1 <2.0.0-0"},
        {"~> 5.4.0", ">=5.4.0 <5.5.0-0"},
        {"~> 5.4", ">=5.4.0 <6.0.0-0"},
        {"~> 5", ">=5.0.0"},
        {"!= 1.2.3", "!=1.2.3"},
        {">= 1.2, != 1.3.1, < 2", ">=1.2.0 !=1.3.1 <2.0.0-0"},
        {"1.2 - 1.4", ">=1.2.0 <1.5.0-0"},
        {"1.2.3 - 1.4.5", ">=1.2.3 <=1.4.5"},
        {"* - 2", "<3.0.0-0"},
        {"1 - *", ">=1.0.0"},
        {">=1.2 <1.5 || 2.x", ">=1.2.0 <1.5.0-0 || >=2.0.0 <3.0.0-0"},
        {"  >=  1.2  ", ">=1.2.0"},
        {">=1.2.3+build", ">=1.2.3"},
    });
}

TEST_CASE("a constraint that is none is an error at its part") {
    checkErrors(
        VersionRange::parse,
        {
            {"", 0, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {">=", 2, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {">= 1.2 ||", 9, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {"|| 1.2", 0, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {">= 1.2,", 7, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {">= 1.2,, < 2", 7, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {"==1.2", 0, 2, "'==' is no operator", "the operators are >= <= > < = != ~> ~ ^"},
            {"!= 1.2", 0, 6, "'!=' excludes one version only", "write all three numbers of it"},
            {"1.2 - ", 6, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {" - 1.2", 1, 0, "a version is missing",
             "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4"},
            {"1.2 - 1.4 < 2", 6, 7, "a range stands alone",
             "write it as an alternative of its own, behind '||'"},
            {">= 1.2 - 1.4", 0, 6, "a range stands alone",
             "write it as an alternative of its own, behind '||'"},
            {"1.x.3", 4, 1, "a number stands behind a wildcard",
             "write numbers first, as in 1.2.x"},
            {"1.2-rc.1", 3, 5, "'-rc.1' stands behind fewer than 3 numbers",
             "write all three numbers in front of it"},
            {"1.x-rc", 3, 3, "'-rc' stands behind fewer than 3 numbers",
             "write all three numbers in front of it"},
            {"1.2.3.4", 6, 1, "a version in a constraint has at most 3 numbers",
             "leave out what is behind them"},
            {">=1.2<2", 5, 1, "'<' can't be in a version",
             "write a version such as 1.33.4, 1.33.4-rc.1 or 1.33.4+build"},
            {"=> 1.2", 0, 2, "'=>' is no operator", "the operators are >= <= > < = != ~> ~ ^"},
            {"latest", 0, 6, "'latest' is no number of a version",
             "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1"},
            {"1.02", 2, 2, "'02' has a leading zero", "write 2"},
        });
}

TEST_CASE("which versions a constraint takes") {
    const auto takes = [](std::string_view range, std::string_view version) {
        return read<VersionRange>(range).accepts(read<Version>(version));
    };
    CHECK(takes(">= 1.2", "1.2"));
    CHECK(!takes(">= 1.2", "1.1.9"));
    CHECK(takes("~> 5.4.0", "5.4.9"));
    CHECK(!takes("~> 5.4.0", "5.5.0"));
    CHECK(takes("~> 5.4", "5.99.0"));
    CHECK(!takes("~> 5.4", "6.0.0"));
    CHECK(takes(">= 1.2, != 1.3.1", "1.3.0"));
    CHECK(!takes(">= 1.2, != 1.3.1", "1.3.1"));
    CHECK(takes("1.x || 3.x", "3.4.5"));
    CHECK(!takes("1.x || 3.x", "2.0.0"));
    CHECK(takes("1.33", "1.33.4+k3s1"));
    CHECK(takes("1.33.4", "1.33.4.0"));
}

TEST_CASE("a pre-release will do only where one of its own numbers is named") {
    const auto takes = [](std::string_view range, std::string_view version) {
        return read<VersionRange>(range).accepts(read<Version>(version));
    };
    CHECK(takes(">= 1.2.0-rc.1", "1.2.0-rc.2"));
    CHECK(takes(">= 1.2.0-rc.1", "1.2.0"));
    CHECK(!takes(">= 1.2.0-rc.1", "1.3.0-rc.1"));
    CHECK(!takes(">= 1.2", "1.3.0-rc.1"));
    CHECK(!takes("*", "1.0.0-rc.1"));
    CHECK(!takes("^1.2", "2.0.0-alpha"));
}

}  // namespace
}  // namespace clc::types
