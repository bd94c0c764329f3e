#include "types/scalars/glob.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::types {
namespace {

TEST_CASE("what a pattern of paths takes") {
    const auto matches = [](std::string_view pattern, std::string_view text) {
        return read<Glob>(pattern).matches(text);
    };
    CHECK(matches("*.yaml", "app.yaml"));
    CHECK(matches("*.yaml", ".yaml"));
    CHECK(!matches("*.yaml", "dir/app.yaml"));
    CHECK(!matches("*.yaml", "app.yaml2"));
    CHECK(matches("apps/**/values.yaml", "apps/values.yaml"));
    CHECK(matches("apps/**/values.yaml", "apps/a/b/values.yaml"));
    CHECK(!matches("apps/**/values.yaml", "other/values.yaml"));
    CHECK(matches("**", "a/b/c"));
    CHECK(matches("a/**", "a"));
    CHECK(matches("**/c", "c"));
    CHECK(matches("**/b/**/d", "a/b/b/c/d"));
    CHECK(matches("web-?", "web-1"));
    CHECK(matches("web-?", "web-\u00e4"));
    CHECK(!matches("web-?", "web-"));
    CHECK(!matches("a?b", "a/b"));
    CHECK(matches("web-[0-9a]", "web-7"));
    CHECK(matches("web-[0-9a]", "web-a"));
    CHECK(!matches("web-[!0-9]", "web-7"));
    CHECK(matches("web-[^0-9]", "web-x"));
    CHECK(matches("[]]", "]"));
    CHECK(matches("[a-]", "-"));
    CHECK(matches("[\\]x]", "]"));
    CHECK(matches("\\*", "*"));
    CHECK(!matches("\\*", "a"));
    CHECK(matches("/*", "/a"));
    CHECK(!matches("/*", "a"));
    CHECK(matches("*", ""));
    CHECK(matches("a*b*c", "aXbXbXc"));
    CHECK(!matches("a*b*c", "aXbXb"));
    CHECK(matches("?", "\xff"));
    CHECK(!matches("\xff", "\xfe"));
}

TEST_CASE("a pattern that would be slow to try in every way is not") {
    std::string pattern;
    for (int i = 0; i < 50; ++i) {
        pattern += "a*";
    }
    CHECK(!read<Glob>(pattern + "b").matches(std::string(5000, 'a')));
}

TEST_CASE("a pattern of paths that is none is an error at its part") {
    checkErrors(Glob::parse,
                {
                    {"", 0, 0, "there is no pattern", "write a pattern such as *.yaml"},
                    {"a**", 1, 2, "'**' does not stand alone between slashes",
                     "write '*' for a part of a name, '/**/' for any number of folders"},
                    {"**a/b", 0, 2, "'**' does not stand alone between slashes",
                     "write '*' for a part of a name, '/**/' for any number of folders"},
                    {"[abc", 0, 4, "the set has no end",
                     "write ']' behind it, or \\[ for the character itself"},
                    {"[", 0, 1, "the set has no end",
                     "write ']' behind it, or \\[ for the character itself"},
                    {"[]", 0, 2, "the set has no end",
                     "write ']' behind it, or \\[ for the character itself"},
                    {"[!]", 0, 3, "the set has no end",
                     "write ']' behind it, or \\[ for the character itself"},
                    {"[z-a]", 1, 3, "'z-a' ends before it begins", "write the lower end first"},
                    {"abc\\", 3, 1, "a backslash ends the pattern",
                     "write the character it is for behind it, or two of them"},
                    {"[a\\", 2, 1, "a backslash ends the pattern",
                     "write the character it is for behind it, or two of them"},
                });
}

}  // namespace
}  // namespace clc::types
