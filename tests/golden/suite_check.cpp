// What is reported for a cluster or module. A case is a .cl file, or several split by `//--- name.cl`, of which the
// first is checked; what is expected stands in its trailer.
#include "golden/describe.h"
#include "golden/golden.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

TEST_CASE("check") {
    const auto schemas = clc::project::embeddedSchemas();
    clc::golden::trailers({.folder = "tests/golden/check"}, [&](const clc::golden::Input& input) {
        const clc::MemoryFileSystem files(input.tree());
        clc::project::Compilation compilation(files, schemas.get());
        compilation.check(input.files.front().path);
        compilation.evaluate();
        return clc::golden::describe(compilation.diagnostics(), compilation.sources());
    });
}
