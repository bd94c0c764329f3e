// Conditions of a schema, with the types that its fields have.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string_view>

namespace clc::schema {

/// The schema that a `$ref` leads to; null if that is unknown.
using ReferenceTarget = std::function<const nlohmann::json*(std::string_view)>;

/// `schema` with types in its conditions. A condition such as `allOf: [{properties: {a: {minimum:
/// 3}}}]` limits a field that is declared beside it and need not repeat its type (schemas of custom
/// resources must not). A limit without a type could be written down for no type at all.
auto typedConditions(const nlohmann::json& schema, const ReferenceTarget& target) -> nlohmann::json;

}  // namespace clc::schema
