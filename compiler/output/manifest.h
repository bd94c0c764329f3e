// What clc wrote into an output root, so that a later build knows its own files from others. It
// stands in the root, is meant to be committed beside the files, and changes by one line for each
// file that does.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/sink.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace clc::output {

/// The manifest's own path below the root. Argo CD reads files that end in .yaml, .yml, .json or
/// .jsonnet for objects, Flux those in .yaml and .yml: it is not called so.
inline constexpr std::string_view kManifestPath = ".clc-manifest";

struct Manifest {
    /// Path below the root → SHA-256 of what was written there.
    std::map<std::string, std::string, std::less<>> hashes;

    bool operator==(const Manifest&) const = default;
};

auto manifestOf(const backends::OutputTree& tree) -> Manifest;

/// A line that names the format's version, then `HASH  PATH` for each file in order of path, then
/// `end`.
auto printManifest(const Manifest& manifest) -> std::string;

/// Reports a text that is no manifest. `shownPath` is what the user knows it by.
auto parseManifest(std::string_view text, std::string_view shownPath, DiagnosticSink& sink)
    -> std::optional<Manifest>;

}  // namespace clc::output
