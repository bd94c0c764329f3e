// `clc build`: from a cluster's description to its output tree.
#include "cli/commands.h"
#include "cli/library.h"
#include "host/disk_file_system.h"
#include "host/project_root.h"
#include "host/tree_writer.h"
#include "output/line_diff.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <fmt/format.h>

#include <array>
#include <ostream>

namespace clc::cli {
namespace {

auto outputRoot(const Invocation& invocation, const host::ProjectPath& place, const project::Compilation& compilation)
    -> std::filesystem::path {
    if (const auto out = invocation.arguments.value("out")) {
        return invocation.console.folder / *out;
    }
    return place.root / std::string(parentPath(compilation.path())) / "out" / compilation.clusterName();
}

auto describe(output::ActionKind kind) -> std::string_view {
    switch (kind) {
    case output::ActionKind::Create: return "it is missing";
    case output::ActionKind::Replace: return "it differs";
    case output::ActionKind::Remove: return "it is not made any more";
    case output::ActionKind::Keep: return "";
    }
    return "";
}

void printDiff(const Invocation& invocation, const std::filesystem::path& root, const backends::OutputTree& tree,
               const output::Plan& plan) {
    const host::DiskFileSystem files(root);
    for (const output::Action& action : plan.actions) {
        if (action.kind == output::ActionKind::Keep) {
            continue;
        }
        const auto made = tree.find(action.path);
        const std::string after = made == tree.end() ? std::string() : made->second.bytes;
        const std::string before = action.kind == output::ActionKind::Create ? "" : files.read(action.path).bytes;
        invocation.console.out << output::unifiedDiff(action.path, before, after);
    }
}

void summarize(const Invocation& invocation, const std::string& name, const output::Plan& plan) {
    std::array<std::size_t, 4> counts{};
    for (const output::Action& action : plan.actions) {
        ++counts.at(static_cast<std::size_t>(action.kind));
    }
    const auto count = [&](output::ActionKind kind) { return counts.at(static_cast<std::size_t>(kind)); };
    const std::size_t files = plan.actions.size() - count(output::ActionKind::Remove);
    std::string text = fmt::format("{}: {} file{}", name, files, files == 1 ? "" : "s");
    if (!plan.changesFiles()) {
        text += ", nothing changed";
    } else {
        text += fmt::format(", {} new, {} changed, {} removed", count(output::ActionKind::Create),
                            count(output::ActionKind::Replace), count(output::ActionKind::Remove));
    }
    invocation.console.err << text << '\n';
}

auto buildOne(const Invocation& invocation, const std::string& file) -> ExitCode {
    const host::ProjectPath place = host::locate(invocation.console.folder, file);
    const host::DiskFileSystem files(place.root);
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    project::Compilation compilation(files, schemas.get(), library ? &*library : nullptr);
    if (compilation.check(place.path) && !compilation.isCluster()) {
        compilation.sink()
            .report(diag::NotACluster, Span(), file)
            .help("a file of definitions only is a module; 'clc check' checks it");
    }
    compilation.evaluate();
    if (compilation.hasErrors()) {
        return invocation.report(compilation.diagnostics(), compilation.sources());
    }
    const bool checks = invocation.arguments.has("check");
    const std::filesystem::path root = outputRoot(invocation, place, compilation);
    host::WriteOptions options;
    options.mode = checks ? host::WriteMode::PlanOnly : host::WriteMode::Write;
    options.onConflict = checks || invocation.arguments.has("force") ? output::OnConflict::Overwrite
                                                                     : output::OnConflict::Report;
    const auto plan = host::writeTree(root, compilation.outputs(), options, compilation.sink());
    const bool differs = plan && checks && plan->changesFiles();
    if (differs) {
        for (const output::Action& action : plan->actions) {
            if (action.kind != output::ActionKind::Keep) {
                compilation.sink().report(diag::OutputDiffers, Span(), action.path,
                                          std::string(describe(action.kind)));
            }
        }
    }
    const ExitCode reported = invocation.report(compilation.diagnostics(), compilation.sources());
    if (plan && invocation.arguments.has("diff")) {
        printDiff(invocation, root, compilation.outputs(), *plan);
    }
    if (differs) {
        return ExitCode::Differs;
    }
    if (plan && invocation.settings.format == Format::Human) {
        summarize(invocation, compilation.clusterName(), *plan);
    }
    return reported;
}

auto runBuild(const Invocation& invocation) -> ExitCode {
    ExitCode worst = ExitCode::Done;
    for (const std::string& file : invocation.arguments.plain()) {
        if (const ExitCode one = buildOne(invocation, file); one != ExitCode::Done) {
            worst = worst == ExitCode::Errors ? worst : one;
        }
    }
    return worst;
}

constexpr std::array kOptions{
    Option{.name = "out", .value = "FOLDER", .help = "where the files lie; clusters/out/NAME for clusters/NAME.cl"},
    Option{.name = "check", .value = "", .help = "write nothing; exit with 3 if the tree is not what the sources give"},
    Option{.name = "diff", .value = "", .help = "show what changes as a unified diff; with --check nothing is written"},
    Option{.name = "force", .value = "", .help = "overwrite files that clc did not write or that were changed by hand"},
};

}  // namespace

const Command kBuildCommand{
    .name = "build",
    .arguments = "FILE...",
    .summary = "write the output tree of clusters",
    .details = "All files are written or none: with an error in the sources the tree stays as it is.\n"
               "Files that are not made any more are removed if clc wrote them.",
    .options = kOptions,
    .leastArguments = 1,
    .mostArguments = Command::kAnyNumber,
    .run = runBuild,
};

}  // namespace clc::cli
