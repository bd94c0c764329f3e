// How many errors one mistake makes, and how far from it they stand. Reads the right `.cl` files of
// the project, breaks them in a reproducible way, and fails if the figures fall below the floors.
//
//   clc_mutation ROOT [VARIANTS]     ROOT: of the repository; VARIANTS: of each kind of slip
//
// With CLC_SHOW set, it prints each variant that is not answered by one error near by.
#include "mutation/samples.h"
#include "mutation/score.h"
#include "parser/parse.h"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace clc::mutation {
namespace {

/// Shares of the broken variants in percent, as the project promises them. Never lower one.
constexpr double kExactlyOne = 97;
constexpr double kNear = 92;
constexpr double kBothOfTwo = 85;
/// Of the files with all lines at the margin and one bracket deleted or doubled.
constexpr double kUnindented = 99;

const std::vector<std::string> kFolders = {"tests/mutation/corpus", "stdlib", "examples",
                                           "clusters"};

/// What parsing `text` gives.
auto parseReports(const std::string& text) -> std::vector<Report> {
    const SourceFile file(FileId(std::uint32_t{0}), "variant.cl", text);
    std::vector<Report> reports;
    for (const Diagnostic& diagnostic : parser::parseFile(file).diagnostics) {
        reports.push_back({file.lines().position(diagnostic.span().begin).line,
                           fmt::format("{} {}", diagnostic.code, diagnostic.message)});
    }
    return reports;
}

class Evaluation {
public:
    Evaluation(const std::vector<Sample>& samples, std::size_t variants)
        : samples_(samples), variants_(variants) {}

    auto oneSlip(Slip slip) -> Score {
        Score score;
        for (std::size_t i = 0; i < variants_; ++i) {
            const Sample& sample = pick();
            const Variant variant = mutate(sample, slip, random_() % sample.pieces.size(), random_);
            const std::vector<Report> reports = parseReports(variant.text);
            score.add(variant, reports);
            if (shows_ && !reports.empty() &&
                (reports.size() > 1 || distance(variant, reports.front()) > 1)) {
                fmt::print("{} ", slipName(slip));
                show(sample, variant, reports);
            }
        }
        return score;
    }

    /// A bracket deleted or doubled in a file whose lines all begin at the margin: nothing but the
    /// brackets tells what belongs where.
    auto unindentedBrackets(const std::vector<Sample>& flat) -> Score {
        Score score;
        for (std::size_t i = 0; i < variants_; ++i) {
            const Sample& sample = flat[random_() % flat.size()];
            const std::size_t at = random_() % sample.pieces.size();
            if (!isBracket(sample, at)) {
                --i;
                continue;
            }
            const Slip slip = random_() % 2 == 0 ? Slip::Delete : Slip::Double;
            const Variant variant = mutate(sample, slip, at, random_);
            const std::vector<Report> reports = parseReports(variant.text);
            score.add(variant, reports);
            if (shows_ && reports.size() > 1) {
                fmt::print("unindented {} ", slipName(slip));
                show(sample, variant, reports);
            }
        }
        return score;
    }

    /// Two tokens of one item deleted, at least four lines apart, each of which breaks the file
    /// alone: the share of the pairs that give two errors.
    auto twoDeletions() -> double {
        constexpr std::size_t kFarthest = 120;  // tokens
        std::size_t pairs = 0;
        std::size_t two = 0;
        while (pairs < variants_ / 2) {
            const Sample& sample = pick();
            const std::size_t first = random_() % sample.pieces.size();
            const std::size_t second = first + 1 + random_() % kFarthest;
            if (!inOneItem(sample, first, second) || !breaks(sample, first) ||
                !breaks(sample, second)) {
                continue;
            }
            const Variant variant = deleteTwo(sample, first, second);
            const std::vector<Report> reports = parseReports(variant.text);
            ++pairs;
            two += reports.size() == 2 ? 1 : 0;
            if (shows_ && reports.size() != 2) {
                fmt::print("two ");
                show(sample, variant, reports);
            }
        }
        return percent(two, pairs);
    }

private:
    auto pick() -> const Sample& { return samples_[random_() % samples_.size()]; }

    static bool inOneItem(const Sample& sample, std::size_t first, std::size_t second) {
        return second < sample.pieces.size() &&
               sample.pieces[first].region == sample.pieces[second].region &&
               sample.pieces[first].line + 4 <= sample.pieces[second].line;
    }

    bool breaks(const Sample& sample, std::size_t at) {
        return !parseReports(mutate(sample, Slip::Delete, at, random_).text).empty();
    }

    const std::vector<Sample>& samples_;
    std::size_t variants_;
    std::mt19937 random_{20240607};
    bool shows_ = std::getenv("CLC_SHOW") != nullptr;
};

bool holds(std::string_view what, double reached, double floor) {
    if (reached >= floor) {
        return true;
    }
    fmt::print("  BELOW THE FLOOR: {} is {:.1f} % and must be {:.1f} %\n", what, reached, floor);
    return false;
}

auto run(const std::filesystem::path& root, std::size_t variants) -> int {
    const Samples samples = readSamples(root, kFolders);
    fmt::print("{} files, {} more are not right to begin with\n", samples.files.size(),
               samples.skipped);
    if (samples.files.empty()) {
        return EXIT_FAILURE;
    }
    Evaluation evaluation(samples.files, variants);
    Score all;
    for (const Slip slip : kSlips) {
        const Score score = evaluation.oneSlip(slip);
        print(slipName(slip), score);
        all.add(score);
    }
    print("all", all);
    const Score flat = evaluation.unindentedBrackets(unindented(samples.files));
    print("margin", flat);
    const double both = evaluation.twoDeletions();
    fmt::print("  two deletions in one item, 4 lines apart: {:.1f} % two errors\n", both);
    const bool one = holds("exactly one", percent(all.exactlyOne, all.broken), kExactlyOne);
    const bool near = holds("near", percent(all.near, all.broken), kNear);
    const bool two = holds("both of two", both, kBothOfTwo);
    const bool margin = holds("exactly one without indentation",
                              percent(flat.exactlyOne, flat.broken), kUnindented);
    return one && near && two && margin ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace clc::mutation

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: clc_mutation ROOT [VARIANTS]\n");
        return EXIT_FAILURE;
    }
    constexpr std::size_t kUsual = 600;
    const std::size_t variants = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kUsual;
    return clc::mutation::run(argv[1], variants);
}
