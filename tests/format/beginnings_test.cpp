// A file that ends too early, wherever that is: each beginning of the sources in some folders keeps
// the laws of format_laws.h, so that every state of the lexer and the parser meets the end of a
// file.
//
//   clc_beginnings FOLDER...
#include "format/format_laws.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace clc::tests {
namespace {

auto sourcesIn(const std::filesystem::path& folder) -> std::vector<std::filesystem::path> {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".cl") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

auto bytesOf(const std::filesystem::path& path) -> std::string {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// How many beginnings of the file break a law.
auto breakLaws(const std::filesystem::path& path) -> std::size_t {
    const std::string text = bytesOf(path);
    std::size_t broken = 0;
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string law = brokenFormatLaw(std::string_view(text).substr(0, size));
        if (!law.empty()) {
            fmt::print("{} cut at byte {}: {}\n", path.string(), size, law);
            ++broken;
        }
    }
    return broken;
}

}  // namespace
}  // namespace clc::tests

int main(int argc, char** argv) {
    std::size_t files = 0;
    std::size_t broken = 0;
    for (int i = 1; i < argc; ++i) {
        for (const std::filesystem::path& path : clc::tests::sourcesIn(argv[i])) {
            ++files;
            broken += clc::tests::breakLaws(path);
        }
    }
    fmt::print("all beginnings of {} files, {} break a law\n", files, broken);
    return files != 0 && broken == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
