// Diagnostics for other programs. docs/output-formats.md describes the form, which only ever grows.
#pragma once

#include "diagnostics/report.h"
#include "source/source_manager.h"

#include <string>

namespace clc {

auto renderJson(const Report& report, const SourceManager& sources) -> std::string;

}  // namespace clc
