// YAML, and JSON as a part of it, as JSON values: the form in which definitions of custom resources
// are published.
#pragma once

#include "diagnostics/sink.h"
#include "source/source_manager.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace clc::schema {

/// What to do with a template.
inline constexpr std::string_view kRenderFirst =
    "it holds the signs '{{' of a template: render it first, as 'helm template' does, and import "
    "what comes out";

/// Whether `file` has the signs of Helm's templates.
bool isTemplate(const SourceFile& file);

/// The documents of `file`; nothing if it was reported. Plain scalars are what YAML 1.2 calls them;
/// keys are texts.
auto readYamlDocuments(const SourceFile& file, DiagnosticSink& sink)
    -> std::optional<std::vector<nlohmann::json>>;

}  // namespace clc::schema
