// Short names for the definitions of an API: `io.k8s.api.apps.v1.Deployment` is `Deployment`.
#pragma once

#include "schema/importers/record_names.h"

#include <map>
#include <string>
#include <vector>

namespace clc::schema {

/// A definition, taken apart.
struct DefinitionName {
    /// As references have it.
    std::string full;
    /// What tells it from others of the same name: the API group, or the package.
    std::string group;
    /// Empty if its API has no versions.
    std::string version;
    std::string name;
    /// Lower ones come first when several want a name.
    int rank = 0;
};

/// The type name of each definition. The first in order of rank, newest version and group has its
/// own name; other versions of its group get theirs behind a hyphen, other groups their group (and
/// version, if they have several).
auto nameDefinitions(std::vector<DefinitionName> definitions,
                     const std::vector<NamedPlace>& decreed) -> std::map<std::string, std::string>;

}  // namespace clc::schema
