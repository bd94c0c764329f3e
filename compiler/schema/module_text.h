// A module of API types as text: the form that is committed, read by people in diffs, and packed by
// the build.
#pragma once

#include "diagnostics/sink.h"
#include "schema/definition.h"
#include "source/source_manager.h"

#include <optional>
#include <string>
#include <string_view>

namespace clc::schema {

/// The module that `file` holds; nothing if it was reported.
auto readModule(const SourceFile& file, DiagnosticSink& sink) -> std::optional<ModuleDefinition>;

/// `module` as text, in the order it has; sort it first. Reading it gives the same module.
auto writeModule(const ModuleDefinition& module) -> std::string;

/// Whether `text` begins as that of a module does.
bool isModuleText(std::string_view text);

/// The lines of one type.
auto writeType(const TypeDefinition& type) -> std::string;

}  // namespace clc::schema
