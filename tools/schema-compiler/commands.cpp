#include "commands.h"

#include "files.h"
#include "schema/module_text.h"
#include "schema/schema_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <stdexcept>

namespace clc::schema_compiler {
namespace {

using namespace clc::schema;

/// `crd.flux` → `crd/flux.schema`
auto fileOf(const std::string& module) -> std::filesystem::path {
    std::string path = module;
    std::ranges::replace(path, '.', '/');
    return path + ".schema";
}

struct Figures {
    std::size_t types = 0;
    std::size_t fields = 0;
    std::size_t bytes = 0;
};

void print(const std::string& name, const Figures& figures) {
    fmt::print("{:<28}{:>7} types{:>8} fields{:>10} bytes\n", name, figures.types, figures.fields,
               figures.bytes);
}

using Clock = std::chrono::steady_clock;

auto microseconds(Clock::duration time) -> double {
    return std::chrono::duration<double, std::micro>(time).count();
}

}  // namespace

void compileFolder(const Sources& sources, const std::filesystem::path& out) {
    const Result result = compile(sources);
    std::set<std::filesystem::path> written;
    Figures total;
    for (const ModuleDefinition& module : result.modules) {
        const std::filesystem::path path = out / fileOf(module.name);
        const std::string text = writeModule(module);
        writeFile(path, text);
        written.insert(path);
        Figures figures{module.types.size(), 0, text.size()};
        for (const TypeDefinition& type : module.types) {
            figures.fields += type.fields.size();
        }
        print(module.name, figures);
        total.types += figures.types;
        total.fields += figures.fields;
        total.bytes += figures.bytes;
    }
    for (const auto& path : filesBelow(out, ".schema")) {
        if (!written.contains(path)) {
            std::filesystem::remove(path);
        }
    }
    print(fmt::format("{} modules, {} files", result.modules.size(), result.files), total);
    for (const std::string& note : result.notes) {
        fmt::print("note: {}\n", note);
    }
}

void measureTable(const std::filesystem::path& table) {
    const std::string bytes = readFile(table);
    constexpr int kRounds = 100;
    const auto begin = Clock::now();
    for (int i = 0; i < kRounds; ++i) {
        if (SchemaTable::open(bytes) == nullptr) {
            throw std::runtime_error(fmt::format("{}: is no table", table.string()));
        }
    }
    const auto opened = Clock::now();
    const auto all = SchemaTable::open(bytes);
    std::size_t fields = 0;
    const auto decodeBegin = Clock::now();
    for (std::size_t i = 0; i < all->typeCount(); ++i) {
        fields += all->type(SchemaTypeId(i)).fields.size();
    }
    const auto typesDecoded = Clock::now();
    for (std::size_t i = 0; i < all->nodeCount(); ++i) {
        static_cast<void>(all->node(SchemaNodeId(i)));
    }
    const auto nodesDecoded = Clock::now();
    fmt::print("{} bytes, {} types, {} fields, {} nodes\n", bytes.size(), all->typeCount(), fields,
               all->nodeCount());
    fmt::print("open {:.1f} us\n", microseconds(opened - begin) / kRounds);
    fmt::print("decode {:.2f} us a type, {:.2f} us a node, everything {:.0f} us\n",
               microseconds(typesDecoded - decodeBegin) / static_cast<double>(all->typeCount()),
               microseconds(nodesDecoded - typesDecoded) / static_cast<double>(all->nodeCount()),
               microseconds(nodesDecoded - decodeBegin));
}

}  // namespace clc::schema_compiler
