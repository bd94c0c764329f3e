// The text of `clc help` and `clc COMMAND --help`.
#pragma once

#include "cli/command.h"

#include <span>
#include <string>
#include <string_view>

namespace clc::cli {

struct ExitMeaning {
    ExitCode code;
    std::string_view words;
};

/// Of every code there is, in order.
auto exitMeanings() -> std::span<const ExitMeaning>;

/// What is said of an option; of `command`, which may be null, with the forms that are its own.
auto helpOf(const Option& option, const Command* command) -> std::string;

/// All commands, the options they share, and the exit codes.
auto helpText() -> std::string;

auto helpText(const Command& command) -> std::string;

}  // namespace clc::cli
