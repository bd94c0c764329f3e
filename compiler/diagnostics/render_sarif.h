// Diagnostics in SARIF 2.1.0, which code hosts and analysis tools show.
#pragma once

#include "diagnostics/report.h"
#include "source/source_manager.h"

#include <string>

namespace clc {

/// One run. Paths are relative to "%SRCROOT%", columns count characters.
auto renderSarif(const Report& report, const SourceManager& sources) -> std::string;

}  // namespace clc
