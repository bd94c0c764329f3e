// Keys of lists that are merged by keys, or hold each value once.
#pragma once

#include "schema/schema_table.h"
#include "values/document.h"

#include <optional>
#include <string>

namespace clc::backends {

/// What tells `element` of a list of that type from the others, in words; nothing if it lacks a
/// key.
auto elementKey(const values::DocNode& element, const schema::SchemaNode& list,
                const schema::SchemaTable& schemas) -> std::optional<std::string>;

/// Where the first of these keys that is written in `element` comes from.
auto keyOrigin(const values::DocNode& element, const schema::SchemaNode& list) -> values::OriginId;

}  // namespace clc::backends
