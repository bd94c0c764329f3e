// `clc check --fix`: safe fixes, written to the disk.
#pragma once

#include "cli/command.h"
#include "diagnostics/sink.h"
#include "project/fixing.h"

#include <filesystem>
#include <memory>

namespace clc::cli {

inline constexpr Option kFixOption{
    .name = "fix", .value = "", .help = "apply the safe fixes, and report what is left"};

/// Applies what can be fixed of what `find` finds below `root`, and tells people what that was. A
/// file that can't be written is reported, and stays as it is.
auto fixFiles(const Invocation& invocation, const std::filesystem::path& root,
              const project::FindIn& find, DiagnosticSink& sink)
    -> std::unique_ptr<const CombinedDiagnostics>;

}  // namespace clc::cli
