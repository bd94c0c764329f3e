// `clc build`: from a cluster's description to its output tree.
#include "cli/abandoned.h"
#include "cli/build_check.h"
#include "cli/build_output.h"
#include "cli/commands.h"
#include "cli/deny.h"
#include "cli/last_build.h"
#include "cli/library.h"
#include "cli/no_rules.h"
#include "cli/shown_paths.h"
#include "cli/targets.h"
#include "cli/timings.h"
#include "cli/watch.h"
#include "host/disk_file_system.h"
#include "project/schemas.h"
#include "source/recording_file_system.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

namespace clc::cli {
namespace {

/// The folders that clusters lie in.
auto foldersOf(const std::deque<project::Compilation>& clusters) -> std::set<std::string> {
    std::set<std::string> folders;
    for (const project::Compilation& each : clusters) {
        folders.emplace(parentPath(each.path()));
    }
    return folders;
}

/// What the command line asks for.
struct Request {
    Targets targets;
    /// The least severity that counts as an error.
    Severity least = Severity::Error;
};

/// Nothing if the command line can't be meant so; that is reported.
auto readRequest(const Invocation& invocation) -> std::optional<Request> {
    DiagnosticSink sink;
    auto targets = findTargets(invocation, "build", Modules::OnlyInClusters, sink);
    const auto out = invocation.arguments.value("out");
    if (targets && out && targets->files.size() > 1) {
        sink.report(diag::BadOptionValue, Span(), "--out", *out)
            .help("it is the folder of one cluster; name one");
    }
    if (invocation.arguments.has(kNoRulesOption.name) && !out) {
        sink.report(diag::OptionNeedsOption, Span(), "--no-rules", "--out")
            .help("a tree that no rule was asked about is not for the place that is delivered");
    }
    const auto least = leastDenied(invocation, sink);
    checkWatch(invocation, sink);
    if (!targets || !least || sink.hasErrors()) {
        invocation.report(sink.take(), SourceManager());
        return std::nullopt;
    }
    return Request{*std::move(targets), *least};
}

/// Checks and evaluates the cluster that `file` is of.
void compile(const Invocation& invocation, const std::string& file,
             project::Compilation& compilation) {
    if (invocation.arguments.has(kNoRulesOption.name)) {
        compilation.leaveOutRules();
    }
    // A cluster that could not be read may be one, and what is wrong with it is told.
    const bool isRead = compilation.check(file);
    if (isRead && !compilation.isCluster() && !compilation.hasErrors()) {
        compilation.sink()
            .report(diag::NotACluster, Span(), file)
            .help(compilation.isEmpty()
                      ? "it is empty: begin with cluster NAME { ... }"
                      : "a file of definitions only is a module; 'clc check' checks it");
    }
    compilation.evaluate();
}

/// Prints what was found, and what was done; `broken` if an error was found in the sources.
auto tell(const Invocation& invocation, const Request& request, const Outcome& outcome, bool broken)
    -> ExitCode {
    const ExitCode reported =
        reportOf(invocation, request.targets.root,
                 denied(outcome.found.diagnostics(), request.least), outcome.found.sources());
    if (invocation.settings.format == Format::Human) {
        invocation.console.err << outcome.summary;
    }
    broken = broken || std::ranges::any_of(outcome.found.diagnostics(), [](const Diagnostic& each) {
                 return each.severity == Severity::Error && !isAboutTree(each);
             });
    if (outcome.misused) {
        return ExitCode::Usage;
    }
    return outcome.differs && !broken ? ExitCode::Differs : reported;
}

/// What decides what comes out, beside the sources; nothing of a run that has to evaluate them
/// whatever the last one has noted.
auto notedSettings(const Invocation& invocation) -> std::optional<std::string> {
    for (const std::string_view each :
         {std::string_view("check"), std::string_view("diff"), std::string_view("force"),
          kWatchOption.name, kTimingsOption.name}) {
        if (invocation.arguments.has(each)) {
            return std::nullopt;
        }
    }
    const bool hasRules = !invocation.arguments.has(kNoRulesOption.name);
    return invocation.console.library.empty() ? std::optional(hasRules ? "rules" : "no rules")
                                              : std::nullopt;
}

/// What is said of a build whose sources and trees are as the last one has left them; nothing of
/// any other.
auto buildAgain(const Invocation& invocation, const Request& request, const LastBuild& last,
                const FileSystem& files, const std::vector<BuiltTree>& trees)
    -> std::optional<std::string> {
    std::string all;
    std::set<std::string> folders;
    for (const BuiltTree& tree : trees) {
        const auto summary =
            last.isOf(tree, files) ? summaryOfUnchanged(invocation, tree) : std::nullopt;
        if (!summary) {
            return std::nullopt;
        }
        all += *summary;
        folders.emplace(parentPath(tree.cluster));
    }
    DiagnosticSink beside;
    if (!invocation.arguments.value("out") &&
        reportAbandoned(request.targets.root, folders, beside)) {
        return std::nullopt;
    }
    return all;
}

/// One build from what `files` says, which are those of the project.
auto buildOnce(const Invocation& invocation, const Request& request, const FileSystem& files,
               bool namesFiles) -> Built {
    const auto settings = notedSettings(invocation);
    const LastBuild last(request.targets.root, settings.value_or(""));
    std::vector<BuiltTree> trees;
    for (const std::string& file : request.targets.files) {
        const std::string cluster = project::clusterFileOf(files, file);
        if (std::ranges::find(trees, cluster, &BuiltTree::cluster) == trees.end()) {
            trees.push_back(treeOf(invocation, request.targets.root, cluster));
        }
    }
    Outcome outcome;
    if (auto again =
            settings ? buildAgain(invocation, request, last, files, trees) : std::nullopt) {
        outcome.summary = *std::move(again);
        return {tell(invocation, request, outcome, false), {}};
    }
    const RecordingFileSystem recorded(files);
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    outcome.namesFiles = namesFiles;
    Timings timings(invocation);
    std::deque<project::Compilation> clusters;
    bool broken = false;
    for (const BuiltTree& tree : trees) {
        project::Compilation& compilation = clusters.emplace_back(
            recorded, schemas.get(), library ? &*library : nullptr, timings.listener());
        compile(invocation, tree.cluster, compilation);
        broken = broken || isDenied(compilation.diagnostics(), request.least);
    }
    // With an error in one of them, the trees of all stay as they are.
    if (!broken) {
        const Phase phase(timings.listener(), "writing");
        bringAllOut(invocation, request.targets.root, clusters, outcome);
    } else {
        reportUnfinishedTrees(invocation, request.targets.root, clusters);
    }
    DiagnosticSink beside;
    if (!invocation.arguments.value("out") &&
        reportAbandoned(request.targets.root, foldersOf(clusters), beside)) {
        outcome.differs = outcome.differs || invocation.arguments.has("check");
    }
    std::vector<Diagnostic> abandoned = beside.take();
    if (invocation.arguments.has("check")) {
        // What makes the run fail is an error.
        for (Diagnostic& each : abandoned) {
            each.severity = Severity::Error;
        }
    }
    outcome.found.add(std::move(abandoned), SourceManager());
    for (const project::Compilation& compilation : clusters) {
        outcome.found.add(compilation.diagnostics(), compilation.sources());
    }
    if (settings && !outcome.misused && outcome.found.diagnostics().empty()) {
        for (const BuiltTree& tree : trees) {
            last.note(tree, recorded);
        }
    }
    return {tell(invocation, request, outcome, broken), outcome.trees};
}

auto runBuild(const Invocation& invocation) -> ExitCode {
    const auto request = readRequest(invocation);
    if (!request) {
        return ExitCode::Usage;
    }
    const std::filesystem::path& root = request->targets.root;
    if (!invocation.arguments.has(kWatchOption.name)) {
        return buildOnce(invocation, *request, host::DiskFileSystem(root), false).code;
    }
    return watch(invocation, root, [&](const FileSystem& files, bool isFirst) {
        // A cluster may have come or gone.
        const auto now = readRequest(invocation);
        return now ? buildOnce(invocation, *now, files, !isFirst) : Built{ExitCode::Usage, {}};
    });
}

constexpr std::array kOptions{
    Option{.name = "out",
           .value = "FOLDER",
           .help = "where the files lie; else out/NAME beside NAME.cl, so clusters/out/NAME"},
    kRootOption,
    kChangedOption,
    Option{.name = "check",
           .value = "",
           .help = "write nothing; exit with 3 if the tree is not what the sources give"},
    Option{.name = "diff",
           .value = "",
           .help = "write nothing; show what would change as a unified diff"},
    Option{.name = "force",
           .value = "",
           .help = "overwrite files that clc did not write or that were changed by hand"},
    kDenyOption,
    kNoRulesOption,
    kTimingsOption,
    kWatchOption,
};

}  // namespace

const Command kBuildCommand{
    .name = "build",
    .arguments = "[FILE...]",
    .summary = "write the output tree of clusters",
    .details =
        "Without a FILE all clusters/*.cl are built.\n"
        "All files are written or none: with an error in the sources the tree stays as it is.\n"
        "Files that are not made any more are removed if clc wrote them.\n"
        "Where the sources and the tree are as the last build has left them, which it notes in\n"
        ".git/clc, nothing is evaluated; --check always does.",
    .options = kOptions,
    .takes = Takes::Sources,
    .leastArguments = 0,
    .mostArguments = Command::kAnyNumber,
    .run = runBuild,
};

}  // namespace clc::cli
