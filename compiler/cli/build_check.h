// What `clc build --check` says of a tree that is not what the sources give.
#pragma once

#include "diagnostics/combined.h"
#include "output/plan.h"
#include "output/stray.h"
#include "project/compilation.h"

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
    /// What others have put there and would be delivered with it.
    std::span<const output::Present> stray;
    /// The folder on the disk, and that of the project.
    std::filesystem::path root;
    std::filesystem::path project;
};

/// Reports each file that is not as it should be, where it differs; what is missing where it is
/// declared.
void reportDifferences(const LookedAt& tree, const project::Compilation& compilation,
                       CombinedDiagnostics& found);

/// How many files differ, and how, in one line.
auto differencesOf(const LookedAt& tree) -> std::string;

/// Whether it says that the tree is not what a build leaves, and not that something went wrong.
bool isAboutTree(const Diagnostic& diagnostic);

}  // namespace clc::cli
