// What `clc build --check` says of a tree that is not what the sources give.
#pragma once

#include "diagnostics/sink.h"
#include "output/plan.h"

#include <filesystem>
#include <span>
#include <string>

namespace clc::cli {

/// A tree that was looked at, and nothing written.
struct LookedAt {
    std::string cluster;
    /// What follows `clc build` on the command line that writes it.
    std::string arguments;
    /// What its folder is called in messages.
    std::string shownRoot;
    const output::Plan& plan;
    /// Files of others that would be delivered with it.
    std::span<const std::string> stray;
};

/// Reports each file that is not as it should be. `root` is the folder on the disk.
void reportDifferences(const LookedAt& tree, const std::filesystem::path& root,
                       DiagnosticSink& sink);

/// How many files differ, and how, in one line.
auto differencesOf(const LookedAt& tree) -> std::string;

/// Whether it says that the tree is not what a build leaves, and not that something went wrong.
bool isAboutTree(const Diagnostic& diagnostic);

}  // namespace clc::cli
