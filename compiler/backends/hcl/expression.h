// Expressions on one line.
#pragma once

#include "backends/hcl/text.h"
#include "values/document.h"

#include <string>

namespace clc::backends::hcl {

/// `node` without line ends, whatever it is: texts in quotes, objects as `{ a = 1, b = 2 }`.
auto inlineText(const values::DocNode& node) -> std::string;

/// `${...}` for a part of a template.
auto hole(const values::DocNode& node) -> std::string;

}  // namespace clc::backends::hcl
