// Modules of API types that people edit, in the one form that `writeModule` gives them.
#pragma once

#include "diagnostics/sink.h"
#include "source/source_manager.h"

#include <optional>
#include <string>

namespace clc::schema {

/// The text of `file` with its types and fields in order, and each comment in front of the line it
/// stood before. Nothing if the file is no module, which is reported.
auto formatModule(const SourceFile& file, DiagnosticSink& sink) -> std::optional<std::string>;

}  // namespace clc::schema
