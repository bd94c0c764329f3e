// `clc import crd FILE`: the definitions of custom resources that a project publishes, as a module
// of types.
#pragma once

#include "diagnostics/sink.h"
#include "schema/definition.h"
#include "source/source_manager.h"

#include <optional>
#include <span>
#include <string>

namespace clc::schema {

/// The types of all CustomResourceDefinitions in `files`, as module `name`: those of the versions
/// that are served, named as docs/schemas.md says. Other documents are passed over, as files of a
/// release hold more. Nothing if it was reported. The types refer to `k8s.ObjectMeta`. Write it
/// with `writeModule`, pack it on the embedded table.
auto importCrds(std::span<const SourceFile* const> files, const std::string& name,
                DiagnosticSink& sink) -> std::optional<ModuleDefinition>;

}  // namespace clc::schema
