// Evaluation of small clusters: what is placed, value by value, each with the way it came; or what
// is reported.
#include "golden/compile.h"
#include "golden/describe.h"
#include "golden/golden.h"
#include "golden/result_text.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "rules/evaluate.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace {

using namespace clc;
using values::DocNode;

auto printed(const DocNode& root, values::DocFormat, std::uint8_t) -> std::string {
    std::string text;
    for (const values::DocEntry& entry : root.entries) {
        text += fmt::format("{}: {}\n", entry.key, entry.value->text);
    }
    return text;
}

}  // namespace

TEST_CASE("eval") {
    golden::trailers({.folder = "tests/golden/eval"}, [](const golden::Input& input) {
        MemoryFileSystem files(input.tree());
        const auto schemas = project::embeddedSchemas();
        golden::checkFixes(input.tree(), golden::findFrom(input.files.front().path, schemas.get()));
        project::Compilation compilation(files, schemas.get());
        compilation.check(input.files.front().path);
        DiagnosticSink sink;
        const evaluation::EvalResult result =
            rules::evaluate(compilation.model(), {.files = files, .print = printed}, sink);
        std::vector<Diagnostic> found = compilation.diagnostics();
        found.insert(found.end(), sink.diagnostics().begin(), sink.diagnostics().end());
        std::string text = golden::describe(std::move(found), compilation.sources());
        return text + golden::resultText(result, compilation.sources());
    });
}
