// The API types that the program brings. Defined by the library clc_schema_data, which the build
// makes.
#pragma once

#include <string_view>

namespace clc::schema {

/// Bytes for `SchemaTable::open`, as long as the program.
auto embeddedTable() -> std::string_view;

}  // namespace clc::schema
