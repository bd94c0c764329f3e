#include "backends/backends.h"
#include "backends/paths.h"
#include "support/backend_case.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace clc::backends {
namespace {

/// What is reported when `paths` are placed one after the other; the number of a path is the begin
/// of its span.
auto reports(const std::vector<std::string>& paths) -> std::string {
    std::vector<values::OutputFile> files;
    for (const std::string& path : paths) {
        files.push_back({.path = path, .pathOrigin = values::OriginId(files.size())});
    }
    DiagnosticSink sink;
    const auto placed = placeable(files, tests::NumberedOrigins(), sink);
    CHECK(placed.size() + sink.errorCount() == files.size());
    std::string text;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
        text += fmt::format("{} {}: {}\n", diagnostic.code, diagnostic.span().begin,
                            diagnostic.message);
        for (std::size_t i = 1; i < diagnostic.labels.size(); ++i) {
            text += fmt::format("  {}: {}\n", diagnostic.labels[i].span.begin,
                                diagnostic.labels[i].text);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("paths: what a cluster has") {
    CHECK(reports({"a.yaml", "apps/web/deployment.yaml", "apps/web/service.yaml",
                   "opentofu/main.tf", ".sops.yaml", "apps/.github/x", "a b.txt", "ü.txt"})
              .empty());
}

TEST_CASE("paths: below the root") {
    CHECK(reports({"/etc/passwd", "../a", "a/../../b", "a/..", "C:/x", "C:x", "\\x"}) ==
          "CL0801 0: the path '/etc/passwd' leaves the output root\n"
          "CL0801 1: the path '../a' leaves the output root\n"
          "CL0801 2: the path 'a/../../b' leaves the output root\n"
          "CL0801 3: the path 'a/..' leaves the output root\n"
          "CL0801 4: the path 'C:/x' leaves the output root\n"
          "CL0801 5: the path 'C:x' leaves the output root\n"
          "CL0801 6: the path '\\x' leaves the output root\n");
}

TEST_CASE("paths: names that every system holds") {
    CHECK(reports({"", "a//b", "a/", "./a", std::string(256, 'a'), "a\nb", "aa:b", "a.", "a /b",
                   "con", "a/Nul.txt", "com1.yaml", "com0", "console", "\xFF"}) ==
          "CL0802 0: the path '' has an empty name in it\n"
          "CL0802 1: the path 'a//b' has an empty name in it\n"
          "CL0802 2: the path 'a/' has an empty name in it\n"
          "CL0802 3: the path './a' has a '.' in it that says nothing\n"
          "CL0802 4: the path '" +
              std::string(256, 'a') +
              "' has a name in it with more than 255 bytes\n"
              "CL0802 5: the path 'a\nb' has a control character in it\n"
              "CL0802 6: the path 'aa:b' has a : in it, which not every system allows\n"
              "CL0802 7: the path 'a.' has a name in it that ends with '.'\n"
              "CL0802 8: the path 'a /b' has a name in it that ends with ' '\n"
              "CL0802 9: the path 'con' has a name in it, con, that is a device on Windows\n"
              "CL0802 10: the path 'a/Nul.txt' has a name in it, Nul.txt, that is a device on "
              "Windows\n"
              "CL0802 11: the path 'com1.yaml' has a name in it, com1.yaml, that is a device on "
              "Windows\n"
              "CL0802 14: the path '\xFF' is not UTF-8\n");
}

TEST_CASE("paths: what belongs to clc and git") {
    CHECK(reports({".clc-manifest", "a/.CLC-x", ".git/config", "a/.Git", ".gitignore", ".clcx"}) ==
          "CL0803 0: the path '.clc-manifest' is reserved\n"
          "CL0803 1: the path 'a/.CLC-x' is reserved\n"
          "CL0803 2: the path '.git/config' is reserved\n"
          "CL0803 3: the path 'a/.Git' is reserved\n");
}

TEST_CASE("paths: each file has its own") {
    CHECK(reports({"a/b", "a/b", "A/c", "a/B", "a", "a/b/c", "d/e"}) ==
          "CL0804 1: two files are placed at 'a/b'\n"
          "  0: 'a/b' is placed here\n"
          "CL0805 2: 'A' differs from 'a' in case only\n"
          "  0: 'a/b' is placed here\n"
          "CL0805 3: 'a/B' differs from 'a/b' in case only\n"
          "  0: 'a/b' is placed here\n"
          "CL0806 4: 'a' is placed as a file, and as a folder of others\n"
          "  0: 'a/b' is placed here\n"
          "CL0806 5: 'a/b' is placed as a file, and as a folder of others\n"
          "  0: 'a/b' is placed here\n");
}

TEST_CASE("paths: letters beyond ASCII have two cases and two forms as well") {
    // A capital Ä; a and two dots; ß, which is written SS in capitals; and a joiner that is not
    // seen.
    CHECK(reports({"\u00E4.txt", "\u00C4.txt", "a\u0308.txt", "stra\u00DFe", "STRASSE",
                   "x/.g\u200Cit", "\u00E5.txt"}) ==
          "CL0805 1: '\u00C4.txt' differs from '\u00E4.txt' in case only\n"
          "  0: '\u00E4.txt' is placed here\n"
          "CL0805 2: 'a\u0308.txt' differs from '\u00E4.txt' in case only\n"
          "  0: '\u00E4.txt' is placed here\n"
          "CL0805 4: 'STRASSE' differs from 'stra\u00DFe' in case only\n"
          "  3: 'stra\u00DFe' is placed here\n"
          "CL0803 5: the path 'x/.g\u200Cit' is reserved\n");
}

TEST_CASE("paths: files that can't be placed or printed are left out, the others are printed") {
    tests::Documents documents;
    const auto* one = documents.fromJson(R"({"a": 1})");
    const auto* bad = documents.fromJson(R"({"$reference": "a.b"})");
    const std::vector<values::OutputFile> files = {{.path = "a.yaml", .root = one},
                                                   {.path = "/b.yaml", .root = one},
                                                   {.path = "c.yaml", .root = bad},
                                                   {.path = "d.yaml", .root = one}};
    DiagnosticSink sink;
    const OutputTree tree = printAll(files, tests::NumberedOrigins(), sink);
    CHECK(sink.errorCount() == 2);
    REQUIRE(tree.size() == 2);
    CHECK(tree.at("a.yaml").bytes == "a: 1\n");
    CHECK(tree.contains("d.yaml"));
}

}  // namespace clc::backends
