// What the front end says about files with mistakes, and what is left of it once its safe fixes are
// applied.
#include "diagnostics/apply_fixes.h"
#include "golden/describe.h"
#include "golden/fix_laws.h"
#include "golden/golden.h"
#include "parser/parse.h"

#include <doctest/doctest.h>

namespace {

using namespace clc;

auto diagnose(const SourceFile& file) -> std::vector<Diagnostic> {
    return parser::parseFile(file).diagnostics;
}

void findIn(const golden::Tree& files, const golden::UseFindings& use) {
    SourceManager sources;
    use(diagnose(sources.add("main.cl", files.at("main.cl"))), sources);
}

auto run(const golden::Input& input) -> std::string {
    golden::checkFixes({{"main.cl", input.text}}, findIn);
    SourceManager sources;
    const std::vector<Diagnostic> found = diagnose(sources.add("main.cl", input.text));
    std::string result = golden::describe(found, sources);
    for (const FixedFile& fixed : applyFixes(found, sources).files) {
        const auto left = diagnose(sources.add("fixed.cl", fixed.text));
        result +=
            left.empty() ? "fixed\n" : "left after fixes:\n" + golden::describe(left, sources);
    }
    return result;
}

}  // namespace

TEST_CASE("parse") {
    golden::trailers({.folder = "tests/golden/parse"}, run);
}
