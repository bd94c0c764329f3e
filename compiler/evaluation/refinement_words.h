// What a refinement asks of a value, in words.
#pragma once

#include "evaluation/run.h"

namespace clc::evaluation {

/// The first sentence of what is said above a type, as help; the condition itself where nothing is
/// said. Empty if there is no condition.
auto refinementWords(const Run& run, types::RefinementId refinement) -> std::string;

}  // namespace clc::evaluation
