// What tells the elements of a list from each other.
#pragma once

#include "schema/schema_table.h"
#include "values/document.h"

#include <span>
#include <string>
#include <vector>

namespace clc::project {

/// How a list is compared.
struct ListKeys {
    /// Of each element, as it is shown; different from each other. Empty for a list whose elements
    /// only their places tell apart.
    std::vector<std::string> before;
    std::vector<std::string> after;
    /// Another order of the elements may mean something else.
    bool orderCounts = true;

    [[nodiscard]] bool empty() const { return before.empty() && after.empty(); }
};

/// By what the elements of two states of a list are known: by the keys of its type `type`, which
/// may be null, or by the first of `names` that all of them have, each its own.
auto keysOf(const values::DocNode& before, const values::DocNode& after,
            const schema::SchemaNode* type, const schema::SchemaTable* schemas,
            std::span<const std::string> names) -> ListKeys;

}  // namespace clc::project
