#include "output/line_diff.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace clc::output {
namespace {

auto linesOf(const std::string& text) -> std::vector<std::string> {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// What `patch` makes of `before`: the lines of the hunks, each where its head says.
auto patched(const std::string& before, const std::string& diff) -> std::string {
    const std::vector<std::string> old = linesOf(before);
    std::size_t at = 0;
    std::string made;
    const auto take = [&](const std::string& expected) {
        REQUIRE(at < old.size());
        CHECK(old[at++] == expected);
    };
    for (const std::string& line : linesOf(diff)) {
        if (line.starts_with("@@")) {
            const std::size_t begin = std::stoul(line.substr(4));
            const bool isNothing = line.find(",0 +") != std::string::npos;
            while (at + 1 < begin + (isNothing ? 1 : 0)) {
                made += old.at(at++) + "\n";
            }
        } else if (!line.starts_with("--- ") && !line.starts_with("+++ ")) {
            const std::string rest = line.substr(1);
            if (line[0] != '+') {
                take(rest);
            }
            if (line[0] != '-') {
                made += rest + "\n";
            }
        }
    }
    while (at < old.size()) {
        made += old[at++] + "\n";
    }
    return made;
}

}  // namespace

TEST_CASE("line diff: a file that comes or goes is none on one side") {
    CHECK(unifiedDiff("a", "", "1\n2\n", FileChange::Created) ==
          "--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+1\n+2\n");
    CHECK(unifiedDiff("a", "1\n", "", FileChange::Removed) ==
          "--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n");
    CHECK(unifiedDiff("a", "", "", FileChange::Created) ==
          "diff --git a/a b/a\nnew file mode 100644\n");
    CHECK(unifiedDiff("a", "", "", FileChange::Removed) ==
          "diff --git a/a b/a\ndeleted file mode 100644\n");
    CHECK(unifiedDiff("a", "1\n", "1\n").empty());
}

TEST_CASE("line diff: a line without an end, and a path with a blank") {
    CHECK(unifiedDiff("a b", "1\n", "1") ==
          "--- a/a b\t\n+++ b/a b\t\n@@ -1,1 +1,1 @@\n-1\n+1\n\\ No newline at end of file\n");
}

TEST_CASE("line diff: applied, it makes the one text of the other") {
    std::mt19937 random(5);
    const auto upTo = [&](std::size_t most) { return random() % (most + 1); };
    for (int round = 0; round < 300; ++round) {
        std::string before;
        std::string after;
        for (std::size_t line = upTo(60); line > 0; --line) {
            // Few texts, so that many lines are equal, as in YAML.
            const std::string text = fmt::format("{}\n", upTo(6));
            before += upTo(9) == 0 ? "" : text;
            after += upTo(9) == 0 ? fmt::format("{}\n", upTo(9)) : text;
        }
        CAPTURE(before);
        CAPTURE(after);
        CHECK(patched(before, unifiedDiff("a", before, after)) == after);
    }
    // Nothing in common, and much of it.
    std::string many;
    std::string others;
    for (int line = 0; line < 3000; ++line) {
        many += fmt::format("a{}\n", line);
        others += fmt::format("b{}\n", line);
    }
    CHECK(patched(many, unifiedDiff("a", many, others)) == others);
}

}  // namespace clc::output
