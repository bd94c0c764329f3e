// Where output files may lie: below the root on every system, each on its own.
#pragma once

#include "diagnostics/sink.h"
#include "values/document.h"
#include "values/origin_lookup.h"

#include <span>
#include <string_view>
#include <vector>

namespace clc::backends {

/// Names that begin so are clc's own: what it keeps in an output root beside the files.
inline constexpr std::string_view kReservedPrefix = ".clc-";

/// Whether an output could lie at `path`: below the root, on every system.
bool isOutputPath(std::string_view path);

/// Reports paths that leave the root, that some file system cannot hold, that are taken by the
/// root's own bookkeeping or by another of `files`. Those left are returned in their order.
auto placeable(std::span<const values::OutputFile> files, const values::OriginLookup& origins,
               DiagnosticSink& sink) -> std::vector<const values::OutputFile*>;

}  // namespace clc::backends
