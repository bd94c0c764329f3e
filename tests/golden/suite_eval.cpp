// Evaluation of small clusters: what is placed, value by value, each with the way it came; or what
// is reported.
#include "golden/compile.h"
#include "golden/describe.h"
#include "golden/golden.h"
#include "golden/result_text.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

namespace {

using namespace clc;

}  // namespace

TEST_CASE("eval") {
    golden::trailers({.folder = "tests/golden/eval"}, [](const golden::Input& input) {
        MemoryFileSystem files(input.tree());
        const auto schemas = project::embeddedSchemas();
        golden::checkFixes(input.tree(), golden::findFrom(input.files.front().path, schemas.get()));
        project::Compilation compilation(files, schemas.get());
        compilation.check(input.files.front().path);
        compilation.evaluate();
        std::string text = golden::describe(compilation.diagnostics(), compilation.sources());
        if (compilation.result() != nullptr) {
            text += golden::resultText(*compilation.result(), compilation.sources());
        }
        return text;
    });
}
