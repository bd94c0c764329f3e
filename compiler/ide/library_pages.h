// The pages of docs/stdlib.
#pragma once

#include <map>
#include <string>

namespace clc::ide {

/// File name → text: a page for each module that defines something, one for what the compiler knows
/// by name, and README.md, which lists them.
auto libraryPages() -> std::map<std::string, std::string>;

}  // namespace clc::ide
