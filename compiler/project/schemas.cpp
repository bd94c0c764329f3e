#include "project/schemas.h"

#include "base/check.h"
#include "schema/embedded_table.h"

namespace clc::project {

auto embeddedSchemas() -> std::unique_ptr<const schema::SchemaTable> {
    auto table = schema::SchemaTable::open(schema::embeddedTable());
    CLC_ASSERT(table != nullptr, "the binary carries a table of its own version");
    return table;
}

}  // namespace clc::project
