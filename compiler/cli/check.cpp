// `clc check`: everything that can be wrong with a description, without writing anything.
#include "cli/commands.h"
#include "cli/deny.h"
#include "cli/fixing.h"
#include "cli/library.h"
#include "cli/no_rules.h"
#include "cli/shown_paths.h"
#include "cli/targets.h"
#include "cli/timings.h"
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
    /// What is given outlives it; `library` may be null.
    Checker(const FileSystem& files, const schema::SchemaTable* schemas, const FileSystem* library,
            PhaseListener* phases, bool withRules)
        : files_(files),
          schemas_(schemas),
          library_(library),
          phases_(phases),
          withRules_(withRules) {}

    /// A module is checked by itself and in every cluster that uses it.
    void check(const std::string& path) {
        const std::string first = project::clusterFileOf(files_, path);
        if (!done_.insert(first).second) {
            return;
        }
        project::Compilation compilation(files_, schemas_, library_, phases_);
        if (!withRules_) {
            compilation.leaveOutRules();
        }
        const bool isRead = compilation.check(first);
        if (isRead && compilation.isEmpty() && !compilation.hasErrors()) {
            compilation.sink()
                .report(diag::NotACluster, Span(), first)
                .help("it is empty: begin with cluster NAME { ... }");
        }
        compilation.evaluate();
        found_->add(compilation.diagnostics(), compilation.sources());
        if (isRead && !compilation.isCluster()) {
            for (const std::string& cluster : project::clustersUsing(files_, first)) {
                check(cluster);
            }
        }
    }

    auto take() -> std::unique_ptr<const CombinedDiagnostics> { return std::move(found_); }

private:
    const FileSystem& files_;
    const schema::SchemaTable* schemas_;
    const FileSystem* library_;
    PhaseListener* phases_;
    bool withRules_;
    std::set<std::string> done_;
    std::unique_ptr<CombinedDiagnostics> found_ = std::make_unique<CombinedDiagnostics>();
};

auto runCheck(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto targets = findTargets(invocation, "check", Modules::Alone, sink);
    const auto least = leastDenied(invocation, sink);
    if (!targets || !least) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    Timings timings(invocation);
    const auto find = [&](const FileSystem& files) {
        Checker checker(files, schemas.get(), library ? &*library : nullptr, timings.listener(),
                        !invocation.arguments.has(kNoRulesOption.name));
        for (const std::string& file : targets->files) {
            checker.check(file);
        }
        return checker.take();
    };
    const auto found = invocation.arguments.has("fix")
                           ? fixFiles(invocation, targets->root, find, sink)
                           : find(host::DiskFileSystem(targets->root));
    std::vector<Diagnostic> all = denied(found->diagnostics(), *least);
    const std::vector<Diagnostic> unwritten = sink.take();
    all.insert(all.end(), unwritten.begin(), unwritten.end());
    return reportOf(invocation, targets->root, std::move(all), found->sources());
}

constexpr std::array kOptions{kChangedOption, kRootOption,    kDenyOption,
                              kFixOption,     kNoRulesOption, kTimingsOption};

}  // namespace

const Command kCheckCommand{
    .name = "check",
    .arguments = "[FILE...]",
    .summary = "report what is wrong with clusters or modules",
    .details =
        "Without a FILE all clusters/*.cl are checked. A file below NAME/ is checked with its "
        "cluster NAME.cl,\n"
        "a module by itself and with every cluster that uses it. Nothing is written but what "
        "--fix\n"
        "changes: it applies safe fixes until none is left and formats what they touch.",
    .options = kOptions,
    .takes = Takes::Sources,
    .leastArguments = 0,
    .mostArguments = Command::kAnyNumber,
    .run = runCheck,
};

}  // namespace clc::cli
