// The schema that a file stands for: its root may refer elsewhere, or be put together of parts.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace clc::schema {

/// The root of `document` with what its chain of `$ref`s leads to, and with the fields and the
/// required names that the parts of its `allOf` declare. What can't be joined, such as a second
/// type for a field, stays in `allOf`, where it is a condition. The references have been found to
/// lead somewhere.
auto rootSchema(const nlohmann::json& document) -> nlohmann::json;

}  // namespace clc::schema
