// Modules of types from the two forms in which API schemas come: one schema for each kind and
// version, without names inside (custom resources), and sets of named definitions, one for each
// release (Kubernetes, Talos).
#pragma once

#include "schema/definition.h"
#include "schema/importers/record_names.h"
#include "schema/importers/refinements.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace clc::schema {

/// The schema of one version of a kind, or with an empty `kind` one of something that is no object
/// of an API, such as the values of a chart.
struct KindSchema {
    std::string group;
    std::string version;
    std::string kind;
    /// The name of the type: that of the kind, unless another group has a kind of that name.
    std::string typeName;
    Scope scope = Scope::Namespaced;
    /// Its types get the names without a version.
    bool preferred = false;
    const nlohmann::json* schema = nullptr;
    /// The document that references lead into; null where none are allowed.
    const nlohmann::json* root = nullptr;
};

/// Fills `module` with the types of `kinds`. Records that are equal become one type, whatever they
/// are called in the schemas. `module` has its name; `metadata` of an object is the `ObjectMeta` of
/// module `k8s`.
void addKinds(ModuleDefinition& module, const std::vector<KindSchema>& kinds, Refiner& refiner,
              const std::vector<NamedPlace>& decreed);

/// Marks the newest stable version of each kind as preferred, the newest one of all if none is
/// stable.
void preferNewest(std::vector<KindSchema>& kinds);

}  // namespace clc::schema
