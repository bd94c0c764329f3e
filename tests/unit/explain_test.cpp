#include "diagnostics/explain.h"

#include <doctest/doctest.h>

using namespace clc;

namespace {

constexpr std::string_view kPage = R"(# CL0203 UnknownField

## What

A field that
the type has not.

## Wrong

```clc
app web {
    ## not a heading
}
```

## Right
```clc
app web { }
```
```text
never closed
)";

}  // namespace

TEST_CASE("a page is its code, its name and its sections") {
    const auto page = parsePage(kPage);
    REQUIRE(page);
    CHECK(page->code == "CL0203");
    CHECK(page->name == "UnknownField");
    REQUIRE(page->sections.size() == 3);
    REQUIRE(page->section("What") != nullptr);
    CHECK(page->section("What")->text == "A field that\nthe type has not.");
    CHECK(page->section("Why") == nullptr);
}

TEST_CASE("the blocks of a section keep their text") {
    const auto page = parsePage(kPage);
    REQUIRE(page);
    const auto wrong = blocksOf(*page->section("Wrong"));
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].language == "clc");
    CHECK(wrong[0].text == "app web {\n    ## not a heading\n}\n");
    const auto right = blocksOf(*page->section("Right"));
    REQUIRE(right.size() == 1);
    CHECK(right[0].text == "app web { }\n");
}

TEST_CASE("what has no title is no page") {
    CHECK_FALSE(parsePage(""));
    CHECK_FALSE(parsePage("CL0203 UnknownField\n"));
    CHECK_FALSE(parsePage("# CL0203\n"));
    CHECK(parsePage("# CL0203 UnknownField")->sections.empty());
}

TEST_CASE("pages are in the binary and found in any case of letters") {
    CHECK(findPage("cl0001")->name == "InvalidUtf8");
    CHECK_FALSE(findPage("CL9999"));
    CHECK_FALSE(findPage("../CL0001"));
}
