// The text of a float that every format reads as a float again.
#pragma once

#include "values/document.h"

#include <string>

namespace clc::backends {

/// The text of the finite float `node`: as the user wrote it where all formats can read that, else
/// the shortest that gives the same number. It always has a point with digits on both sides, and an
/// exponent always has a sign: YAML 1.1 takes anything less for a string.
auto decimalText(const values::DocNode& node) -> std::string;

}  // namespace clc::backends
