// `--watch`: a command is run again whenever a source changes.
#pragma once

#include "cli/command.h"
#include "source/file_system.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace clc::cli {

inline constexpr Option kWatchOption{
    .name = "watch", .value = "", .help = "build again whenever a source changes, until Ctrl-C"};

/// What became of one build.
struct Built {
    ExitCode code = ExitCode::Done;
    /// The folders of the trees it wrote, as paths from the project's root.
    std::vector<std::string> trees;
};

/// Builds from what `files` says, and reports.
using BuildFunction = std::function<Built(const FileSystem& files, bool isFirst)>;

/// Reports settings that a run without an end can't have.
void checkWatch(const Invocation& invocation, DiagnosticSink& sink);

/// Builds the project at `root`, and again when what the last build has read is not as it was. Ends
/// with SIGINT or SIGTERM, and then with what the last build ended with.
auto watch(const Invocation& invocation, const std::filesystem::path& root,
           const BuildFunction& build) -> ExitCode;

}  // namespace clc::cli
