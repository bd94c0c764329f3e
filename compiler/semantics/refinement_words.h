// What a refinement asks of a value, in words.
#pragma once

#include "semantics/model.h"

#include <string>

namespace clc::semantics {

/// The first sentence of what is said above a type, as help; the condition itself where nothing is
/// said. Empty if there is no condition.
auto refinementWords(const Model& model, types::RefinementId refinement) -> std::string;

}  // namespace clc::semantics
