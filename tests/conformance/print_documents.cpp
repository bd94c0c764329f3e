// Prints documents for readers in other languages, one JSON object a line.
//
//   clc_print_documents yaml COUNT SEED         {"bytes": TEXT, "value": TAGGED}: each nasty text,
//   COUNT at random clc_print_documents schematic COUNT SEED    {"bytes": TEXT, "schematic": JSON}
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

struct Mode {
    std::string_view name;
    void (*first)();
    rc::Gen<std::string> (*any)();
    void (*write)(const std::string& json);
};

constexpr std::array kModes = {
    Mode{"yaml", writeNastyTexts, tests::anyDocument, yaml},
    Mode{"schematic", [] {}, tests::anySchematic, schematic},
};

void run(const Mode& mode, int count, std::uint64_t seed) {
    mode.first();
    rc::Random random(seed);
    for (int i = 0; i < count; ++i) {
        mode.write(mode.any()(random.split(), 10 + i % 60).value());
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
    std::cerr << "usage: clc_print_documents yaml|schematic COUNT SEED\n";
    return 64;
}
