// The API types in the binary.
#pragma once

#include "schema/schema_table.h"

#include <memory>

namespace clc::project {

/// Opened anew on each call, which costs next to nothing: types are decoded when they are asked
/// for.
auto embeddedSchemas() -> std::unique_ptr<const schema::SchemaTable>;

}  // namespace clc::project
