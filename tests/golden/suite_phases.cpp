// What each phase of the front end makes of a file: tokens and tree.
#include "golden/golden.h"
#include "parser/parse.h"
#include "syntax/dump.h"

#include <doctest/doctest.h>

namespace {

using namespace clc;

auto run(const golden::Tree& in) -> golden::Tree {
    golden::Tree out;
    for (const auto& [path, text] : in) {
        const SourceFile file(FileId(std::uint32_t{0}), path, text);
        const syntax::ParsedFile parsed = parser::parseFile(file);
        out[path + ".tokens"] = syntax::dumpTokens(parsed, text, file.lines());
        out[path + ".tree"] = syntax::dumpTree(*parsed.root, file.lines());
    }
    return out;
}

}  // namespace

TEST_CASE("phases") {
    golden::folders({.folder = "tests/golden/phases"}, run);
}
