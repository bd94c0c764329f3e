#include "cli/fixing.h"

#include "cli/shown_paths.h"
#include "host/disk_file_system.h"
#include "host/replace_file.h"

#include <fmt/format.h>

#include <ostream>
#include <set>
#include <string>

namespace clc::cli {
namespace {

/// Why `fixed` could not be written; empty if it is.
auto write(const std::filesystem::path& root, const project::FixedText& fixed) -> std::string {
    // Also refuses what a link leads out of the project.
    const ReadResult now = host::DiskFileSystem(root).read(fixed.path);
    if (now.status != ReadStatus::Ok || now.bytes != fixed.before) {
        return "it is not any more what was checked";
    }
    return host::replaceFile(root / fixed.path, fixed.text);
}

/// For people: each fix, at the place where it was made.
void tell(const Invocation& invocation, const std::filesystem::path& root,
          const project::MadeFix& made) {
    if (isForPeople(invocation.settings.format)) {
        invocation.console.err << fmt::format("fixed {}:{}:{}: {}: {}\n",
                                              shownPath(invocation, root, made.path), made.line + 1,
                                              made.column + 1, made.code, made.title);
    }
}

}  // namespace

auto fixFiles(const Invocation& invocation, const std::filesystem::path& root,
              const project::FindIn& find, DiagnosticSink& sink)
    -> std::unique_ptr<const CombinedDiagnostics> {
    project::FixRun run = project::fixAll(host::DiskFileSystem(root), find);
    std::set<std::string> unwritten;
    for (const project::FixedText& fixed : run.texts) {
        const std::string failure = write(root, fixed);
        if (!failure.empty()) {
            sink.report(diag::UnwritableFile, Span(), shownPath(invocation, root, fixed.path),
                        failure)
                .help(
                    "it is as it was, with its mistakes; mend what stands in the way, and fix "
                    "again");
            unwritten.insert(fixed.path);
        }
    }
    for (const project::MadeFix& made : run.made) {
        if (!unwritten.contains(made.path)) {
            tell(invocation, root, made);
        }
    }
    return std::move(run.left);
}

}  // namespace clc::cli
