#include "types/pattern.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::types {
namespace {

auto compiled(std::string_view expression) -> Pattern {
    return *Pattern::compile(expression);
}

TEST_CASE("a regular expression takes all of a text or some part") {
    const Pattern label = compiled("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    CHECK(label.fullMatch("web-1"));
    CHECK(!label.fullMatch("web-"));
    CHECK(!label.fullMatch("Web"));
    CHECK(label.partialMatch("Web"));
    CHECK(!label.partialMatch(""));
    CHECK(label.text() == "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    CHECK(compiled("").fullMatch(""));
    CHECK(compiled("^.$").fullMatch("\u00e4"));
    CHECK(!compiled(".*").fullMatch("a\nb"));
    CHECK(compiled("(a*)*b").fullMatch(std::string(10000, 'a') + "b"));
    CHECK(!compiled("(a*)*b").fullMatch(std::string(10000, 'a')));
    const Pattern copy = label;
    CHECK(copy.fullMatch("web"));
}

TEST_CASE("a regular expression that is none is an error at its part") {
    checkErrors(
        Pattern::compile,
        {
            {"\\q", 0, 2, "'\\q' is no escape", "write \\\\ for a backslash itself"},
            {"[[:foo:]]", 1, 7, "'[:foo:]' is no set of characters",
             "write a range as a-z, the lower end first, a class as [:alpha:] or \\p{Greek}"},
            {"[z-a]", 1, 3, "'z-a' is no set of characters",
             "write a range as a-z, the lower end first, a class as [:alpha:] or \\p{Greek}"},
            {"[abc", 0, 4, "a ']' is missing", "write \\[ for the character itself"},
            {"(abc", 0, 4, "a ')' is missing", "write \\( for the character itself"},
            {"abc)", 0, 4, "a ')' closes nothing", "write \\) for the character itself"},
            {"abc\\", 0, 4, "a backslash ends the expression",
             "write \\\\ for the character itself"},
            {"*a", 0, 1, "'*' repeats nothing", "write what is repeated in front of it"},
            {"a{5,2}", 1, 5, "'{5,2}' is no count of repetitions",
             "write at most {1000}, the lower count first"},
            {"a{2000}", 1, 6, "'{2000}' is no count of repetitions",
             "write at most {1000}, the lower count first"},
            {"a**", 1, 2, "'**' repeats a repetition", "write one of them, or parentheses"},
            {"a(?=b)", 1, 3, "'(?=' is not supported",
             "there is no look-around, because matching takes linear time"},
            {"a(?<=b)", 1, 3, "'(?<' is not supported",
             "there is no look-around, because matching takes linear time"},
            {"(?P<n", 0, 5, "'(?P<n' is no named group", "write it as (?P<name>...)"},
            {"\xff", 0, 1, "the expression is not UTF-8", "write the file in UTF-8"},
            {"((((a{100}){100}){100}){100})", 5, 5, "'{100}' is no count of repetitions",
             "write at most {1000}, the lower count first"},
            {"\\p{Foo}", 0, 7, "'\\p{Foo}' is no set of characters",
             "write a range as a-z, the lower end first, a class as [:alpha:] or \\p{Greek}"},
        });
    const std::string large = "((a{100}){10}|(b{100}){10}){0,1}[[:word:]]{900}\\pL{900}\\pL{900}";
    checkErrors(Pattern::compile, {{large, 0, static_cast<std::uint32_t>(large.size()),
                                    "the expression is too large", "write smaller repetitions"}});
}

}  // namespace
}  // namespace clc::types
