// Diagnostics as the trailers of golden cases state them.
#pragma once

#include "diagnostics/diagnostic.h"
#include "source/source_manager.h"

#include <string>
#include <vector>

namespace clc::golden {

/// One line per diagnostic in the order users see them, and below it what hangs on it:
///
///     error[CL0203] main.cl:4:12-16: type 'app' has no field 'prot'
///       label lib/app.cl:2:5-2:9: declared here
///       help: did you mean 'port'?
///       fix (safe): change to 'port': main.cl:4:12-16 => "port"
///
/// Lines and columns begin at 1, columns count characters, the end is exclusive and names its line
/// only if that is another. What stands in the standard library is told by its file.
auto describe(std::vector<Diagnostic> diagnostics, const SourceManager& sources) -> std::string;

}  // namespace clc::golden
