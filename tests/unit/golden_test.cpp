// The golden machinery itself: what it would miss, all suites would.
#include "golden/case_text.h"
#include "golden/text_diff.h"

#include <doctest/doctest.h>

using namespace clc::golden;

TEST_CASE("a trailer is split off and put back") {
    const std::string text = "a: 1\n//----\n// error[CL0001] x\n//   label\n//\n// last\n";
    const TrailedText split = splitTrailer(text);
    CHECK(split.source == "a: 1\n");
    CHECK(split.expected == "error[CL0001] x\n  label\n\nlast\n");
    CHECK(withTrailer(split.source, *split.expected) == text);
}

TEST_CASE("no trailer is not an empty one") {
    CHECK(splitTrailer("a: 1\n") == TrailedText{"a: 1\n", std::nullopt});
    CHECK(splitTrailer("a: 1\n//----\n") == TrailedText{"a: 1\n", ""});
    CHECK(withTrailer("a: 1\n", "") == "a: 1\n//----\n");
    CHECK(splitTrailer("//----- five dashes\n").expected == std::nullopt);
}

TEST_CASE("files are split at their names") {
    const auto files = splitFiles("x.cl", "// about\n\n//--- a.cl\none\n//--- b/c.cl\n");
    REQUIRE(files);
    CHECK(*files == std::vector<NamedText>{{"a.cl", "one\n"}, {"b/c.cl", ""}});
    CHECK(splitFiles("x.cl", "one\n") == std::vector<NamedText>{{"x.cl", "one\n"}});
}

TEST_CASE("text above the first file is a mistake") {
    CHECK(splitFiles("x.cl", "one\n//--- a.cl\n") == std::nullopt);
}

TEST_CASE("a diff shows what changed, also at the end") {
    CHECK(unifiedDiff("a\nb\n", "a\nb\n").empty());
    CHECK(unifiedDiff("a\nb\nc\n", "a\nB\nc\n") == "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    CHECK(unifiedDiff("a\n", "a") == "@@ -1,1 +1,1 @@\n-a\n+a\\ no line end\n");
    CHECK(unifiedDiff("", "\x1b[1m\n").find("\\x1b[1m") != std::string::npos);
}
