// Schemas of others as the text of a module of types.
#pragma once

#include "diagnostics/sink.h"
#include "source/source_manager.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::project {

enum class SchemaForm : std::uint8_t {
    Crd,     // CustomResourceDefinitions
    Schema,  // JSON schema, schemas of OpenTofu's providers, variables of its modules
};

/// The module `name`, with a comment that says how much of what its schemas demand nobody
/// checks. Nothing if any part is not understood, which is
/// reported.
auto importSchemas(SchemaForm form, std::span<const SourceFile* const> files,
                   const std::string& name, DiagnosticSink& sink) -> std::optional<std::string>;

/// Whether the file that begins with `text` is such a module, so that another may take its place.
bool isSchemaModule(std::string_view text);

/// The name of a module that is kept in the file at `path`: `widgets` of `types/widgets.schema`.
auto schemaModuleName(std::string_view path) -> std::string;

}  // namespace clc::project
