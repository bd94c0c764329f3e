// The pages of the manual, section 1: what the help says, in the language of troff.
#pragma once

#include "cli/command.h"

#include <string>

namespace clc::cli {

/// clc(1).
auto manPage() -> std::string;

/// clc-NAME(1).
auto manPage(const Command& command) -> std::string;

}  // namespace clc::cli
