// The tables in tools/schemas: what the schemas of others do not say, or not the way clc needs it.
#pragma once

#include "schema/definition.h"
#include "schema/importers/record_names.h"
#include "schema/importers/refinements.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace clc::schema_compiler {

/// A module and where its types come from.
struct ModuleRow {
    std::string name;
    std::string license;
    std::string about;
    std::vector<std::string> groups;
};

struct KindRow {
    std::string kind;
    schema::Scope scope = schema::Scope::Namespaced;
    /// The version whose types get the plain names, if it is not the newest.
    std::string preferred;
};

struct Tables {
    std::vector<ModuleRow> modules;
    /// By group, and below by the kind in lower case. The core group is "core".
    std::map<std::string, std::map<std::string, KindRow>> kinds;
    /// By module.
    std::map<std::string, std::vector<schema::NamedPlace>> names;
    std::vector<schema::Refinement> refinements;
};

/// Reads all tables in `folder`. Throws std::runtime_error with file, line and reason.
auto readTables(const std::filesystem::path& folder) -> Tables;

auto lower(std::string text) -> std::string;

}  // namespace clc::schema_compiler
