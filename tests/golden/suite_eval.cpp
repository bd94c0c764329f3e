// Evaluation of small clusters: what is placed, value by value, each with the way it came; or what
// is reported. Above the first file of a case may stand other limits than usual, so that nobody
// waits until the usual ones are met: `// limits: steps 1000, output 50, rule 900`.
#include "golden/compile.h"
#include "golden/describe.h"
#include "golden/golden.h"
#include "golden/result_text.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

using namespace clc;

constexpr std::string_view kLimits = "// limits: ";

auto limitsOf(const std::string& text) -> evaluation::EvalLimits {
    evaluation::EvalLimits limits;
    const std::size_t begin = text.find(kLimits);
    if (begin == std::string::npos) {
        return limits;
    }
    std::istringstream words(
        text.substr(begin + kLimits.size(), text.find('\n', begin) - begin - kLimits.size()));
    std::string name;
    std::uint64_t number = 0;
    char comma = ',';
    while (comma == ',' && words >> name >> number) {
        REQUIRE_MESSAGE((name == "steps" || name == "output" || name == "rule" || name == "memory"),
                        "no limit: " << name);
        (name == "steps"    ? limits.steps
         : name == "rule"   ? limits.ruleSteps
         : name == "memory" ? limits.ruleMemory
                            : limits.outputNodes) = number;
        comma = '.';
        words >> comma;
    }
    return limits;
}

}  // namespace

TEST_CASE("eval") {
    golden::trailers({.folder = "tests/golden/eval"}, [](const golden::Input& input) {
        MemoryFileSystem files(input.tree());
        const auto schemas = project::embeddedSchemas();
        golden::checkFixes(input.tree(), golden::findFrom(input.files.front().path, schemas.get()));
        project::Compilation compilation(files, schemas.get());
        compilation.check(input.files.front().path);
        compilation.evaluate(limitsOf(input.text));
        std::string text = golden::describe(compilation.diagnostics(), compilation.sources());
        if (compilation.result() != nullptr) {
            text += golden::resultText(*compilation.result(), compilation.sources());
        }
        return text;
    });
}
