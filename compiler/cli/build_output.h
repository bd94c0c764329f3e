// The part of a build that comes after evaluation: the trees are written, or looked at.
#pragma once

#include "cli/command.h"
#include "cli/last_build.h"
#include "diagnostics/combined.h"
#include "project/compilation.h"

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clc::cli {

/// What the clusters of one run come to.
struct Outcome {
    CombinedDiagnostics found;
    /// For people: a line for each cluster that was built.
    std::string summary;
    /// The folders of the trees, as paths from the project's root.
    std::vector<std::string> trees;
    /// The summary names the files that change.
    bool namesFiles = false;
    bool differs = false;
    /// The command line can't be meant so.
    bool misused = false;
};

/// Writes the trees of `clusters`, which have no errors, below `project`, or with `--check` and
/// `--diff` only looks at them. All trees are planned before the first is written, and with one
/// that can't be written, the later ones stay as they are.
void bringAllOut(const Invocation& invocation, const std::filesystem::path& project,
                 std::deque<project::Compilation>& clusters, Outcome& outcome);

/// Where the tree of the cluster that begins with `file` lies, of the project at `project`.
auto treeOf(const Invocation& invocation, const std::filesystem::path& project,
            const std::string& file) -> BuiltTree;

/// What is said of a tree that is as its manifest says, with nothing beside it; nothing of any
/// other.
auto summaryOfUnchanged(const Invocation& invocation, const BuiltTree& tree)
    -> std::optional<std::string>;

/// Says of the trees of `clusters`, which may have errors, which of them a run that was cut off has
/// left unfinished.
void reportUnfinishedTrees(const Invocation& invocation, const std::filesystem::path& project,
                           std::deque<project::Compilation>& clusters);

}  // namespace clc::cli
