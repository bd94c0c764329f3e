// A document in a form that says which kind each value has, for scripts in other languages.
#pragma once

#include "values/document.h"

#include <string>

namespace clc::tests {

/// JSON: ["null"], ["bool", true], ["int", "12"], ["float", "0.1"], ["text", "a"], ["list", [...]],
/// ["map", [["key", VALUE], ...]], and for expressions ["reference", "a.b"], ["keyword", "any"],
/// ["member", VALUE, "name"], ["index", VALUE, VALUE], ["call", "name", [...]], ["template",
/// [...]].
auto tagged(const values::DocNode& node) -> std::string;

}  // namespace clc::tests
