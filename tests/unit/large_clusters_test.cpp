// Clusters with thousands of entries and of mistakes. With the square of their number these would
// take as many minutes as they take seconds.
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace {

using namespace clc;

/// `{ KEY_0: "a0" ... }`
auto mapOf(int entries, std::string_view value) -> std::string {
    std::string text = "{\n";
    for (int i = 0; i < entries; ++i) {
        text += fmt::format("  KEY_{}: \"{}{}\"\n", i, value, i);
    }
    return text + "}\n";
}

auto listOf(int elements) -> std::string {
    std::string text = "[\n";
    for (int i = 0; i < elements; ++i) {
        text += fmt::format("  \"v{}\"\n", i);
    }
    return text + "]\n";
}

auto config(const std::string& data) -> std::string {
    return "namespace web { config one { data " + data + " } }\n";
}

}  // namespace

TEST_CASE("each of thousands of mistakes is told") {
    constexpr int kMany = 4'000;
    const auto schemas = project::embeddedSchemas();
    const auto repeated = [](auto line) {
        std::string text;
        for (int i = 0; i < kMany; ++i) {
            text += line(i);
        }
        return text;
    };
    for (const std::string& text :
         {repeated([](int i) { return fmt::format("let a{0} = x{0}\n", i); }), repeated([](int i) {
              return fmt::format("kind a{0} in cluster {{}}\nx{0} b{0} {{}}\n", i);
          }),
          repeated(
              [](int i) { return fmt::format("type A{0} = {{}}\nlet b{0}: X{0} = {{}}\n", i); }),
          repeated([](int i) {
              return fmt::format("fn a{0}(x: Int) -> Int = x\nlet b{0} = x{0}(1)\n", i);
          }),
          "let m = " + mapOf(kMany, "v") +
              repeated([](int i) { return fmt::format("namespace b{0} {{ name: m.x{0} }}\n", i); }),
          "kind t in cluster { c: namespace }\n" + repeated([](int i) {
              return fmt::format("t t{0} {{ c: namespace/x{0} }}\n", i);
          }) + repeated([](int i) { return fmt::format("namespace a{0} {{}}\n", i); })}) {
        CAPTURE(text.substr(0, 40));
        MemoryFileSystem files({{"large.cl", "cluster large { kubernetes: 1.34.1 }\n" + text}});
        project::Compilation compilation(files, schemas.get());
        compilation.check("large.cl");
        compilation.evaluate();
        CHECK(compilation.diagnostics().size() >= kMany);
    }
}

TEST_CASE("thousands of entries are checked and written") {
    const auto schemas = project::embeddedSchemas();
    for (const std::string& text :
         {config(mapOf(30'000, "v")),
          "let all: Map<String, String> = " + mapOf(30'000, "v") +
              config("{ for (i in 0..29999) { [\"K_\\(i)\"]: all[\"KEY_\\(i)\"] } }"),
          "let below: Any = " + mapOf(30'000, "v") + "let above: Any = " + mapOf(30'000, "w") +
              config("{ A: text(json(deep-merge(below, above))) }"),
          "let all = " + listOf(10'000) + config("{ A: \"\\(all.distinct().size())\" }")}) {
        CAPTURE(text.substr(0, 40));
        MemoryFileSystem files({{"large.cl", "cluster large { kubernetes: 1.34.1 }\n" + text}});
        project::Compilation compilation(files, schemas.get());
        compilation.check("large.cl");
        compilation.evaluate();
        CHECK_FALSE(compilation.hasErrors());
        CHECK(compilation.outputs().size() == 2);
    }
}

TEST_CASE("a chain of thousands of lets is told to be too deep") {
    constexpr int kLinks = 20'000;
    std::string text = "cluster large { kubernetes: 1.34.1 }\nlet v0: Int = 0\n";
    for (int i = 1; i < kLinks; ++i) {
        text += fmt::format("let v{}: Int = v{} + 1\n", i, i - 1);
    }
    text += fmt::format("namespace web {{ annotations {{ last: \"\\(v{})\" }} }}\n", kLinks - 1);
    MemoryFileSystem files({{"large.cl", text}});
    const auto schemas = project::embeddedSchemas();
    project::Compilation compilation(files, schemas.get());
    compilation.check("large.cl");
    compilation.evaluate();
    const std::vector<Diagnostic> found = compilation.diagnostics();
    CHECK(std::ranges::count(found, "CL0423", &Diagnostic::code) == 1);
}
