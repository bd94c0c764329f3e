#include "cli/build_output.h"

#include "cli/build_check.h"
#include "host/disk_file_system.h"
#include "host/present_files.h"
#include "host/tree_writer.h"
#include "output/line_diff.h"
#include "output/stray.h"
#include "project/why/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <span>

namespace clc::cli {
namespace {

auto outputRoot(const Invocation& invocation, const std::filesystem::path& root,
                const std::string& outputFolder) -> std::filesystem::path {
    if (const auto out = invocation.arguments.value("out")) {
        return invocation.console.folder / *out;
    }
    return root / outputFolder;
}

/// A tree as people know it: from the working folder.
auto shownRootOf(const Invocation& invocation, const std::filesystem::path& root) -> std::string {
    return root.lexically_relative(invocation.console.folder).generic_string();
}

auto withoutLinks(const std::filesystem::path& path) -> std::filesystem::path {
    std::error_code failed;
    return std::filesystem::weakly_canonical(path, failed);
}

/// Whether `inner` is `folder` or lies below it; both are without links.
bool liesBelow(const std::filesystem::path& inner, const std::filesystem::path& folder) {
    const auto [rest, at] = std::ranges::mismatch(folder, inner);
    return rest == folder.end() || (std::next(rest) == folder.end() && rest->empty());
}

/// The folder of a tree must not be one that sources lie in, the cluster's or those of a module:
/// what clc does not make any more, it removes.
bool holdsSources(const std::filesystem::path& out, const std::filesystem::path& root,
                  const project::Compilation& compilation) {
    const std::filesystem::path tree = withoutLinks(out);
    const SourceManager& sources = compilation.sources();
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        const std::string& path = sources.file(FileId(i)).path();
        if (!path.starts_with("std:/") && liesBelow(withoutLinks(root / path), tree)) {
            return true;
        }
    }
    return false;
}

auto changeOf(output::ActionKind kind) -> output::FileChange {
    switch (kind) {
    case output::ActionKind::Create: return output::FileChange::Created;
    case output::ActionKind::Remove: return output::FileChange::Removed;
    case output::ActionKind::Replace:
    case output::ActionKind::Keep: return output::FileChange::Changed;
    }
    return output::FileChange::Changed;
}

void printDiff(const Invocation& invocation, const std::filesystem::path& root,
               const backends::OutputTree& tree, const output::Plan& plan) {
    const host::DiskFileSystem files(root);
    // As seen from where the difference is read, which `patch` and git do not leave.
    const std::string shown = root.lexically_relative(invocation.console.folder).generic_string();
    const bool isOutside = shown.empty() || shown == "." || shown.starts_with("..");
    const std::string folder = isOutside ? "" : shown + (shown.ends_with('/') ? "" : "/");
    for (const output::Action& action : plan.actions) {
        if (action.kind == output::ActionKind::Keep) {
            continue;
        }
        const auto made = tree.find(action.path);
        const std::string after = made == tree.end() ? std::string() : made->second.bytes;
        const std::string before =
            action.kind == output::ActionKind::Create ? "" : files.read(action.path).bytes;
        invocation.console.out << output::unifiedDiff(folder + action.path, before, after,
                                                      changeOf(action.kind));
    }
}

auto wordOf(output::ActionKind kind) -> std::string_view {
    switch (kind) {
    case output::ActionKind::Create: return "new    ";
    case output::ActionKind::Remove: return "removed";
    case output::ActionKind::Replace:
    case output::ActionKind::Keep: return "changed";
    }
    return "changed";
}

auto summaryOf(const std::string& name, const std::string& folder, const output::Plan& plan)
    -> std::string {
    std::array<std::size_t, 4> counts{};
    for (const output::Action& action : plan.actions) {
        ++counts.at(static_cast<std::size_t>(action.kind));
    }
    const auto count = [&](output::ActionKind kind) {
        return counts.at(static_cast<std::size_t>(kind));
    };
    const std::size_t files = plan.actions.size() - count(output::ActionKind::Remove);
    std::string text =
        fmt::format("{}: {} file{} in {}", name, files, files == 1 ? "" : "s", folder);
    if (!plan.changesFiles()) {
        text += plan.changes() ? ", nothing changed but the manifest" : ", nothing changed";
    } else {
        text += fmt::format(", {} new, {} changed, {} removed", count(output::ActionKind::Create),
                            count(output::ActionKind::Replace), count(output::ActionKind::Remove));
    }
    return text;
}

/// The files that a plan changes, a line each, but no more than a screen shows.
auto changedFiles(const output::Plan& plan) -> std::string {
    constexpr std::size_t kMostNamed = 20;
    std::string text;
    std::size_t count = 0;
    for (const output::Action& action : plan.actions) {
        if (action.kind == output::ActionKind::Keep || ++count > kMostNamed) {
            continue;
        }
        text += fmt::format("  {} {}\n", wordOf(action.kind), action.path);
    }
    return count > kMostNamed ? text + fmt::format("  and {} more\n", count - kMostNamed) : text;
}

/// What others have put where a whole folder may be delivered, so that it would be as well.
auto strayIn(const std::filesystem::path& root, const output::Plan& plan)
    -> std::vector<output::Present> {
    return output::strayFiles(plan, host::presentFiles(root));
}

auto namesOf(const std::vector<output::Present>& stray) -> std::string {
    std::vector<std::string_view> names;
    for (const output::Present& each : stray) {
        names.push_back(each.path);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

bool onlyLooks(const Invocation& invocation) {
    return invocation.arguments.has("check") || invocation.arguments.has("diff");
}

auto writeOptions(const Invocation& invocation, const std::filesystem::path& root,
                  const project::Compilation& compilation) -> host::WriteOptions {
    host::WriteOptions options;
    options.mode = onlyLooks(invocation) ? host::WriteMode::PlanOnly : host::WriteMode::Write;
    options.onConflict = onlyLooks(invocation) || invocation.arguments.has("force")
                             ? output::OnConflict::Overwrite
                             : output::OnConflict::Report;
    options.shownRoot = shownRootOf(invocation, root);
    options.declared = [&compilation](std::string_view path) {
        return project::Explainer(compilation).declared(path);
    };
    return options;
}

/// What follows `clc build` to write the tree that `options` are for, seen from the same folder.
auto argumentsOf(const Invocation& invocation, const host::WriteOptions& options,
                 const project::Compilation& compilation) -> std::string {
    if (const auto out = invocation.arguments.value("out")) {
        return fmt::format("--out {} {}", *out, compilation.path());
    }
    // The tree lies in the project as the sources do.
    std::string_view shown = options.shownRoot;
    const std::string& folder = compilation.outputFolder();
    shown.remove_suffix(shown.ends_with(folder) ? folder.size() : shown.size());
    return std::string(shown).append(compilation.path());
}

/// A build that was cut off has been completed before.
bool wasCompleted(const DiagnosticSink& sink) {
    return std::ranges::any_of(sink.diagnostics(), [](const Diagnostic& each) {
        return each.code == diag::OutputsCompleted.info.code;
    });
}

/// Brings the output tree of a cluster without errors into its state, or only looks at it. False if
/// that could not be done.
bool bringOut(const Invocation& invocation, const std::filesystem::path& root,
              const std::filesystem::path& project, project::Compilation& compilation,
              Outcome& outcome) {
    const bool checks = invocation.arguments.has("check");
    const bool shows = invocation.arguments.has("diff");
    const host::WriteOptions options = writeOptions(invocation, root, compilation);
    const auto plan = host::writeTree(root, compilation.outputs(), options, compilation.sink());
    outcome.differs =
        outcome.differs ||
        (checks && std::ranges::any_of(compilation.sink().diagnostics(), isAboutTree));
    if (!plan) {
        return false;
    }
    const std::vector<output::Present> stray = strayIn(root, *plan);
    if (checks && (plan->changes() || !stray.empty())) {
        outcome.differs = true;
        const LookedAt tree{compilation.clusterName(),
                            argumentsOf(invocation, options, compilation),
                            options.shownRoot,
                            *plan,
                            stray,
                            root,
                            project};
        reportDifferences(tree, compilation, outcome.found);
        outcome.summary += differencesOf(tree);
    } else {
        outcome.summary +=
            summaryOf(compilation.clusterName(), options.shownRoot, *plan) +
            (onlyLooks(invocation) && plan->changesFiles() ? ", nothing written" : "") +
            (wasCompleted(compilation.sink()) ? " after the build that was cut off was completed"
                                              : "") +
            (stray.empty() ? ""
                           : fmt::format(", beside {} that clc did not write", namesOf(stray))) +
            "\n" + (outcome.namesFiles ? changedFiles(*plan) : "");
    }
    if (shows) {
        printDiff(invocation, root, compilation.outputs(), *plan);
    }
    return true;
}

/// Reports what stands against writing the tree, without touching it. What a run that was cut off
/// has left is looked at when it is completed.
bool canBeWritten(const Invocation& invocation, const std::filesystem::path& root,
                  project::Compilation& compilation) {
    host::WriteOptions options = writeOptions(invocation, root, compilation);
    options.mode = host::WriteMode::PlanOnly;
    DiagnosticSink found;
    const bool planned = host::writeTree(root, compilation.outputs(), options, found).has_value();
    std::vector<Diagnostic> all = found.take();
    const auto isUnfinished = [](const Diagnostic& each) {
        return each.code == diag::OutputsWereUnfinished.info.code;
    };
    if (planned || std::ranges::any_of(all, isUnfinished)) {
        return true;
    }
    compilation.sink().append(std::move(all));
    return false;
}

/// The file of the cluster whose tree belongs into `root`, if that is another one than `cluster`:
/// `clusters/a.cl` for `clusters/out/a`.
auto ownerOf(const std::filesystem::path& root, const std::filesystem::path& project,
             const std::string& cluster) -> std::optional<std::string> {
    const std::filesystem::path tree =
        withoutLinks(root).lexically_relative(withoutLinks(project)).lexically_normal();
    const std::filesystem::path folder = tree.has_filename() ? tree : tree.parent_path();
    if (folder.parent_path().filename() != "out") {
        return std::nullopt;
    }
    const std::filesystem::path owner =
        folder.parent_path().parent_path() / (folder.filename().generic_string() + ".cl");
    std::error_code failed;
    const bool isOther = owner.generic_string() != cluster &&
                         std::filesystem::is_regular_file(project / owner, failed);
    return isOther ? std::optional(owner.generic_string()) : std::nullopt;
}

/// The folder of a tree is none to write into; that is reported.
bool refuseFolder(const Invocation& invocation, const std::filesystem::path& root,
                  const std::filesystem::path& project, project::Compilation& compilation,
                  Outcome& outcome) {
    const auto out = invocation.arguments.value("out");
    const bool holds = holdsSources(root, project, compilation);
    if (const auto owner = out ? ownerOf(root, project, compilation.path()) : std::nullopt) {
        compilation.sink()
            .report(diag::BadOptionValue, Span(), "--out", *out)
            .help(fmt::format(
                "the tree of {} lies there: name another folder",
                (project / *owner).lexically_relative(invocation.console.folder).generic_string()));
        outcome.misused = true;
        return true;
    }
    // Where nobody named a folder, nothing outside of the project is meant.
    if (!holds && (out || liesBelow(withoutLinks(root), withoutLinks(project)))) {
        return false;
    }
    if (out) {
        compilation.sink()
            .report(diag::BadOptionValue, Span(), "--out", *out)
            .help("the sources lie in it: name a folder for the tree alone");
        outcome.misused = true;
    } else {
        compilation.sink()
            .report(diag::OutputRootUnusable, Span(),
                    root.lexically_relative(invocation.console.folder).generic_string(),
                    holds ? "it leads to a folder that holds the sources"
                          : "a link leads out of the project")
            .help("remove the link, or name another folder with --out");
    }
    return true;
}

/// Says with the error that ended the run which trees are written and which are not.
void tellLeft(DiagnosticSink& sink, const std::vector<std::string>& written,
              std::span<const std::string> left) {
    std::vector<Diagnostic> all = sink.take();
    const auto last =
        std::ranges::find(all.rbegin(), all.rend(), Severity::Error, &Diagnostic::severity);
    if (last != all.rend()) {
        last->help.push_back(
            fmt::format("these trees are as they were: {}", fmt::join(left, ", ")));
        if (!written.empty()) {
            last->help.push_back(fmt::format("these are written: {}", fmt::join(written, ", ")));
        }
    }
    sink.append(std::move(all));
}

}  // namespace

void bringAllOut(const Invocation& invocation, const std::filesystem::path& project,
                 std::deque<project::Compilation>& clusters, Outcome& outcome) {
    std::vector<std::filesystem::path> roots;
    std::vector<std::string> names;
    bool refused = false;
    const bool plansFirst = clusters.size() > 1 && !onlyLooks(invocation);
    for (project::Compilation& each : clusters) {
        const auto& root = roots.emplace_back(outputRoot(invocation, project, each.outputFolder()));
        const bool unusable = refuseFolder(invocation, root, project, each, outcome) ||
                              (plansFirst && !canBeWritten(invocation, root, each));
        refused = refused || unusable;
        names.push_back(each.clusterName());
        outcome.trees.push_back(root.lexically_relative(project).generic_string());
    }
    if (refused) {
        return;
    }
    std::vector<std::string> written;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (bringOut(invocation, roots[i], project, clusters[i], outcome)) {
            written.push_back(names[i]);
            continue;
        }
        if (onlyLooks(invocation) || clusters.size() == 1) {
            continue;
        }
        tellLeft(clusters[i].sink(), written, std::span(names).subspan(i));
        return;
    }
}

auto treeOf(const Invocation& invocation, const std::filesystem::path& project,
            const std::string& file) -> BuiltTree {
    return {.cluster = file,
            .name = project::clusterNameOf(file),
            .root = outputRoot(invocation, project, project::outputFolderOf(file))};
}

auto summaryOfUnchanged(const Invocation& invocation, const BuiltTree& tree)
    -> std::optional<std::string> {
    const std::string shown = shownRootOf(invocation, tree.root);
    DiagnosticSink found;
    const auto manifest = output::parseManifest(
        host::DiskFileSystem(tree.root).read(output::kManifestPath).bytes, shown, found);
    if (!manifest) {
        return std::nullopt;
    }
    backends::OutputTree files;
    for (const auto& [path, hash] : manifest->hashes) {
        files[path].hash = hash;
    }
    const host::WriteOptions options{.mode = host::WriteMode::PlanOnly, .shownRoot = shown};
    const auto plan = host::writeTree(tree.root, files, options, found);
    const bool isAsItWas = plan && !plan->changes() && found.diagnostics().empty() &&
                           strayIn(tree.root, *plan).empty();
    return isAsItWas ? std::optional(summaryOf(tree.name, shown, *plan) + "\n") : std::nullopt;
}

void reportUnfinishedTrees(const Invocation& invocation, const std::filesystem::path& project,
                           std::deque<project::Compilation>& clusters) {
    for (project::Compilation& each : clusters) {
        if (!each.isCluster()) {
            continue;
        }
        const std::filesystem::path root = outputRoot(invocation, project, each.outputFolder());
        const std::string shown =
            root.lexically_relative(invocation.console.folder).generic_string();
        host::reportUnfinished(root, shown, each.sink());
    }
}

}  // namespace clc::cli
