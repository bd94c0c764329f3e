// One alternative of a constraint on versions, read; `VersionRange` is what to use.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/version_range.h"

#include <string_view>

namespace clc::types {

/// `>= 1.2 < 1.5, != 1.3.1` or `1.2 - 1.4`, as comparisons that all have to hold.
auto parseComparators(std::string_view text) -> Parsed<VersionComparators>;

}  // namespace clc::types
