// What a change does, by the rows of the table.
#pragma once

#include "project/diff/difference.h"

namespace clc::project {

/// Fills in what `changes` do: `effects`, and `reached` among all resources of the later state.
void assess(std::vector<ResourceChange>& changes, const States& states, const EffectTable& table);

}  // namespace clc::project
