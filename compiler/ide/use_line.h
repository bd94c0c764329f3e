// The line after which a name is known in a file.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"

#include <string>

namespace clc::ide {

/// `use std.secret.{bitwarden}`, or of the module alone for what is said behind its name, as types
/// of an API are; for a file of the project as the cluster of `model` writes it. Empty if every
/// file knows the name: it is the prelude's, the compiler's or the cluster's own.
auto useLine(const semantics::Model& model, const semantics::Module& module, std::string_view name)
    -> std::string;

/// As `useLine`, for a file in `folder` of the project.
auto useLineFrom(std::string_view folder, const semantics::Model& model,
                 const semantics::Module& module, std::string_view name) -> std::string;

}  // namespace clc::ide
