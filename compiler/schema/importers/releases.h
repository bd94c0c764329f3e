// Several releases of an API become one module: each type the union of its forms, with what came
// and went.
#pragma once

#include "schema/definition.h"
#include "schema/importers/refinements.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace clc::schema {

/// The named definitions of one release.
struct ReleaseSchemas {
    Release release;
    const nlohmann::json* definitions = nullptr;
};

struct DefinitionSet {
    /// In ascending order of release.
    std::vector<ReleaseSchemas> releases;
    /// The type name of each definition that has fields.
    std::map<std::string, std::string> names;
    /// The definitions whose values are objects or documents.
    std::map<std::string, ObjectDefinition> objects;
    /// What some definitions stand for, whatever their schema says.
    std::map<std::string, NodeDefinition> known;
};

/// A field that has changed its type. The newest form is the one taken.
struct TypeChange {
    std::string place;
    Release release;
    std::string before;
    std::string after;
};

/// Fills `module`, which has its name, and tells what changed its type between releases.
auto addDefinitions(ModuleDefinition& module, const DefinitionSet& set, Refiner& refiner)
    -> std::vector<TypeChange>;

/// Whether `schema` is a definition that becomes a type: an object that lists its fields.
bool isRecordSchema(const nlohmann::json& schema);

}  // namespace clc::schema
