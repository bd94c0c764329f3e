// `clc version`
#include "base/version.h"

#include "cli/commands.h"

#include <ostream>

namespace clc::cli {
namespace {

auto runVersion(const Invocation& invocation) -> ExitCode {
    invocation.console.out << "clc " << version() << "\n";
    return ExitCode::Done;
}

}  // namespace

const Command kVersionCommand{
    .name = "version",
    .arguments = {},
    .summary = "the version of compiler, language and standard library",
    .details = {},
    .options = {},
    .leastArguments = 0,
    .mostArguments = 0,
    .run = runVersion,
};

}  // namespace clc::cli
