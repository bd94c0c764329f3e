// Which places of the types of OpenTofu hold blocks, and which of them hold arguments.
#pragma once

#include "schema/schema_table.h"

namespace clc::schema {

/// Whether what stands at `place` is written as blocks in HCL: one, some in a list, or some in a
/// map that labels them.
bool holdsBlocks(const SchemaTable& schemas, const SchemaNode& place);

}  // namespace clc::schema
