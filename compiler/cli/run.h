// One run of clc, from the words of the command line to the exit code.
#pragma once

#include "cli/command.h"
#include "cli/console.h"

#include <span>
#include <string>

namespace clc::cli {

/// `words` come without the program's name. Nothing is read from or written to but what `console`
/// and the arguments name.
auto run(std::span<const std::string> words, Console& console) -> ExitCode;

}  // namespace clc::cli
