// Formatting: the input as it is written, beside it what it becomes; once more changes nothing.
#include "golden/golden.h"
#include "project/formatting.h"

#include <doctest/doctest.h>

TEST_CASE("fmt") {
    clc::golden::siblings(
        {.folder = "tests/golden/fmt", .input = ".cl", .expected = ".formatted"},
        [](const clc::golden::Input& input) {
            clc::SourceManager sources;
            const auto once = clc::project::formatSource(sources, "a.cl", input.text);
            const auto twice = clc::project::formatSource(sources, "b.cl", once.text);
            CHECK(twice.text == once.text);
            return once.text;
        });
}
