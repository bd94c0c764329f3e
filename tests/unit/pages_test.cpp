// The pages behind the codes: the wrong example gives exactly that code, the right one nothing.
#include "diagnostics/explain.h"
#include "golden/case_text.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

namespace {

using namespace clc;

/// What the examples of pages leave out: a cluster around them.
constexpr std::string_view kCluster = R"(cluster page {
  kubernetes: 1.34.0
  talos: 1.11.0
  network { nodes: 10.0.0.0/24, pods: 10.244.0.0/16, services: 10.96.0.0/12 }
}
)";

/// Pages whose examples say something else than the page. The list may only get shorter.
constexpr std::array<std::string_view, 17> kToMend = {
    "CL0016", "CL0047", "CL0048", "CL0049", "CL0058", "CL0059", "CL0067", "CL0070", "CL0071", "CL0073",
    "CL0260", "CL0261", "CL0416", "CL0418", "CL0419", "CL0423", "CL0452"};

auto blockOf(const Page& page, std::string_view heading) -> std::optional<std::string> {
    for (const PageSection& section : page.sections) {
        const std::size_t begin = section.text.find("```clc\n");
        if (section.heading != heading || begin == std::string_view::npos) {
            continue;
        }
        const std::size_t from = begin + 7;
        return std::string(section.text.substr(from, section.text.find("```", from) - from));
    }
    return std::nullopt;
}

auto codesOf(const std::string& block, const schema::SchemaTable& schemas) -> std::set<std::string> {
    MemoryFileSystem files;
    const auto parts = golden::splitFiles("page.cl", block);
    REQUIRE(parts.has_value());
    bool declares = false;
    for (const golden::NamedText& part : *parts) {
        files.write(part.path, part.text);
        declares = declares || part.text.starts_with("cluster ") || part.text.find("\ncluster ") != std::string::npos;
    }
    project::Compilation alone(files, &schemas);
    alone.check(parts->front().path);
    if (!declares && alone.isCluster()) {
        files.write("page/cluster.cl", std::string(kCluster));
    }
    project::Compilation compilation(files, &schemas);
    compilation.check(parts->front().path);
    compilation.evaluate();
    std::set<std::string> codes;
    for (const Diagnostic& each : compilation.diagnostics()) {
        codes.insert(each.code);
    }
    return codes;
}

}  // namespace

TEST_CASE("the examples of a page show its code and how to do without it") {
    const auto schemas = project::embeddedSchemas();
    std::size_t tried = 0;
    for (const DiagnosticInfo& row : catalogue()) {
        const auto page = findPage(row.code);
        if (!page || std::ranges::find(kToMend, row.code) != kToMend.end()) {
            continue;  // tests/repo/catalogue.py asks for it
        }
        CAPTURE(row.code);
        if (const auto wrong = blockOf(*page, "Wrong")) {
            CHECK(codesOf(*wrong, *schemas) == std::set<std::string>{std::string(row.code)});
            ++tried;
        }
        if (const auto right = blockOf(*page, "Right")) {
            CHECK(codesOf(*right, *schemas) == std::set<std::string>{});
        }
    }
    CHECK(tried > 0);
}
