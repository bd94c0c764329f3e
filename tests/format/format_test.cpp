// Formatting of broken and badly laid out files: 10,000 of them, made of the project's own in a
// reproducible way, keep all laws of format_laws.h. And the project's own files are in the style.
//
//   clc_format ROOT [FILES [FIRST]]     ROOT: of the repository; FILES: how many are made;
//                                       FIRST: from which on they are looked at, 0 unless told
#include "format/format_laws.h"
#include "mutation/mutate.h"
#include "mutation/samples.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace clc::tests {
namespace {

using mutation::Sample;

constexpr std::size_t kMostShown = 10;

/// Folders whose files are laid out as the project wants it.
const std::vector<std::string> kInTheStyle = {"tests/mutation/corpus", "stdlib", "examples",
                                              "clusters"};

/// Makes bad files of good ones.
class Spoiler {
public:
    explicit Spoiler(const std::vector<Sample>& samples) : samples_(samples) {}

    auto next() -> std::string {
        const Sample& sample = samples_[random_() % samples_.size()];
        const bool slips = random_() % 2 == 0;
        const bool noise = !slips || random_() % 2 == 0;
        if (!slips) {
            return withNoise(sample);
        }
        const mutation::Slip slip = mutation::kSlips[random_() % std::size(mutation::kSlips)];
        const std::size_t at = random_() % sample.pieces.size();
        const std::string slipped = mutate(sample, slip, at, random_).text;
        return noise ? withNoise(mutation::sampleOf(sample.path, slipped)) : slipped;
    }

private:
    /// Blanks, line ends, comments and commas in front of some tokens; few or many.
    auto withNoise(const Sample& sample) -> std::string {
        constexpr std::array<std::string_view, 10> kNoise = {
            " ", "   ", "\t", "\n", "\n\n\n", " // noise\n", "\r\n", "\n  // more  \n", ",", ""};
        const std::size_t rarity = std::array<std::size_t, 3>{3, 30, 300}[random_() % 3];
        std::string text;
        std::size_t done = 0;
        for (const mutation::Piece& piece : sample.pieces) {
            if (random_() % rarity != 0) {
                continue;
            }
            text.append(sample.text, done, piece.begin - done);
            text += kNoise[random_() % kNoise.size()];
            done = piece.begin;
        }
        return text.append(sample.text, done);
    }

    const std::vector<Sample>& samples_;
    std::mt19937 random_{20240607};
};

/// How many of `files` made files, looked at from `first` on, break a law.
auto breakLaws(const std::vector<Sample>& samples, std::size_t files, std::size_t first)
    -> std::size_t {
    Spoiler spoiler(samples);
    std::size_t broken = 0;
    for (std::size_t i = 0; i < files; ++i) {
        const std::string text = spoiler.next();
        if (i < first) {
            continue;
        }
        const std::string law = brokenFormatLaw(text);
        broken += law.empty() ? 0 : 1;
        if (!law.empty() && broken <= kMostShown) {
            fmt::print("file {}: {}\n{}\n", i, law, std::getenv("CLC_SHOW") != nullptr ? text : "");
        }
    }
    fmt::print("{} made files, {} break a law\n", files, broken);
    return broken;
}

/// Lines of `before` that formatting changed, from 0; more than there are if their number changed.
auto changedLines(std::string_view before) -> std::vector<std::size_t> {
    const std::string after = inTheStyle(before);
    std::vector<std::size_t> changed;
    std::size_t line = 0;
    for (auto a = before.begin(), b = std::string_view(after).begin(); a != before.end(); ++line) {
        const auto aEnd = std::find(a, before.end(), '\n');
        const auto bEnd = std::find(b, std::string_view(after).end(), '\n');
        if (std::string_view(a, aEnd) != std::string_view(b, bEnd)) {
            changed.push_back(line);
        }
        a = aEnd == before.end() ? aEnd : aEnd + 1;
        b = bEnd == std::string_view(after).end() ? bEnd : bEnd + 1;
    }
    return changed;
}

/// A slip in a file that is in the style: formatting then touches its lines and no others. A file
/// that can be read after the slip says something else, and may be laid out otherwise.
auto touchOthers(const std::vector<Sample>& samples, std::size_t files) -> std::size_t {
    std::mt19937 random{20240608};
    std::size_t broken = 0;
    std::size_t touched = 0;
    std::size_t slips = 0;
    for (std::size_t i = 0; i < files; ++i) {
        const Sample& sample = samples[random() % samples.size()];
        const mutation::Slip slip = mutation::kSlips[random() % std::size(mutation::kSlips)];
        const mutation::Variant variant =
            mutate(sample, slip, random() % sample.pieces.size(), random);
        if (isRight(variant.text)) {
            continue;
        }
        ++slips;
        bool far = false;
        const std::vector<std::size_t> changed = changedLines(variant.text);
        touched += changed.empty() ? 0 : 1;
        for (const std::size_t line : changed) {
            const auto near = [&](std::size_t slipped) {
                return line + 1 >= slipped && line <= slipped + 1;
            };
            far = far || std::ranges::none_of(variant.lines, near);
        }
        broken += far ? 1 : 0;
        if (far && broken <= kMostShown) {
            fmt::print("slip {}: {}:{}\n{}\n", i, sample.path, variant.lines.front() + 1,
                       std::getenv("CLC_SHOW") != nullptr ? variant.text : "");
        }
    }
    fmt::print("{} slips in files in the style, {} of them had lines touched, {} far away\n", slips,
               touched, broken);
    return broken;
}

auto notInTheStyle(const std::vector<Sample>& samples) -> std::size_t {
    std::size_t count = 0;
    for (const Sample& sample : samples) {
        if (inTheStyle(sample.text) != sample.text) {
            fmt::print("{} is not in the style; run: clc fmt {}\n", sample.path, sample.path);
            ++count;
        }
    }
    fmt::print("{} files of the project, {} are not in the style\n", samples.size(), count);
    return count;
}

auto run(const std::filesystem::path& root, std::size_t files, std::size_t first) -> int {
    const std::vector<Sample> samples = mutation::readSamples(root, kInTheStyle).files;
    const bool styled = !samples.empty() && notInTheStyle(samples) == 0;
    const bool lawful = !samples.empty() && breakLaws(samples, files, first) == 0;
    const bool calm = touchOthers(samples, files / 5) == 0;
    return styled && lawful && calm ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace clc::tests

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: clc_format ROOT [FILES [FIRST]]\n");
        return EXIT_FAILURE;
    }
    constexpr std::size_t kUsual = 10'000;
    return clc::tests::run(argv[1], argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kUsual,
                           argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 0);
}
