// Prints documents for readers in other languages, one JSON object a line.
//
//   clc_print_documents yaml COUNT SEED         {"bytes": TEXT, "value": TAGGED}: each nasty text,
//   COUNT at random clc_print_documents schematic COUNT SEED    {"bytes": TEXT, "schematic": JSON}
#include "backends/hcl/print.h"
#include "backends/yaml/print.h"
#include "conformance/generate.h"
#include "conformance/tagged.h"
#include "support/documents.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace clc {
namespace {

void writeLine(const backends::PrintedFile& file, std::string_view name, std::string_view json) {
    std::cout << R"({"bytes":)" << nlohmann::json(file.bytes).dump() << ",\"" << name
              << "\":" << json << "}\n";
}

void writeYaml(const values::DocNode& root) {
    writeLine(backends::yaml::printDocument(root), "value", tests::tagged(root));
}

void writeNastyTexts() {
    for (const std::string& text : tests::nastyTexts()) {
        tests::Documents documents;
        const auto* node = documents.text(text);
        writeYaml(*node);
        writeYaml(*documents.map(
            {{text, node}, {"list", documents.list({node, documents.map({{text, node}})})}}));
    }
}

void yaml(const std::string& json) {
    tests::Documents documents;
    writeYaml(*documents.fromJson(json));
}

void schematic(const std::string& json) {
    tests::Documents documents;
    const auto* root = documents.fromJson(json);
    writeLine(backends::yaml::printDocument(*root, backends::yaml::kGoStyle), "schematic", json);
}

void hcl(const std::string& json) {
    tests::Documents documents;
    const auto* root = documents.fromJson(json);
    writeLine(backends::hcl::printFile(*root), "value", tests::tagged(*root));
}

struct Mode {
    std::string_view name;
    void (*first)();
    std::string (*any)(int number, std::uint64_t seed);
    void (*write)(const std::string& json);
};

/// The document of that number; larger with it, up to a point.
template <auto generator>
auto byRapidCheck(int number, std::uint64_t seed) -> std::string {
    const rc::Random random(seed + static_cast<std::uint64_t>(number));
    return generator()(random, 10 + number % 60).value();
}

auto hclFile(int number, std::uint64_t seed) -> std::string {
    return tests::hclFile(seed + static_cast<std::uint64_t>(number));
}

constexpr std::array kModes = {
    Mode{"yaml", writeNastyTexts, byRapidCheck<tests::anyDocument>, yaml},
    Mode{"hcl", [] {}, hclFile, hcl},
    Mode{"schematic", [] {}, byRapidCheck<tests::anySchematic>, schematic},
};

void run(const Mode& mode, int count, std::uint64_t seed) {
    mode.first();
    for (int number = 0; number < count; ++number) {
        mode.write(mode.any(number, seed));
    }
}

}  // namespace
}  // namespace clc

int main(int argc, char** argv) {
    for (const clc::Mode& mode : clc::kModes) {
        if (argc == 4 && mode.name == argv[1]) {
            clc::run(mode, std::atoi(argv[2]), std::strtoull(argv[3], nullptr, 10));
            return 0;
        }
    }
    std::cerr << "usage: clc_print_documents yaml|hcl|schematic COUNT SEED\n";
    return 64;
}
