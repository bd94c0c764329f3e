// Clusters with many entries: time grows with their number, not with its square.
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ctime>
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

TEST_CASE("time grows with the entries of a cluster and not with their square") {
    // Seconds of the processor: each case takes two in a debug build, and took eighteen to forty
    // with the square.
    constexpr double kMost = 10;
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
        const std::clock_t begin = std::clock();
        compilation.check("large.cl");
        compilation.evaluate();
        CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < kMost);
        CHECK_FALSE(compilation.hasErrors());
        CHECK(compilation.outputs().size() == 2);
    }
}
