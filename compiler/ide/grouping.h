// Members sorted the way a page shows them.
#pragma once

#include "ide/description.h"

#include <optional>
#include <vector>

namespace clc::ide {

/// Members that come from one place; in the order in which the places are first met.
struct FieldGroup {
    std::optional<Target> from;
    std::vector<const FieldDescription*> fields;
};

enum class Origin : std::uint8_t { Own, TakenOver };

/// What can be set, and what a kind that is this one has to give. Valid as long as `fields`.
auto settable(const std::vector<FieldDescription>& fields, Origin origin)
    -> std::vector<FieldGroup>;
/// What follows from the others.
auto derived(const std::vector<FieldDescription>& fields, Origin origin) -> std::vector<FieldGroup>;

}  // namespace clc::ide
