// The standard library of a run, where it is not the one in the binary: for work on the library
// itself.
#pragma once

#include "cli/console.h"
#include "diagnostics/sink.h"
#include "host/disk_file_system.h"

#include <optional>

namespace clc::cli {

/// The modules at `console.library`; none if the run uses those in the binary.
auto otherLibrary(const Console& console) -> std::optional<host::DiskFileSystem>;

/// Reports a `console.library` that holds no library.
void checkLibrary(const Console& console, DiagnosticSink& sink);

}  // namespace clc::cli
