// `clc check`: everything that can be wrong with a description, without writing anything.
#include "cli/commands.h"
#include "cli/deny.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/combined.h"
#include "host/disk_file_system.h"
#include "project/compilation.h"
#include "project/module_users.h"
#include "project/schemas.h"

#include <array>
#include <set>

namespace clc::cli {
namespace {

/// Checks files of one project, each cluster once, whatever was named of it.
class Checker {
public:
    Checker(const Invocation& invocation, const std::filesystem::path& root)
        : files_(root),
          schemas_(project::embeddedSchemas()),
          library_(otherLibrary(invocation.console)) {}

    /// A module is checked by itself and in every cluster that uses it.
    void check(const std::string& path) {
        const std::string first = project::clusterFileOf(files_, path);
        if (!done_.insert(first).second) {
            return;
        }
        project::Compilation compilation(files_, schemas_.get(), library_ ? &*library_ : nullptr);
        const bool isRead = compilation.check(first);
        if (isRead && compilation.isEmpty()) {
            compilation.sink()
                .report(diag::NotACluster, Span(), first)
                .help("it is empty: begin with cluster NAME { ... }");
        }
        compilation.evaluate();
        found_.add(compilation.diagnostics(), compilation.sources());
        if (isRead && !compilation.isCluster()) {
            for (const std::string& cluster : project::clustersUsing(files_, first)) {
                check(cluster);
            }
        }
    }

    [[nodiscard]] auto found() const -> const CombinedDiagnostics& { return found_; }

private:
    host::DiskFileSystem files_;
    std::unique_ptr<const schema::SchemaTable> schemas_;
    std::optional<host::DiskFileSystem> library_;
    std::set<std::string> done_;
    CombinedDiagnostics found_;
};

auto runCheck(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto targets = findTargets(invocation, "check", sink);
    const auto least = leastDenied(invocation, sink);
    if (!targets || !least) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    Checker checker(invocation, targets->root);
    for (const std::string& file : targets->files) {
        checker.check(file);
    }
    return invocation.report(denied(checker.found().diagnostics(), *least),
                             checker.found().sources());
}

constexpr std::array kOptions{kRootOption, kDenyOption};

}  // namespace

const Command kCheckCommand{
    .name = "check",
    .arguments = "[FILE...]",
    .summary = "report what is wrong with clusters or modules",
    .details =
        "Without a FILE all clusters/*.cl are checked. A file below NAME/ is checked with its "
        "cluster NAME.cl,\n"
        "a module by itself and with every cluster that uses it. Nothing is written.",
    .options = kOptions,
    .leastArguments = 0,
    .mostArguments = Command::kAnyNumber,
    .run = runCheck,
};

}  // namespace clc::cli
