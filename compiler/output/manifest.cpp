#include "output/manifest.h"

#include "backends/paths.h"
#include "base/sha256.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::output {
namespace {

constexpr std::string_view kVersionLine = "clc-manifest 1";
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

void reportLine(std::size_t number, std::string_view shownPath, DiagnosticSink& sink) {
    sink.report(diag::ManifestUnreadable, Span(), std::string(shownPath),
                fmt::format("line {} is not as clc writes it", number))
        .help("restore it, for example from git; if you remove it, clc takes no file for its own");
}

}  // namespace

auto manifestOf(const backends::OutputTree& tree) -> Manifest {
    Manifest manifest;
    for (const auto& [path, file] : tree) {
        manifest.hashes.emplace(path, sha256Hex(file.bytes));
    }
    return manifest;
}

auto printManifest(const Manifest& manifest) -> std::string {
    std::string text = std::string(kVersionLine) + '\n';
    for (const auto& [path, hash] : manifest.hashes) {
        text.append(hash).append("  ").append(path).append("\n");
    }
    return text;
}

auto parseManifest(std::string_view text, std::string_view shownPath, DiagnosticSink& sink)
    -> std::optional<Manifest> {
    auto line = takeLine(text);
    if (line && line->starts_with("clc-manifest ") && *line != kVersionLine) {
        sink.report(diag::ManifestUnreadable, Span(), std::string(shownPath),
                    std::string("it is of another version of clc"))
            .help("build with the version of clc that wrote it, or a later one");
        return std::nullopt;
    }
    Manifest manifest;
    bool good = line == kVersionLine;
    std::size_t number = 1;
    while (good && !text.empty()) {
        ++number;
        line = takeLine(text);
        good = line && addLine(*line, manifest);
    }
    if (!good) {
        reportLine(number, shownPath, sink);
        return std::nullopt;
    }
    return manifest;
}

}  // namespace clc::output
