// Where a name is known that a module, a record or the library does not have.
#pragma once

#include "semantics/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::semantics {

/// The versions that `module` has of the kind of which `name` is one ("Widget-v1beta1"), in words;
/// empty if it has none.
auto otherVersions(const Model& model, const Module& module, std::string_view name) -> std::string;

/// Which other modules of API types have a type `name`, in words; empty if none or many.
auto otherModules(const Model& model, const Module& module, std::string_view name) -> std::string;

/// What `name` is called by a field beside one of type `record`, in words: a kind says by fields of
/// its own what else is written in the record. Empty if there is no such kind.
auto fieldBeside(const Model& model, TypeId record, std::string_view name) -> std::string;

/// The shortest of the modules `known` whose last part goes on after that of `name`:
/// "std.crd.gateway-api" for "std.crd.gateway".
auto longerModule(const std::vector<std::string>& known, std::string_view name)
    -> std::optional<std::string>;

}  // namespace clc::semantics
