#include "support/backend_case.h"

#include <doctest/doctest.h>

#include <string>

namespace clc::backends {
namespace {

using values::DocFormat;

auto result(DocFormat format, std::string_view json) -> std::string {
    return tests::BackendCase(format, json).result();
}

}  // namespace

TEST_CASE("limits: what tofu will know stands in HCL only") {
    const std::string_view json = R"({"a": [{"b": {"$reference": "var.x"}}]})";
    const std::string rest = " '/a/0/b': a value that is known only after 'tofu apply' stands in ";
    CHECK(result(DocFormat::Yaml, json) == "CL0810" + rest + "YAML\n");
    CHECK(result(DocFormat::Json, json) == "CL0810" + rest + "JSON\n");
    CHECK(result(DocFormat::Toml, json) == "CL0810" + rest + "TOML\n");
    CHECK(result(DocFormat::Text, R"({"$reference": "var.x"})") ==
          "CL0810 '': a value that is known only after 'tofu apply' stands in a text file\n");
    CHECK(result(DocFormat::Env, R"({"A": {"$reference": "var.x"}})") ==
          "CL0810 '/A': a value that is known only after 'tofu apply' stands in an env file\n");
}

TEST_CASE("limits: every breach of a file is reported") {
    CHECK(result(DocFormat::Toml, R"({"a": null, "b": [null], "c": {"$call": ["f"]}})") ==
          "CL0814 '/a': TOML has no null\n"
          "CL0814 '/b/0': TOML has no null\n"
          "CL0810 '/c': a value that is known only after 'tofu apply' stands in TOML\n");
}

TEST_CASE("limits: a format says what a file of it is made of") {
    CHECK(result(DocFormat::Toml, "[1]") ==
          "CL0815 '': TOML is made of a map, and this is a list\n");
    CHECK(result(DocFormat::Env, "null") ==
          "CL0815 '': an env file is made of a map, and this is null\n");
    CHECK(result(DocFormat::Text, "1") ==
          "CL0815 '': a text file is made of a text, and this is an int\n");
    CHECK(result(DocFormat::YamlStream, "{}") ==
          "CL0815 '': a YAML stream is made of a list, and this is a map\n");
    CHECK(result(DocFormat::Hcl, "{}") == "CL0815 '': HCL is made of a list, and this is a map\n");
}

TEST_CASE("limits: numbers that are not finite stand in YAML and TOML only") {
    CHECK(result(DocFormat::Json, R"([{"$float": "nan"}])") ==
          "CL0813 '/0': JSON has no form for the number nan\n");
    CHECK(result(DocFormat::Env, R"({"A": {"$float": "-inf"}})") ==
          "CL0813 '/A': an env file has no form for the number -inf\n");
    CHECK(result(DocFormat::Yaml, R"([{"$float": "inf"}])") == "- .inf\n");
    CHECK(result(DocFormat::Toml, R"({"a": {"$float": "-inf"}})") == "a = -inf\n");
}

TEST_CASE("limits: documents end somewhere") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(result(DocFormat::Json, nested(201)).starts_with("[\n"));
    CHECK(result(DocFormat::Json, nested(202)).starts_with("CL0811 "));
}

TEST_CASE("limits: bytes stand in a text file only") {
    tests::Documents documents;
    DiagnosticSink sink;
    const tests::NumberedOrigins origins;
    const auto* text = documents.text("a\xFF\n");
    const auto* key = documents.map({{"\xC0\xAF", documents.integer(1)}});
    CHECK(print({.format = DocFormat::Text, .root = text}, origins, sink)->bytes == "a\xFF\n");
    CHECK(sink.diagnostics().empty());
    CHECK_FALSE(print({.format = DocFormat::Yaml, .root = text}, origins, sink).has_value());
    CHECK_FALSE(print({.format = DocFormat::Json, .root = key}, origins, sink).has_value());
    REQUIRE(sink.diagnostics().size() == 2);
    CHECK(sink.diagnostics()[0].message == "a text that is not UTF-8 stands in YAML");
    CHECK(sink.diagnostics()[1].code == "CL0812");
}

