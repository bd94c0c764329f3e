// `clc check`: everything that can be wrong with a description, without writing anything.
#include "cli/commands.h"
#include "cli/library.h"
#include "host/disk_file_system.h"
#include "host/project_root.h"
#include "project/compilation.h"
#include "project/schemas.h"

namespace clc::cli {
namespace {

auto runCheck(const Invocation& invocation) -> ExitCode {
    ExitCode worst = ExitCode::Done;
    for (const std::string& file : invocation.arguments.plain()) {
        const host::ProjectPath place = host::locate(invocation.console.folder, file);
        const host::DiskFileSystem files(place.root);
        const auto schemas = project::embeddedSchemas();
        const auto library = otherLibrary(invocation.console);
        project::Compilation compilation(files, schemas.get(), library ? &*library : nullptr);
        compilation.check(place.path);
        compilation.evaluate();
        if (invocation.report(compilation.diagnostics(), compilation.sources()) != ExitCode::Done) {
            worst = ExitCode::Errors;
        }
    }
    return worst;
}

}  // namespace

const Command kCheckCommand{
    .name = "check",
    .arguments = "FILE...",
    .summary = "report what is wrong with clusters or modules",
    .details = "A file below NAME/ is checked with its cluster NAME.cl. Nothing is written.",
    .options = {},
    .leastArguments = 1,
    .mostArguments = Command::kAnyNumber,
    .run = runCheck,
};

}  // namespace clc::cli
