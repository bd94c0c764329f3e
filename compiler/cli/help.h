// The text of `clc help` and `clc COMMAND --help`.
#pragma once

#include "cli/command.h"

#include <string>

namespace clc::cli {

/// All commands, the options they share, and the exit codes.
auto helpText() -> std::string;

auto helpText(const Command& command) -> std::string;

}  // namespace clc::cli
