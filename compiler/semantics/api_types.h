// What the schemas say of their types beside the fields.
#pragma once

#include "semantics/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

struct ApiType {
    /// "std.k8s"
    std::string module;
    std::string_view name;
    std::string_view doc;
};

/// Names of the types that the schemas have for `module`, in order; none for most modules.
auto apiTypeNames(const Model& model, const Module& module) -> std::vector<std::string_view>;
/// What the API of `module` is: "Argo CD". Empty for a module without one.
auto apiAbout(const Model& model, const Module& module) -> std::string_view;
/// The record type called `name` that the schemas have for `module`.
auto apiType(const Model& model, const Module& module, std::string_view name)
    -> std::optional<TypeId>;
/// Nothing for a record that is not of the schemas.
auto apiType(const Model& model, const RecordInfo& record) -> std::optional<ApiType>;

}  // namespace clc::semantics
