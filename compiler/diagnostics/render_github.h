// Diagnostics as workflow commands, which GitHub Actions shows beside the changed lines.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <string>

namespace clc {

auto renderGithub(const Diagnostic& diagnostic, const SourceManager& sources) -> std::string;

}  // namespace clc
