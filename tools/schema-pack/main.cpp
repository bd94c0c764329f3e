// schema-pack TABLE FILE...: the texts of API types as the one table that clc embeds.
#include "schema/module_text.h"
#include "schema/pack.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace clc::schema_pack {
namespace {

using namespace clc::schema;

auto readFile(const std::string& path) -> std::string {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error(fmt::format("{}: can't be read", path));
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

auto readText(const std::string& path) -> ModuleDefinition {
    SourceManager sources;
    DiagnosticSink sink;
    const SourceFile& file = sources.add(path, readFile(path));
    auto module = readModule(file, sink);
    if (!module) {
        const Diagnostic& first = sink.diagnostics().front();
        const auto at = file.lines().position(first.span().begin);
        throw std::runtime_error(
            fmt::format("{}:{}:{}: {}", path, at.line + 1, at.column + 1, first.message));
    }
    return std::move(*module);
}

}  // namespace

void pack(const std::string& table, const std::vector<std::string>& texts) {
    std::vector<ModuleDefinition> modules;
    for (const auto& path : texts) {
        modules.push_back(readText(path));
    }
    const PackedTable packed = packTable(modules);
    if (!packed.missing.empty()) {
        const MissingRecord& first = packed.missing.front();
        throw std::runtime_error(fmt::format("{}.{} refers to {}.{}, which nobody defines",
                                             first.module, first.type, first.record.module,
                                             first.record.name));
    }
    std::ofstream file(table, std::ios::binary);
    file.write(packed.bytes.data(), static_cast<std::streamsize>(packed.bytes.size()));
    if (!file.flush()) {
        throw std::runtime_error(fmt::format("{}: can't be written", table));
    }
}

}  // namespace clc::schema_pack

auto main(int argc, char** argv) -> int {
    if (argc < 3) {
        fmt::print(stderr, "usage: schema-pack TABLE FILE...\n");
        return 2;
    }
    try {
        clc::schema_pack::pack(argv[1], {argv + 2, argv + argc});
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "schema-pack: {}\n", problem.what());
        return 1;
    }
}
