// What the system says about a failure, in the form that follows "can't be written: ".
#pragma once

#include <string>

namespace clc::host {

/// The system's words for `number`, an `errno`, with a small first letter.
auto systemText(int number) -> std::string;

}  // namespace clc::host
