// Paths in reports for people: they lead from the working folder to the file, so that a terminal
// and an editor can follow them.
#pragma once

#include "cli/command.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clc::cli {

/// Forms that somebody reads at a terminal.
bool isForPeople(Format format);

/// `path` of the project at `root` as who reads the form that was asked for wants it: from the
/// working folder for people, as it is for programs.
auto shownPath(const Invocation& invocation, const std::filesystem::path& root,
               std::string_view path) -> std::string;

/// Invocation::report with the paths of the project at `root` shown so.
auto reportOf(const Invocation& invocation, const std::filesystem::path& root,
              std::vector<Diagnostic> diagnostics, const SourceManager& sources) -> ExitCode;

}  // namespace clc::cli
