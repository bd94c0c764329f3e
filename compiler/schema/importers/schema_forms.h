// The ways in which drafts of JSON schema say the same thing, brought into the one that the reader
// of schemas knows: that of OpenAPI 3.0.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace clc::schema {

/// `schema` in the older form: `type` is one word, a constant is an enum of one, exclusive bounds
/// are flags, and parts of `allOf` that declare types are one schema. Nothing if it has that form
/// already.
auto olderForm(const nlohmann::json& schema) -> std::optional<nlohmann::json>;

}  // namespace clc::schema
