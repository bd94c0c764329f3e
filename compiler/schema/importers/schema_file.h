// Schemas that are no CustomResourceDefinitions as modules of types: a JSON schema, such as
// `values.schema.json` of a Helm chart; what `tofu providers schema -json` prints; the variables of
// an OpenTofu module as JSON.
#pragma once

#include "diagnostics/sink.h"
#include "schema/definition.h"
#include "source/source_manager.h"

#include <optional>
#include <span>
#include <string>

namespace clc::schema {

/// The types of all `files` as module `name`, named as docs/schemas.md says. Nothing if any part of
/// a file is not understood, which is reported with its place.
auto importSchemas(std::span<const SourceFile* const> files, const std::string& name,
                   DiagnosticSink& sink) -> std::optional<ModuleDefinition>;

}  // namespace clc::schema
