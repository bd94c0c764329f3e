// YAML, and JSON as a part of it, as JSON values: the form in which definitions of custom resources
// are published.
#pragma once

#include "diagnostics/sink.h"
#include "source/source_manager.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <vector>

namespace clc::schema {

/// The documents of `file`; nothing if it was reported. Plain scalars are what YAML 1.2 calls them;
/// keys are texts.
auto readYamlDocuments(const SourceFile& file, DiagnosticSink& sink)
    -> std::optional<std::vector<nlohmann::json>>;

}  // namespace clc::schema
