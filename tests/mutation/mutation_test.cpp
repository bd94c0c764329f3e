// How many errors one mistake makes, and how far from it they stand. Reads right files, breaks them
// in a reproducible way, and fails if the figures fall below those reached before.
//
//   clc_mutation ROOT [VARIANTS]     ROOT: of the repository; VARIANTS: of each kind and group of
//   files
#include "mutation/mutate.h"
#include "parser/parse.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace clc::mutation {
namespace {

/// Shares of the broken variants, in percent.
struct Floor {
    double exactlyOne = 0;
    double near = 0;  // of those with exactly one: on the line of the slip or next to it
    double bothOfTwo = 0;
};

/// A group of files and what has been reached on it. Raise a floor when a change allows it; never
/// lower one.
struct Group {
    const char* name;
    std::vector<std::filesystem::path> folders;
    Floor floor;
};

struct Count {
    std::size_t valid = 0;
    std::size_t broken = 0;
    std::size_t errors = 0;
    std::size_t exactlyOne = 0;
    std::size_t near = 0;
    std::size_t sameLine = 0;

    void add(const Count& other) {
        valid += other.valid;
        broken += other.broken;
        errors += other.errors;
        exactlyOne += other.exactlyOne;
        near += other.near;
        sameLine += other.sameLine;
    }
};

auto percent(std::size_t part, std::size_t whole) -> double {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Lines of the errors that parsing `text` gives.
auto errorLines(const std::string& text) -> std::vector<std::size_t> {
    const SourceFile file(FileId(std::uint32_t{0}), "variant.cl", text);
    std::vector<std::size_t> lines;
    for (const Diagnostic& diagnostic : parser::parseFile(file).diagnostics) {
        lines.push_back(file.lines().position(diagnostic.span().begin).line);
    }
    return lines;
}

auto readSample(const std::filesystem::path& path) -> Sample {
    std::ifstream in(path, std::ios::binary);
    Sample sample{path.filename().string(), {std::istreambuf_iterator<char>(in), {}}, {}};
    const SourceFile file(FileId(std::uint32_t{0}), sample.path, sample.text);
    std::size_t region = 0;
    const syntax::ParsedFile parsed = parser::parseFile(file);
    for (const syntax::Token& token : parsed.tokens) {
        const Position position = file.lines().position(token.span.begin);
        region += token.startsLine && position.column == 0 ? 1 : 0;
        if (!token.span.empty()) {
            sample.pieces.push_back({token.span.begin, token.span.end, position.line, region});
        }
    }
    return sample;
}

auto readSamples(const std::vector<std::filesystem::path>& folders) -> std::vector<Sample> {
    std::set<std::filesystem::path> paths;
    for (const auto& folder : folders) {
        if (!std::filesystem::is_directory(folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".cl") {
                paths.insert(entry.path());
            }
        }
    }
    std::vector<Sample> samples;
    for (const auto& path : paths) {
        samples.push_back(readSample(path));
        if (!errorLines(samples.back().text).empty() || samples.back().pieces.size() < 2) {
            samples.pop_back();  // not right to begin with
        }
    }
    return samples;
}

class Evaluation {
public:
    Evaluation(const Group& group, std::size_t variants)
        : group_(group), samples_(readSamples(group.folders)), variants_(variants) {}

    /// True if no figure is below its floor.
    bool run() {
        fmt::print("{}: {} files\n", group_.name, samples_.size());
        if (samples_.empty()) {
            return true;
        }
        Count all;
        for (const Slip slip : kSlips) {
            const Count count = evaluate(slip);
            print(slipName(slip), count);
            all.add(count);
        }
        print("all", all);
        const double both = evaluateTwo();
        fmt::print("  two deletions in one item, 4 lines apart: {:.1f} % two errors\n", both);
        const Floor& floor = group_.floor;
        return holds("exactly one", percent(all.exactlyOne, all.broken), floor.exactlyOne) &&
               holds("near", percent(all.near, all.exactlyOne), floor.near) &&
               holds("both of two", both, floor.bothOfTwo);
    }

private:
    auto pick() -> const Sample& { return samples_[random_() % samples_.size()]; }

    auto evaluate(Slip slip) -> Count {
        Count count;
        for (std::size_t i = 0; i < variants_; ++i) {
            const Sample& sample = pick();
            const Variant variant = mutate(sample, slip, random_() % sample.pieces.size(), random_);
            const std::vector<std::size_t> lines = errorLines(variant.text);
            if (lines.empty()) {
                ++count.valid;
                continue;
            }
            ++count.broken;
            count.errors += lines.size();
            const std::size_t away = distance(variant, lines.front());
            if (lines.size() == 1) {
                ++count.exactlyOne;
                count.near += away <= 1 ? 1 : 0;
                count.sameLine += away == 0 ? 1 : 0;
            }
            if (std::getenv("CLC_SHOW") != nullptr && (lines.size() > 1 || away > 1)) {
                show(sample, slip, variant, lines);
            }
        }
        return count;
    }

    static auto distance(const Variant& variant, std::size_t line) -> std::size_t {
        std::size_t least = ~std::size_t{0};
        for (const std::size_t slip : variant.lines) {
            least = std::min(least, slip > line ? slip - line : line - slip);
        }
        return least;
    }

    /// Two tokens of one item deleted, at least four lines apart, each of which breaks the file
    /// alone.
    auto evaluateTwo() -> double {
        std::size_t pairs = 0;
        std::size_t two = 0;
        for (std::size_t tries = 0; pairs < variants_ / 2 && tries < variants_ * 20; ++tries) {
            const Sample& sample = pick();
            const std::size_t first = random_() % sample.pieces.size();
            const std::size_t second = first + 1 + random_() % 120;
            if (second >= sample.pieces.size() ||
                sample.pieces[first].region != sample.pieces[second].region ||
                sample.pieces[first].line + 4 > sample.pieces[second].line) {
                continue;
            }
            if (errorLines(mutate(sample, Slip::Delete, first, random_).text).empty() ||
                errorLines(mutate(sample, Slip::Delete, second, random_).text).empty()) {
                continue;
            }
            ++pairs;
            const Variant variant = deleteTwo(sample, first, second);
            const std::vector<std::size_t> lines = errorLines(variant.text);
            two += lines.size() == 2 ? 1 : 0;
            if (std::getenv("CLC_SHOW") != nullptr && lines.size() != 2) {
                show(sample, Slip::Delete, variant, lines);
            }
        }
        return percent(two, pairs);
    }

    static void show(const Sample& sample, Slip slip, const Variant& variant,
                     const std::vector<std::size_t>& lines) {
        fmt::print("    {} {}:", slipName(slip), sample.path);
        for (const std::size_t line : variant.lines) {
            fmt::print(" {}", line + 1);
        }
        fmt::print(" gives");
        for (const std::size_t line : lines) {
            fmt::print(" {}", line + 1);
        }
        fmt::print("\n");
        if (const char* folder = std::getenv("CLC_SHOW_TO")) {
            static std::size_t number = 0;
            std::ofstream(fmt::format("{}/{}.cl", folder, number)) << variant.text;
            fmt::print("      {}/{}.cl\n", folder, number++);
        }
    }

    static void print(std::string_view name, const Count& count) {
        fmt::print(
            "  {:8} {:5} valid {:5} broken  {:4.2f} errors each  exactly one {:5.1f} %  of these "
            "on "
            "the line {:5.1f} %, or next to it {:5.1f} %\n",
            name, count.valid, count.broken,
            static_cast<double>(count.errors) /
                static_cast<double>(std::max<std::size_t>(count.broken, 1)),
            percent(count.exactlyOne, count.broken), percent(count.sameLine, count.exactlyOne),
            percent(count.near, count.exactlyOne));
    }

    static bool holds(const char* what, double reached, double floor) {
        if (reached + 1e-9 >= floor) {
            return true;
        }
        fmt::print("  BELOW THE FLOOR: {} is {:.1f} %, and {:.1f} % was reached\n", what, reached,
                   floor);
        return false;
    }

    const Group& group_;
    std::vector<Sample> samples_;
    std::size_t variants_;
    std::mt19937 random_{20240607};
};

auto run(const std::filesystem::path& root, std::size_t variants) -> int {
    const std::vector<Group> groups = {
        {"corpus", {root / "tests/mutation/corpus"}, {0, 0, 0}},
        {"repository", {root / "examples", root / "stdlib", root / "clusters"}, {0, 0, 0}},
        {"design samples", {root.parent_path() / "shared/design/examples"}, {0, 0, 0}},
    };
    bool holds = true;
    for (const Group& group : groups) {
        holds = Evaluation(group, variants).run() && holds;
    }
    return holds ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace clc::mutation

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: clc_mutation ROOT [VARIANTS]\n");
        return EXIT_FAILURE;
    }
    const std::size_t variants = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 200;
    return clc::mutation::run(argv[1], variants);
}
