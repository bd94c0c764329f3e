// From evaluated output files to bytes. The input has no types, no tree and no laziness; what
// belongs to the language was checked before.
#pragma once

#include "backends/output_tree.h"
#include "diagnostics/sink.h"
#include "values/document.h"
#include "values/origin_lookup.h"

#include <functional>
#include <optional>
#include <span>

namespace clc::backends {

/// Reports what the format of `file` cannot hold; prints it only if there is nothing.
auto print(const values::OutputFile& file, const values::OriginLookup& origins,
           DiagnosticSink& sink) -> std::optional<PrintedFile>;

/// What `print` has made of a file before, or nothing.
using PrintedBefore = std::function<std::optional<PrintedFile>(const values::OutputFile& file)>;

/// All of `files`, those left out that could not be placed or printed; the sink says why. `before`
/// may be null.
auto printAll(std::span<const values::OutputFile> files, const values::OriginLookup& origins,
              DiagnosticSink& sink, const PrintedBefore& before = {}) -> OutputTree;

}  // namespace clc::backends
