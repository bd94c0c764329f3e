// The commands of clc. A new one is a file that defines its constant, a line here and one in the
// table.
#pragma once

#include "cli/command.h"

#include <span>
#include <string_view>

namespace clc::cli {

extern const Command kBuildCommand;
extern const Command kCheckCommand;
extern const Command kCompletionCommand;
extern const Command kDiffCommand;
extern const Command kDocCommand;
extern const Command kExplainCommand;
extern const Command kFmtCommand;
extern const Command kGraphCommand;
extern const Command kHelpCommand;
extern const Command kImportCommand;
extern const Command kInitCommand;
extern const Command kMapCommand;
extern const Command kNewCommand;
extern const Command kRulesCommand;
extern const Command kVersionCommand;
extern const Command kWhyCommand;

/// In the order of the help.
auto commands() -> std::span<const Command* const>;

/// The command called `name`; if there is none it is reported, and null.
auto findCommand(std::string_view name, DiagnosticSink& sink) -> const Command*;

}  // namespace clc::cli
