// What `clc diff` says that is no comparison: that there is nothing to compare, and of what was.
#pragma once

#include "diagnostics/sink.h"
#include "host/git_revision.h"
#include "project/diff/pages.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clc::cli {

/// Why git gives no state called `name`.
void reportRevision(const host::OpenedRevision& opened, const std::string& name,
                    const std::filesystem::path& root, DiagnosticSink& sink);

/// No state has a cluster at `path`.
void reportNothingThere(const std::string& path, const std::string& base, DiagnosticSink& sink);

/// The cluster at `path` can't be evaluated as it was; its errors follow.
void reportNotEvaluated(const std::string& path, const std::string& base, DiagnosticSink& sink);

/// A warning for each tree in the repository that is not what its sources gave.
auto staleWarnings(const project::DiffPage& page) -> std::vector<Diagnostic>;

}  // namespace clc::cli
