#include "backends/yaml/print.h"
#include "base/sha256.h"
#include "support/documents.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace clc::backends::yaml {
namespace {

auto printed(std::string_view json, const Style& style = {}) -> std::string {
    tests::Documents documents;
    return printDocument(*documents.fromJson(json), style).bytes;
}

}  // namespace

TEST_CASE(
    "yaml: maps keep their order, list items stand at their key, empty ones are written out") {
    CHECK(printed(
              R"({"b": 1, "a": {"c": [1, {"d": 2, "e": [true]}, [3, [4]]]}, "f": [], "g": {}})") ==
          "b: 1\n"
          "a:\n"
          "  c:\n"
          "  - 1\n"
          "  - d: 2\n"
          "    e:\n"
          "    - true\n"
          "  - - 3\n"
          "    - - 4\n"
          "f: []\n"
          "g: {}\n");
}

TEST_CASE("yaml: several lines are a literal, with the sign their end asks for") {
    CHECK(printed(R"({"a": "x\ny\n", "b": "x\ny", "c": "x\n\n", "d": [" x\n", "\nx"], "e": 0})") ==
          "a: |\n"
          "  x\n"
          "  y\n"
          "b: |-\n"
          "  x\n"
          "  y\n"
          "c: |+\n"
          "  x\n"
          "\n"
          "d:\n"
          "- |2\n"
          "   x\n"
          "- |2-\n"
          "\n"
          "  x\n"
          "e: 0\n");
}

TEST_CASE("yaml: a literal is never used for what it would lose") {
    CHECK(printed(R"(["x \ny", "x\r\ny", "\n", "x\n\u0007", "x\ny "])") ==
          "- \"x \\ny\"\n"
          "- \"x\\r\\ny\"\n"
          "- \"\\n\"\n"
          "- \"x\\n\\x07\"\n"
          "- \"x\\ny \"\n");
}

TEST_CASE("yaml: keys are quoted like values, and long ones are written with a question mark") {
    CHECK(printed(R"({"on": 1, "a b": 2, "a: b": 3, "": 4, "x\ny": 5, "#": {"1": []}})") ==
          "\"on\": 1\n"
          "a b: 2\n"
          "'a: b': 3\n"
          "\"\": 4\n"
          "\"x\\ny\": 5\n"
          "'#':\n"
          "  \"1\": []\n");
    const std::string longKey(1001, 'k');
    CHECK(printed(R"({")" + longKey + R"(": [1], "z": 2})") ==
          "? " + longKey + "\n:\n  - 1\nz: 2\n");
}

TEST_CASE("yaml: documents of a stream are separated, and only separated") {
    tests::Documents documents;
    CHECK(printStream(*documents.fromJson(R"([{"a": 1}, {"b": "x\n\n"}, {"c": 3}])")).bytes ==
          "a: 1\n---\nb: |+\n  x\n\n---\nc: 3\n");
    CHECK(printStream(*documents.fromJson("[]")).bytes.empty());
}

TEST_CASE("yaml: numbers are read as the same number by readers of 1.1 and 1.2") {
    CHECK(printed(R"([0.1, 1.0, 1e21, 1e-7, -0.0, 123456789012345678])") ==
          "- 0.1\n- 1.0\n- 1.0e+21\n- 1.0e-07\n- -0.0\n- 123456789012345678\n");
    CHECK(printed(R"([{"$float": "inf"}, {"$float": "-inf"}, {"$float": "nan"}])") ==
          "- .inf\n- -.inf\n- .nan\n");
    tests::Documents documents;
    CHECK(printDocument(*documents.number(0.5, "0.50")).bytes == "0.50\n");
    CHECK(printDocument(*documents.number(1000.5, "1_000.5")).bytes == "1000.5\n");
}

TEST_CASE("yaml: a text alone is a document") {
    CHECK(printed(R"("x")") == "x\n");
    CHECK(printed(R"("x\ny\n")") == "|\n  x\n  y\n");
    CHECK(printed(R"(" x\ny")") == "\" x\\ny\"\n");
}

TEST_CASE("yaml: every line knows the origin of its key and of its value") {
    tests::Documents documents;
    const auto* root = documents.fromJson(R"({"a": [{"b": "x\ny"}]})");
    const PrintedFile file = printDocument(*root);
    const auto places = [&](std::size_t line) {
        std::string all;
        for (const values::OriginId origin : file.lines.line(line)) {
            all += documents.place(origin) + " ";
        }
        return all;
    };
    REQUIRE(file.lines.lineCount() == 4);
    CHECK(places(0) == " /a~key /a ");
    CHECK(places(1) == "/a/0 /a/0/b~key /a/0/b ");
    CHECK(places(2) == "/a/0/b ");
    CHECK(places(3) == "/a/0/b ");
}

/// The ids are those the Image Factory gives.
TEST_CASE("yaml: in Go's style the text of a Talos schematic has the id of the Image Factory") {
    const auto id = [](std::string_view json) { return sha256Hex(printed(json, kGoStyle)); };
    CHECK(id(R"({"customization": {}})") ==
          "376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba");
    CHECK(id(R"({"customization": {"systemExtensions":
                  {"officialExtensions": ["siderolabs/qemu-guest-agent"]}}})") ==
          "ce4c980550dd2ab1b17bbf2b08801c7eb59418eafe8f279833297925d67c7515");
    CHECK(id(R"({"customization": {"extraKernelArgs": ["noapic", "nolapic"]}})") ==
          "9cba8e32753f91a16c1837ab8abf356af021706ef284aef07380780177d9a06c");
    CHECK(id(R"({"customization": {"meta": [{"key": 10, "value": "foo"}]}})") ==
          "d308a2a5ee2277bed5fbaa104fcbc8d59122abfa737df987a95b4ca763459a7f");
    CHECK(id(R"({"customization": {"secureboot": {"includeWellKnownCertificates": true}}})") ==
          "fa8e05f142a851d3ee568eb0a8e5841eaf6b0ebc8df9a63df16ac5ed2c04f3e6");
    CHECK(id(R"({"overlay": {"image": "siderolabs/sbc-raspberrypi", "name": "rpi_generic"},
                 "customization": {}})") ==
          "ee21ef4a5ef808a9b7484cc0dda0f25075021691c8c09a276591eedb638ea1f9");
}

TEST_CASE("yaml: the id of a schematic depends on the order of its extensions") {
    const auto id = [](std::string_view json) { return sha256Hex(printed(json, kGoStyle)); };
    const std::string both = R"({"customization": {"extraKernelArgs": ["net.ifnames=0"],
        "systemExtensions": {"officialExtensions": ["siderolabs/iscsi-tools", "siderolabs/nfsd"]}}})";
    const std::string swapped = R"({"customization": {"extraKernelArgs": ["net.ifnames=0"],
        "systemExtensions": {"officialExtensions": ["siderolabs/nfsd", "siderolabs/iscsi-tools"]}}})";
    CHECK(printed(both, kGoStyle) ==
          "customization:\n"
          "    extraKernelArgs:\n"
          "        - net.ifnames=0\n"
          "    systemExtensions:\n"
          "        officialExtensions:\n"
          "            - siderolabs/iscsi-tools\n"
          "            - siderolabs/nfsd\n");
    CHECK(id(both) != id(swapped));
}

}  // namespace clc::backends::yaml
