// Type constraints of OpenTofu as JSON schemas, so that one reader makes types of both.
#pragma once

#include "schema/schema_type.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace clc::schema {

/// The schema of a closed object of OpenTofu.
auto tofuObject(nlohmann::json properties, nlohmann::json required, TofuForm form)
    -> nlohmann::json;

/// The form that `tofuObject` was given for `schema`, and `None` for all others: no file can say
/// it.
auto tofuFormOf(const nlohmann::json& schema) -> TofuForm;

/// `list(object({ name = string, size = optional(number, 1) }))`, as `variables.tf` writes it.
/// Nothing if it is no type.
auto schemaOfTofuText(std::string_view text) -> std::optional<nlohmann::json>;

/// `["list", ["object", {"name": "string"}]]`, as `tofu providers schema -json` writes it. Nothing
/// if it is no type.
auto schemaOfTofuJson(const nlohmann::json& type) -> std::optional<nlohmann::json>;

}  // namespace clc::schema
