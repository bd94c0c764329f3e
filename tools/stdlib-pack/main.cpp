// stdlib-pack SOURCES TREES PATH...: for each file below SOURCES, its tree as bytes below TREES, so
// that clc embeds both and need not parse at start. A file with a mistake stops the build.
#include "parser/parse.h"
#include "syntax/codec/codec.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace clc::stdlib_pack {
namespace {

namespace fs = std::filesystem;

auto readFile(const fs::path& path) -> std::string {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error(fmt::format("{}: can't be read", path.string()));
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) {
        throw std::runtime_error(fmt::format("{}: can't be written", path.string()));
    }
}

auto treeOf(const fs::path& path) -> std::string {
    const SourceFile file(FileId(std::uint32_t{0}), path.string(), readFile(path));
    const syntax::ParsedFile parsed = parser::parseFile(file);
    if (!parsed.diagnostics.empty()) {
        const Diagnostic& first = parsed.diagnostics.front();
        const Position at = file.lines().position(first.span().begin);
        throw std::runtime_error(
            fmt::format("{}:{}:{}: {}", file.path(), at.line + 1, at.column + 1, first.message));
    }
    return syntax::encodeTree(parsed, file.text());
}

}  // namespace

void pack(const fs::path& sources, const fs::path& trees, const std::string& path) {
    writeFile(trees / path, treeOf(sources / path));
}

}  // namespace clc::stdlib_pack

auto main(int argc, char** argv) -> int {
    if (argc < 4) {
        fmt::print(stderr, "usage: stdlib-pack SOURCES TREES PATH...\n");
        return 2;
    }
    try {
        for (int i = 3; i < argc; ++i) {
            clc::stdlib_pack::pack(argv[1], argv[2], argv[i]);
        }
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "stdlib-pack: {}\n", problem.what());
        return 1;
    }
}
