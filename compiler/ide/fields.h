// The members of kinds and records, as data.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"

#include <span>

namespace clc::ide {

/// `own` is the definition that the members are listed for: what it has from others says so. Lets
/// without words are left out, as a kind's own business.
auto describeMembers(const semantics::Model& model, std::span<const semantics::Member> members,
                     const Target& own) -> std::vector<FieldDescription>;

}  // namespace clc::ide
