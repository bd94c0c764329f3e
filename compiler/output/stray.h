// Files in an output root that clc did not write, where they would be delivered with its own.
#pragma once

#include "output/plan.h"

#include <span>
#include <string>
#include <vector>

namespace clc::output {

/// Those of the `present` files that are of the kind, by their extension, that clc writes into the
/// same folder of the root or below it: who delivers a folder whole takes them along. Hidden files,
/// those of other kinds, which tools keep beside their input, and what the plan removes are left
/// out. In order of path.
auto strayFiles(const Plan& plan, std::span<const std::string> present) -> std::vector<std::string>;

}  // namespace clc::output
