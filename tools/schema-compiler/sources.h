// The folder of JSON schemas → modules of types.
#pragma once

#include "schema/definition.h"
#include "schema/importers/releases.h"
#include "tables.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clc::schema_compiler {

struct Sources {
    /// `kubernetes/v1.33/...`, `crds/GROUP/KIND_VERSION.json`, `talos/v1.11/...`
    std::filesystem::path schemas;
    /// The tables, and schemas written by hand: GROUP/KIND_VERSION.json, k8s/objects.json.
    std::filesystem::path tables;
};

struct Result {
    std::vector<schema::ModuleDefinition> modules;
    /// What a person should know about and need not mend.
    std::vector<std::string> notes;
    std::size_t files = 0;
};

/// Throws std::runtime_error if schemas and tables do not agree.
auto compile(const Sources& sources) -> Result;

}  // namespace clc::schema_compiler
