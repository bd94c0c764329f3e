// Which clc this is.
#pragma once

#include <string_view>

namespace clc {

/// The version of compiler, language and standard library, which are one: "0.1.0".
auto version() -> std::string_view;

}  // namespace clc
