// What `clc why` is asked about: a path with or without a line, in an output tree or a source.
#pragma once

#include "backends/output_tree.h"
#include "cli/command.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace clc::cli {

/// PATH, PATH:LINE or PATH:LINE:COLUMN, as compilers and searches print places.
struct PathAndLine {
    std::string path;
    std::optional<std::size_t> line;
};

auto splitPlace(std::string_view word) -> PathAndLine;

/// A file as one of an output tree that lies where builds put it: NAME.cl makes out/NAME.
struct OutputPlace {
    /// The file of the cluster.
    std::filesystem::path cluster;
    /// The root of its tree.
    std::filesystem::path tree;
    /// Below the root, with "/" between.
    std::string path;
};

inline constexpr Option kClusterOption{
    .name = "cluster",
    .value = "FILE",
    .help = "the cluster that made the tree, where that is not out/NAME beside NAME.cl"};

/// The file that `--cluster` names. Nothing if it is none, which is reported.
auto namedCluster(const Invocation& invocation, DiagnosticSink& sink)
    -> std::optional<std::filesystem::path>;

/// Of a tree that lies elsewhere only the end of a path says which file is meant: the root and the
/// path of `place`, whose `path` is all of it, if that is one of `outputs`.
auto splitByOutputs(OutputPlace place, const backends::OutputTree& outputs) -> OutputPlace;

/// Of the trees around `file`, which need not exist, the innermost whose cluster is there.
auto findOutputPlace(const std::filesystem::path& file) -> std::optional<OutputPlace>;

}  // namespace clc::cli
