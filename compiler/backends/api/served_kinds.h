// Which group and version serves a kind: what to write instead of one that the cluster's release
// does not serve, or that nobody knows.
#pragma once

#include "schema/schema_table.h"
#include "schema/version_contract.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::backends {

struct KindName {
    std::string_view apiVersion;
    std::string_view kind;
};

/// Help for an object of `type`, which the release of `versions` does not serve.
auto adviceFor(const KindName& name, const schema::SchemaType& type,
               const schema::SchemaTable& schemas, const schema::VersionContract& versions)
    -> std::vector<std::string>;

/// Help for an object of a kind that no schema has. `module` is the one that must have it, or empty
/// if it may be of any.
auto adviceForUnknown(const KindName& name, std::string_view module,
                      const schema::SchemaTable& schemas, const schema::VersionContract& versions)
    -> std::vector<std::string>;

}  // namespace clc::backends
