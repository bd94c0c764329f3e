// Output trees whose cluster is gone: no build comes to them any more.
#pragma once

#include "diagnostics/sink.h"

#include <filesystem>
#include <set>
#include <string>

namespace clc::cli {

/// Reports each tree `out/NAME` beside the clusters in `folders`, of the project at `root`, that
/// clc has written and that has no `NAME.cl` any more. True if there is one.
bool reportAbandoned(const std::filesystem::path& root, const std::set<std::string>& folders,
                     DiagnosticSink& sink);

}  // namespace clc::cli