TEST_CASE("limits: where an origin leads nowhere, the emit is blamed") {
    class Nowhere final : public values::OriginLookup {
        [[nodiscard]] auto span(values::OriginId /*origin*/) const -> Span override { return {}; }
    };
    tests::Documents documents;
    DiagnosticSink sink;
    const Span emit{FileId(std::size_t{3}), 5, 9};
    CHECK_FALSE(print({.format = DocFormat::Toml, .root = documents.null(), .emit = emit},
                      Nowhere(), sink));
    CHECK(sink.diagnostics().at(0).span() == emit);
}

TEST_CASE("limits: env files are lines") {
    CHECK(
        result(DocFormat::Env, R"({"1A": "x", "B=": "y", "..": "z", "C": [1], "D": {}, "E": "a\nb",
                                     "F": "a\r", "G": "a\u0000"})") ==
        "CL0816 '/1A~key': '1A' is no name of an environment variable\n"
        "CL0816 '/B=~key': 'B=' is no name of an environment variable\n"
        "CL0816 '/..~key': '..' is no name of an environment variable\n"
        "CL0817 '/C': 'C' is a list, and an env file holds words and texts only\n"
        "CL0817 '/D': 'D' is a map, and an env file holds words and texts only\n"
        "CL0818 '/E': the value of 'E' has a line end, and an env file has no quotes for it\n"
        "CL0818 '/F': the value of 'F' has a carriage return at its end, and an env file has no "
        "quotes for it\n"
        "CL0818 '/G': the value of 'G' has a NUL, and an env file has no quotes for it\n");
    CHECK(result(DocFormat::Env, R"({"A": ")" + std::string(65533, 'x') + R"("})").size() == 65536);
    CHECK(result(DocFormat::Env, R"({"A": ")" + std::string(65534, 'x') + R"("})")
              .starts_with("CL0818"));
}

TEST_CASE("limits: blocks have a shape") {
    CHECK(result(DocFormat::Hcl,
                 R"([1, {}, {"type": "a", "more": 1}, {"type": 1}, {"type": "a", "labels": "b"},
                                     {"type": "a", "labels": [1]}, {"type": "a", "blocks": [[]]}])") ==
          "CL0820 '/0': a block of HCL is expected, and this is an int\n"
          "CL0820 '/1': a block of HCL is expected, and this is a map without 'type'\n"
          "CL0820 '/2': a block of HCL is expected, and this is a map with 'more'\n"
          "CL0820 '/3/type': a block of HCL is expected, and this is a map whose 'type' is an int\n"
          "CL0820 '/4/labels': a block of HCL is expected, and this is a map whose 'labels' is a "
          "text\n"
          "CL0820 '/5/labels/0': a block of HCL is expected, and this is a map with an int among "
          "its labels\n"
          "CL0820 '/6/blocks/0': a block of HCL is expected, and this is a list\n");
}

TEST_CASE("limits: names, addresses and words of HCL are such") {
    CHECK(result(DocFormat::Hcl, R"([{"type": "a b", "body": {"c d": 1, "e": {"$reference": "f g"},
                                     "h": [{"$keyword": "list("}], "i": {"j k": {"$call": ["l m"]}}}}])") ==
          "CL0821 '/0/type': HCL takes no block called 'a b'\n"
          "CL0821 '/0/body/c d~key': HCL takes no argument called 'c d'\n"
          "CL0823 '/0/body/e': 'f g' is no address of HCL\n"
          "CL0824 '/0/body/h/0': 'list(' is no type or word of HCL\n"
          "CL0821 '/0/body/i/j k': HCL takes no function called 'l m'\n");
}

TEST_CASE("limits: a name is an argument or a block") {
    CHECK(
        result(DocFormat::Hcl, R"([{"type": "a", "body": {"b": 1}, "blocks": [{"type": "b"}]}])") ==
        "CL0822 '/0/blocks/0/type': 'b' is both an argument and a block of one body\n");
}

}  // namespace clc::backends
