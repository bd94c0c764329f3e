// What a run of `build` or `check` is about: the project's root, and the files named or meant.
#pragma once

#include "cli/changed.h"
#include "cli/command.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clc::cli {

struct Targets {
    /// `--root`, or the nearest folder around the first file that holds `.git`.
    std::filesystem::path root;
    /// The files as the compiler names them, each once: those given, or `clusters/*.cl`.
    std::vector<std::string> files;
};

inline constexpr Option kRootOption{
    .name = "root",
    .value = "FOLDER",
    .help = "the project's root; the nearest folder around with .git if not given"};

/// `--root`, or the nearest folder around `inside` that holds `.git`. Nothing if `--root` is no
/// folder; that is reported.
auto projectRoot(const Invocation& invocation, const std::string& inside, DiagnosticSink& sink)
    -> std::optional<std::filesystem::path>;

/// The project around the folder of the run, with `clusters/*.cl`, of which there may be none; the
/// arguments are not looked at. Nothing if `--root` is no folder; that is reported.
auto findProject(const Invocation& invocation, DiagnosticSink& sink) -> std::optional<Targets>;

/// With `--changed`, `modules` says what becomes of modules. Nothing if the command line names
/// nothing that could be built; that is reported.
auto findTargets(const Invocation& invocation, std::string_view command, Modules modules,
                 DiagnosticSink& sink) -> std::optional<Targets>;

}  // namespace clc::cli
