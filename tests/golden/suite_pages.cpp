// What is said about the wrong example of each page: its code, once. Then the example with its
// fixes applied. The right example says nothing.
#include "diagnostics/explain.h"
#include "golden/compile.h"
#include "golden/describe.h"
#include "golden/fix_laws.h"
#include "golden/golden.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace {

using namespace clc;

/// The example below `heading`; null if it is no source, but a command line or the text of a file.
auto exampleOf(const Page& page, std::string_view heading) -> std::optional<std::string_view> {
    const PageSection* section = page.section(heading);
    REQUIRE(section != nullptr);
    const std::vector<PageBlock> blocks = blocksOf(*section);
    REQUIRE(blocks.size() == 1);
    return blocks.front().language == "clc" ? std::optional(blocks.front().text) : std::nullopt;
}

/// "CL0201 CL0203"
auto codesOf(const std::vector<Diagnostic>& diagnostics) -> std::string {
    std::string codes;
    for (const Diagnostic& each : diagnostics) {
        codes += (codes.empty() ? "" : " ") + each.code;
    }
    return codes;
}

/// Runs the examples of one page.
class PageRun {
public:
    PageRun(const Page& page, const schema::SchemaTable* schemas)
        : page_(page), schemas_(schemas) {}

    auto wrong(std::string_view block) const -> golden::Tree {
        const auto files = golden::filesOfExample(block, schemas_);
        const std::string& first = files.front().path;
        const golden::Compiled compiled(golden::treeOf(files), first, schemas_);
        CHECK(codesOf(compiled.diagnostics()) == page_.code);
        golden::Tree made;
        made.emplace("report.txt", golden::describe(compiled.diagnostics(), compiled.sources()));
        const golden::Tree before = golden::treeOf(files);
        for (const auto& [path, text] :
             golden::checkFixes(before, golden::findFrom(first, schemas_))) {
            if (text != before.at(path)) {
                made.emplace("fixed/" + path, text);
            }
        }
        return made;
    }

    void right(std::string_view block) const {
        const auto files = golden::filesOfExample(block, schemas_);
        const golden::Compiled compiled(golden::treeOf(files), files.front().path, schemas_);
        CHECK(codesOf(compiled.diagnostics()) == std::string());
    }

private:
    const Page& page_;
    const schema::SchemaTable* schemas_;
};

}  // namespace

TEST_CASE("pages") {
    const auto schemas = project::embeddedSchemas();
    golden::outputs({.folder = "tests/golden/pages", .input = ".md"}, "docs/diagnostics",
                    [&](const std::string& path) -> std::optional<golden::Tree> {
                        const auto page = findPage(std::filesystem::path(path).stem().string());
                        REQUIRE_MESSAGE(page, path << " is not in the binary");
                        const PageRun run(*page, schemas.get());
                        if (const auto right = exampleOf(*page, "Right")) {
                            run.right(*right);
                        }
                        const auto wrong = exampleOf(*page, "Wrong");
                        return wrong ? run.wrong(*wrong) : golden::Tree();
                    });
}
