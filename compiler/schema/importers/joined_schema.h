// Schemas that are put together of parts: what others say once is said by reference.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace clc::schema {

/// The root of `document` with what its chain of `$ref`s leads to, and with the fields and the
/// required names that the parts of its `allOf` declare. What can't be joined, such as a second
/// type for a field, stays in `allOf`, where it is a condition. The references have been found to
/// lead somewhere.
auto rootSchema(const nlohmann::json& document) -> nlohmann::json;

/// `schema`, which stands in `document`, with what its `$ref` and the parts of its `allOf` declare,
/// as above; nothing if fewer than two of them, itself among them, declare fields.
auto joinedSchema(const nlohmann::json& schema, const nlohmann::json& document)
    -> std::optional<nlohmann::json>;

}  // namespace clc::schema
