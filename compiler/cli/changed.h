// `--changed`: files that have changed, as hooks and CI know them, instead of files to look at.
#pragma once

#include "cli/command.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clc::cli {

inline constexpr Option kChangedOption{
    .name = "changed",
    .value = "",
    .help = "FILEs are what has changed, gone and of any kind; clusters/*.cl come with them"};

/// Whether modules are looked at by themselves too.
enum class Modules { Alone, OnlyInClusters };

/// Paths are relative to `root`.
struct ChangedFiles {
    std::filesystem::path root;
    std::vector<std::string> paths;
};

/// The files to look at where `changed` has changed, each once: `clusters`, and elsewhere the
/// clusters that a changed file belongs to, those that use it, also where it is gone, and those in
/// whose output tree it lies.
auto affectedBy(const ChangedFiles& changed, const std::vector<std::string>& clusters,
                Modules modules) -> std::vector<std::string>;

}  // namespace clc::cli
