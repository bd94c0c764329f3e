// The members of kinds and records, as data.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"

#include <cstdint>
#include <span>

namespace clc::ide {

/// Whose members are listed. Every kind has a `name`, which the page of `instance` tells.
enum class MembersOf : std::uint8_t { Kind, Record };

/// `own` is the definition that the members are listed for: what it has from others says so. Lets
/// without words are left out, as a kind's own business.
auto describeMembers(const semantics::Model& model, std::span<const semantics::Member> members,
                     const Target& own, MembersOf of) -> std::vector<FieldDescription>;

}  // namespace clc::ide
