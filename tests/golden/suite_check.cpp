// What is reported for a cluster or module. A case is a .cl file, or several split by `//---
// name.cl`, of which the first is checked; what is expected stands in its trailer. Each safe fix
// keeps the laws of fixes.
#include "golden/case_text.h"
#include "golden/compile.h"
#include "golden/describe.h"
#include "golden/golden.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

TEST_CASE("check") {
    const auto schemas = clc::project::embeddedSchemas();
    clc::golden::trailers({.folder = "tests/golden/check"}, [&](const clc::golden::Input& input) {
        const std::string& first = input.files.front().path;
        const clc::golden::Compiled compiled(input.tree(), first, schemas.get());
        clc::golden::checkFixes(input.tree(), clc::golden::findFrom(first, schemas.get()));
        return clc::golden::withoutVersion(
            clc::golden::describe(compiled.diagnostics(), compiled.sources()));
    });
}
