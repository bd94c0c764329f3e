// What the clusters of examples/ give, byte for byte. Each must be without an error or warning.
#include "golden/describe.h"
#include "golden/golden.h"
#include "host/disk_file_system.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "repository.h"

#include <doctest/doctest.h>

TEST_CASE("examples") {
    using namespace clc;
    const auto schemas = project::embeddedSchemas();
    const host::DiskFileSystem files(tests::repositoryRoot());
    golden::outputs({.folder = "tests/golden/examples"}, "examples",
                    [&](const std::string& path) -> std::optional<golden::Tree> {
                        project::Compilation compilation(files, schemas.get());
                        compilation.check(path);
                        compilation.evaluate();
                        // What is only worth knowing, such as which API types stand in, is no
                        // fault.
                        std::vector<Diagnostic> found = compilation.diagnostics();
                        std::erase_if(found, [](const Diagnostic& each) {
                            return each.severity == Severity::Info;
                        });
                        const std::string said = golden::describe(found, compilation.sources());
                        CHECK_MESSAGE(said.empty(), path << ":\n" << said);
                        if (!said.empty()) {
                            return std::nullopt;
                        }
                        CHECK_MESSAGE(compilation.isCluster(), path << " is a module");
                        golden::Tree made;
                        for (const auto& [file, printed] : compilation.outputs()) {
                            made.emplace(file, printed.bytes);
                        }
                        return made;
                    });
}
