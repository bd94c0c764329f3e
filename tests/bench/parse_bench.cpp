// How fast files are read: in a process that has just begun, and when everything is warm.
//
//   clc_parse_bench FILE...
#include "parser/parse.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace clc::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct Text {
    std::string path;
    std::string bytes;
};

struct Pass {
    double milliseconds = 0;
    std::size_t bytes = 0;
    std::size_t nodes = 0;
    std::size_t arena = 0;
    std::size_t diagnostics = 0;
};

auto readTexts(int argc, char** argv) -> std::vector<Text> {
    std::vector<Text> texts;
    for (int i = 1; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        texts.push_back({argv[i], {std::istreambuf_iterator<char>(in), {}}});
    }
    return texts;
}

/// `texts` joined to files of about `size` bytes each, `total` bytes together.
auto joined(const std::vector<Text>& texts, std::size_t size, std::size_t total)
    -> std::vector<Text> {
    std::vector<Text> result;
    std::size_t next = 0;
    for (std::size_t bytes = 0; bytes < total; bytes += result.back().bytes.size()) {
        result.push_back({fmt::format("{}.cl", result.size()), {}});
        while (result.back().bytes.size() < size) {
            result.back().bytes += texts[next++ % texts.size()].bytes;
        }
    }
    return result;
}

auto parseAll(const std::vector<Text>& texts) -> Pass {
    Pass pass;
    const auto begin = Clock::now();
    for (const Text& text : texts) {
        const SourceFile file(FileId(std::uint32_t{0}), text.path, text.bytes);
        const syntax::ParsedFile parsed = parser::parseFile(file);
        pass.bytes += text.bytes.size();
        pass.nodes += parsed.nodeCount;
        pass.arena += parsed.arena->used();
        pass.diagnostics += parsed.diagnostics.size();
    }
    pass.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    return pass;
}

void print(const char* what, const Pass& pass) {
    const double megabytes = static_cast<double>(pass.bytes) / 1e6;
    fmt::print(
        "{:24} {:9} bytes {:8.2f} ms {:6.2f} MB/s  {} nodes, {:.1f} bytes of tree per byte, {} "
        "errors\n",
        what, pass.bytes, pass.milliseconds, megabytes / (pass.milliseconds / 1000), pass.nodes,
        static_cast<double>(pass.arena) / static_cast<double>(pass.bytes), pass.diagnostics);
}

void run(const std::vector<Text>& texts) {
    print("first time", parseAll(texts));
    Pass best = parseAll(texts);
    for (int i = 0; i < 20; ++i) {
        best = std::min(best, parseAll(texts), [](const Pass& a, const Pass& b) {
            return a.milliseconds < b.milliseconds;
        });
    }
    print("warm, best of 20", best);
    print("5 MB in files of 20 KB", parseAll(joined(texts, 20'000, 5'000'000)));
    print("4 MB in one file", parseAll(joined(texts, 4'000'000, 1)));
}

}  // namespace
}  // namespace clc::bench

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: clc_parse_bench FILE...\n");
        return 1;
    }
    clc::bench::run(clc::bench::readTexts(argc, argv));
    return 0;
}
