// Which resource of a later state is which of an earlier one.
#pragma once

#include "project/diff/difference.h"

#include <vector>

namespace clc::project {

/// A change for every resource of which anything is another: its content, its file, its being
/// there. What a change does is not filled in.
auto matchResources(const States& states, std::span<const std::string> elementNames)
    -> std::vector<ResourceChange>;

}  // namespace clc::project
