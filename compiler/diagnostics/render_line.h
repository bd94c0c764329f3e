// Diagnostics in one line each, as editors and grep read them.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <string>

namespace clc {

/// "main.cl:4:12: error[CL0203]: type 'app' has no field 'prot'"; what has no place begins with
/// "clc: ". Lines and columns begin at 1, columns count characters.
auto renderLine(const Diagnostic& diagnostic, const SourceManager& sources) -> std::string;

}  // namespace clc
