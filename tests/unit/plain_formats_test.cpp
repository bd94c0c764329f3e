// JSON, TOML, env files and texts.
#include "support/backend_case.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::backends {
namespace {

using values::DocFormat;

auto printed(DocFormat format, std::string_view json) -> std::string {
    return tests::BackendCase(format, json).result();
}

}  // namespace

TEST_CASE("json: two spaces a level, only what must be escaped is") {
    CHECK(
        printed(
            DocFormat::Json,
            R"({"b": [1, 2.0, "ä\u0001\t\"/\\"], "a": {}, "c": [], "d": {"e": [{"f": null}]}})") ==
        "{\n"
        "  \"b\": [\n"
        "    1,\n"
        "    2.0,\n"
        "    \"ä\\u0001\\t\\\"/\\\\\"\n"
        "  ],\n"
        "  \"a\": {},\n"
        "  \"c\": [],\n"
        "  \"d\": {\n"
        "    \"e\": [\n"
        "      {\n"
        "        \"f\": null\n"
        "      }\n"
        "    ]\n"
        "  }\n"
        "}\n");
}

TEST_CASE("toml: plain entries first, then tables, then what is below them") {
    CHECK(
        printed(DocFormat::Toml, R"({"t": {"x": {"y": 1}, "z": "a"}, "n": 1, "l": [1, [2.5, true]],
                                       "m": "a\n\"b\n", "o": [{"p": 1}, {"q": {"r": [{"s": 2}, 3]}}], "u v": {}})") ==
        "n = 1\n"
        "l = [\n"
        "  1,\n"
        "  [2.5, true],\n"
        "]\n"
        "m = \"\"\"\n"
        "a\n"
        "\\\"b\n"
        "\"\"\"\n"
        "\n"
        "[t]\n"
        "z = \"a\"\n"
        "\n"
        "[t.x]\n"
        "y = 1\n"
        "\n"
        "[[o]]\n"
        "p = 1\n"
        "\n"
        "[[o]]\n"
        "\n"
        "[o.q]\n"
        "r = [\n"
        "  { s = 2 },\n"
        "  3,\n"
        "]\n"
        "\n"
        "[\"u v\"]\n");
}

TEST_CASE("env: values stand as they are") {
    CHECK(
        printed(DocFormat::Env,
                R"({"A": "x y # \"z\"=", "b.c-D": 1, "E": true, "F": "", "G": 0.5, "H": " a "})") ==
        "A=x y # \"z\"=\n"
        "b.c-D=1\n"
        "E=true\n"
        "F=\n"
        "G=0.5\n"
        "H= a \n");
}

TEST_CASE("text: nothing is added, and every line has the origin") {
    CHECK(printed(DocFormat::Text, R"("")").empty());
    CHECK(printed(DocFormat::Text, R"("a\r\n\nb")") == "a\r\n\nb");
    tests::Documents documents;
    DiagnosticSink sink;
    const auto file = print({.format = DocFormat::Text, .root = documents.text("a\n\nb")},
                            tests::NumberedOrigins(), sink);
    REQUIRE(file.has_value());
    CHECK(file->lines.lineCount() == 3);
    CHECK(file->lines.line(1).size() == 1);
}

}  // namespace clc::backends
