// The word that stands where somebody is still to write a value.
#pragma once

#include <string_view>

namespace clc::semantics {

/// `clc new` writes it, and it is reported as a name that nobody knows: at each place, with what is
/// expected there.
inline constexpr std::string_view kFillIn = "fill-in";

}  // namespace clc::semantics
