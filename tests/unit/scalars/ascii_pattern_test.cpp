// An AsciiPattern says what RE2 says, of expressions and texts made at random of what matters to
// it.
#include "types/ascii_pattern.h"

#include "types/pattern.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

namespace clc::types {
namespace {

using Random = std::mt19937;

template <std::size_t kCount>
auto pick(Random& random, const std::array<std::string_view, kCount>& from) -> std::string_view {
    return from[random() % kCount];
}

constexpr std::array<std::string_view, 68> kPieces = {
    "a",           "b",    "ab",      "0",       "-",      "_",        ".",      "\\.",   "\\d",
    "\\w",         "\\s",  "\\S",     "\\D",     "\\W",    "[ab]",     "[^ab]",  "[a-z]", "[0-9]",
    "[-a]",        "[a-]", "[^-a0]",  "[a\\-b]", "[\\d_]", "[]a]",     "[^]a]",  "[b-a]", "[a-",
    "(",           "(",    ")",       ")",       "(?:",    "(?s)",     "|",      "|",     "*",
    "+",           "?",    "{2}",     "{1,3}",   "{0,2}",  "{2,}",     "{,2}",   "{3,1}", "{",
    "}",           "^",    "$",       "\\b",     "\\pL",   "\xC3\xA4", "\\n",    "\n",    "]",
    "[[:alpha:]]", "[[a]", "[a-\\d]", "[+--]",   "[ -/]",  "(?i)",     "(?P<n>", "{100}", "(?s).*",
    "(?s).*(",     "(?i)", "k",       "[j-l]",   "[^KS]"};
constexpr std::array<std::string_view, 18> kTexts = {
    "a", "b",  "ab", "0", "-",        "_", ".", "k",        "K",
    " ", "\n", "z",  "]", "\xC3\xA4", "A", "+", "\xC5\xBF", "\xE2\x84\xAA"};

template <std::size_t kCount>
auto joined(Random& random, const std::array<std::string_view, kCount>& from, std::size_t most)
    -> std::string {
    std::string all;
    for (std::size_t count = random() % (most + 1); count > 0; --count) {
        all += pick(random, from);
    }
    return all;
}

TEST_CASE("an ascii pattern matches what RE2 matches") {
    Random random(7);
    int taken = 0;
    int matches = 0;
    for (int i = 0; i < 60'000; ++i) {
        const std::string expression = joined(random, kPieces, 7);
        auto program = compileAscii(expression);
        if (!program) {
            continue;
        }
        ++taken;
        CAPTURE(expression);
        // With anchors it is RE2's.
        const auto theirs = Pattern::compile("\\A(?:" + expression + ")\\z");
        REQUIRE(theirs);
        const bool foldsCase = program->foldsCase;
        AsciiPattern ours(std::move(*program));
        for (int j = 0; j < 12; ++j) {
            const std::string text = joined(random, kTexts, 6);
            const auto answer = ours.fullMatch(text);
            CAPTURE(text);
            // Where cases are one, a letter beyond ASCII may be the third.
            const bool isAscii = std::ranges::all_of(
                text, [](char c) { return static_cast<unsigned char>(c) < 128; });
            REQUIRE(answer.has_value() == (isAscii || !foldsCase));
            REQUIRE(answer.value_or(theirs->partialMatch(text)) == theirs->partialMatch(text));
            matches += answer.value_or(false) ? 1 : 0;
        }
    }
    CHECK(taken > 8'000);
    CHECK(matches > 4'000);
}

TEST_CASE("the patterns of names and credentials need no RE2") {
    for (const std::string_view expression :
         {"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?", "(?s).*-----BEGIN [A-Z ]*PRIVATE KEY-----.*",
          "(?s).*(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{40,}).*",
          "(?s).*[a-z][a-z0-9+.-]*://[^/@\\s:{}$]*:[^/@\\s:{}$]+@.*",
          "--?[a-z0-9-]*(password|passwd|token|secret|api-?key)=[^$].*",
          "(?i).*(oauth|oidc).*client_?id"}) {
        CAPTURE(expression);
        CHECK(compileAscii(expression).has_value());
    }
}

TEST_CASE("what RE2 refuses is left to it") {
    for (const std::string_view expression :
         {"(", ")", "a**", "*", "a{2}{3}", "(a{40}){40}", "[b-a]", "[a", "a{1001}", "\\", "[]"}) {
        CAPTURE(expression);
        CHECK_FALSE(compileAscii(expression).has_value());
    }
}

TEST_CASE("a pattern with too many states gives up") {
    AsciiPattern pattern(*compileAscii("(a|b)*a(a|b){12}"));
    Random random(3);
    bool gaveUp = false;
    for (int i = 0; i < 400 && !gaveUp; ++i) {
        std::string text;
        for (int j = 0; j < 60; ++j) {
            text += random() % 2 == 0 ? 'a' : 'b';
        }
        const auto answer = pattern.fullMatch(text);
        gaveUp = !answer.has_value();
        CHECK((gaveUp || *answer == (text[text.size() - 13] == 'a')));
    }
    CHECK(gaveUp);
}

}  // namespace
}  // namespace clc::types
