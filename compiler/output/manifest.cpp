#include "output/manifest.h"

#include "backends/paths.h"
#include "base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::output {
namespace {

constexpr std::string_view kFirstWord = "clc-manifest ";
constexpr std::string_view kVersionLine = "clc-manifest 2";
/// Had no last line.
constexpr std::string_view kOldVersionLine = "clc-manifest 1";
/// Without it a manifest that is cut off between two lines would be one of fewer files.
constexpr std::string_view kLastLine = "end";
constexpr std::size_t kHashLength = 64;

bool isHash(std::string_view text) {
    return text.size() == kHashLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Takes the next line from `rest`; nothing if it does not end.
auto takeLine(std::string_view& rest) -> std::optional<std::string_view> {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

/// Adds what `line` says. Its path is believed only if an output could have it: a build removes
/// what the manifest names.
bool addLine(std::string_view line, Manifest& manifest) {
    if (line.size() <= kHashLength + 2 || line.substr(kHashLength, 2) != "  ") {
        return false;
    }
    const std::string_view hash = line.substr(0, kHashLength);
    const std::string_view path = line.substr(kHashLength + 2);
    const bool ascending = manifest.hashes.empty() || manifest.hashes.rbegin()->first < path;
    if (!isHash(hash) || !ascending || !backends::isOutputPath(path)) {
        return false;
    }
    manifest.hashes.emplace(path, hash);
    return true;
}

/// Whether git has written `line` where two branches changed the same place.
bool isConflictMarker(std::string_view line) {
    constexpr std::array<std::string_view, 4> kMarkers = {"<<<<<<<", "|||||||",
                                                          "=======", ">>>>>>>"};
    return std::ranges::any_of(
        kMarkers, [line](std::string_view marker) { return line.starts_with(marker); });
}

/// The number of the first conflict marker in `text`.
auto conflictIn(std::string_view text) -> std::optional<std::size_t> {
    for (std::size_t number = 1;; ++number) {
        const auto line = takeLine(text);
        if (!line) {
            return std::nullopt;
        }
        if (isConflictMarker(*line)) {
            return number;
        }
    }
}

/// What a text says, up to the first thing that no manifest has.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text), rest_(text) {}

    /// Why it is no manifest, in words that follow "can't be read: ", and what to do.
    struct Flaw {
        std::string cause;
        std::string help;
    };
    auto read(Manifest& manifest) -> std::optional<Flaw>;

private:
    auto readLines(Manifest& manifest, bool hasLastLine) -> std::optional<Flaw>;
    auto cutOff() const -> Flaw { return {.cause = cutOffText(), .help = std::string(kRestore)}; }
    auto cutOffText() const -> std::string {
        return text_.empty() ? "it is empty" : fmt::format("it is cut off after line {}", number_);
    }

    static constexpr std::string_view kRestore =
        "restore it, for example from git; if you remove it, clc takes no file for its own";

    std::string_view text_;
    std::string_view rest_;
    /// Of the line taken last.
    std::size_t number_ = 0;
};

auto Reader::read(Manifest& manifest) -> std::optional<Flaw> {
    if (const auto conflict = conflictIn(text_)) {
        return Flaw{fmt::format("line {} is a conflict marker of a merge", *conflict),
                    "take either side, for example with 'git checkout --ours', and build: files "
                    "that are what the sources give are taken as they are; where no merge is under "
                    "way, remove the manifest and build with --force"};
    }
    const auto line = takeLine(rest_);
    number_ = line ? 1 : 0;
    if (!line) {
        return cutOff();
    }
    if (line->ends_with('\r')) {
        return Flaw{
            "its lines end with CR and LF",
            "git did that: with 'clusters/out/** -text' in .gitattributes, which 'clc init' "
            "writes, check it out again"};
    }
    if (*line != kVersionLine && *line != kOldVersionLine) {
        return line->starts_with(kFirstWord)
                   ? Flaw{"a newer clc wrote it",
                          "build with the version of clc that wrote it, or a later one"}
                   : Flaw{"line 1 is not as clc writes it", std::string(kRestore)};
    }
    return readLines(manifest, *line == kVersionLine);
}

auto Reader::readLines(Manifest& manifest, bool hasLastLine) -> std::optional<Flaw> {
    while (!rest_.empty()) {
        const auto line = takeLine(rest_);
        if (!line) {
            return cutOff();
        }
        ++number_;
        if (hasLastLine && *line == kLastLine && rest_.empty()) {
            return std::nullopt;
        }
        if (!addLine(*line, manifest)) {
            return Flaw{fmt::format("line {} is not as clc writes it", number_),
                        std::string(kRestore)};
        }
    }
    return hasLastLine ? std::optional(cutOff()) : std::nullopt;
}

}  // namespace

auto manifestOf(const backends::OutputTree& tree) -> Manifest {
    Manifest manifest;
    for (const auto& [path, file] : tree) {
        manifest.hashes.emplace_hint(manifest.hashes.end(), path,
                                     file.hash.empty() ? sha256Hex(file.bytes) : file.hash);
    }
    return manifest;
}

auto printManifest(const Manifest& manifest) -> std::string {
    std::string text = std::string(kVersionLine) + '\n';
    for (const auto& [path, hash] : manifest.hashes) {
        text.append(hash).append("  ").append(path).append("\n");
    }
    return text.append(kLastLine).append("\n");
}

auto parseManifest(std::string_view text, std::string_view shownPath, DiagnosticSink& sink)
    -> std::optional<Manifest> {
    Manifest manifest;
    const auto flaw = Reader(text).read(manifest);
    if (flaw) {
        sink.report(diag::ManifestUnreadable, Span(), std::string(shownPath), flaw->cause)
            .help(flaw->help);
        return std::nullopt;
    }
    return manifest;
}

}  // namespace clc::output
