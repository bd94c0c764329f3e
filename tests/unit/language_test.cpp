// docs/language.md and README.md: every example on them is compiled, and gives what the page says.
#include "golden/doc_example.h"
#include "project/schemas.h"
#include "repository.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace clc;

auto textOf(const char* path) -> std::string {
    std::ifstream in(tests::repositoryRoot() / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

auto blocksOf(const char* page) -> std::vector<tests::FencedBlock> {
    return tests::fencedBlocks(textOf(page));
}

/// The names behind `- id:`, in order.
auto hookIds(const std::string& yaml) -> std::vector<std::string> {
    std::vector<std::string> ids;
    std::istringstream lines(yaml);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string dash;
        std::string key;
        std::string id;
        if (words >> dash >> key >> id && dash == "-" && key == "id:") {
            ids.push_back(id);
        }
    }
    return ids;
}

auto codesNamed(const tests::FencedBlock& block) -> std::vector<std::string> {
    const std::size_t blank = block.info.find(' ');
    return blank == std::string::npos ? std::vector<std::string>()
                                      : std::vector<std::string>{block.info.substr(blank + 1)};
}

/// What stands behind an example is what it gives: a report, or an output.
void checkEach(const std::vector<tests::FencedBlock>& blocks) {
    const auto schemas = project::embeddedSchemas();
    std::unique_ptr<tests::DocExample> last;
    for (const tests::FencedBlock& block : blocks) {
        CAPTURE(block.line);
        if (block.info == "clc" || block.info.starts_with("clc ")) {
            last = std::make_unique<tests::DocExample>(block.text, *schemas);
            INFO(last->printed());
            CHECK(last->codes() == codesNamed(block));
        } else if (block.info == "text") {
            REQUIRE(last != nullptr);
            CHECK(last->printed() == block.text);
        } else if (block.info == "yaml .pre-commit-config.yaml") {
            CHECK(hookIds(block.text) == hookIds(textOf(".pre-commit-hooks.yaml")));
        } else {
            REQUIRE(block.info.starts_with("yaml "));
            const auto found = last->outputs().find(block.info.substr(5));
            REQUIRE(found != last->outputs().end());
            CHECK(found->second.bytes == block.text);
        }
    }
}

}  // namespace

TEST_CASE("every example of the language's page gives what the page says") {
    const std::vector<tests::FencedBlock> blocks = blocksOf("docs/language.md");
    REQUIRE(blocks.size() > 30);
    checkEach(blocks);
}

TEST_CASE("the examples of the front page give what it says") {
    const std::vector<tests::FencedBlock> blocks = blocksOf("README.md");
    REQUIRE(blocks.size() >= 3);
    checkEach(blocks);
}
