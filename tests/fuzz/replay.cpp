// The main of a fuzz program without libFuzzer: gives it every file of a folder, which hold what
// was found once.
//
//   parse_fuzz FOLDER
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void give(const std::string& bytes) {
    // A copy without what a string has behind its end, so that a read beyond it is seen.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

auto filesIn(const std::filesystem::path& folder) -> std::vector<std::filesystem::path> {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

auto bytesOf(const std::filesystem::path& path) -> std::string {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        fmt::print(stderr, "usage: {} FOLDER\n", argv[0]);
        return EXIT_FAILURE;
    }
    const std::vector<std::filesystem::path> files = filesIn(argv[1]);
    for (const std::filesystem::path& path : files) {
        // Named first: a broken law ends the program.
        fmt::print("{}\n", path.filename().string());
        std::fflush(stdout);
        give(bytesOf(path));
    }
    fmt::print("{} inputs\n", files.size());
    return files.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
