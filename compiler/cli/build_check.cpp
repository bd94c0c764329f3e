#include "cli/build_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace clc::cli {
namespace {

auto describe(const output::Action& action) -> std::string_view {
    switch (action.kind) {
    case output::ActionKind::Create: return "it is missing";
    case output::ActionKind::Replace:
        switch (action.author) {
        case output::Author::Clc: return "it differs";
        case output::Author::Hand: return "it was changed by hand";
        case output::Author::Foreign: return "it differs, and clc did not write it";
        }
        return "";
    case output::ActionKind::Remove:
        return action.author == output::Author::Clc
                   ? "it is not made any more"
                   : "it is not made any more, and was changed by hand";
    case output::ActionKind::Keep: return "";
    }
    return "";
}

auto helpFor(output::Author author) -> std::string_view {
    return author == output::Author::Clc
               ? "build again, and commit what that changes"
               : "take the change into the sources, or build again with --force";
}

auto classOf(const output::Action& action) -> std::string_view {
    switch (action.author) {
    case output::Author::Hand: return "changed by hand";
    case output::Author::Foreign: return "not written by clc";
    case output::Author::Clc: break;
    }
    switch (action.kind) {
    case output::ActionKind::Create: return "missing";
    case output::ActionKind::Remove: return "not made any more";
    case output::ActionKind::Replace: return "different";
    case output::ActionKind::Keep: break;
    }
    return "as the sources give";
}

auto countOfFiles(std::size_t files) -> std::string {
    return fmt::format("{} file{}", files, files == 1 ? "" : "s");
}

/// No file of the tree is there, and no manifest that says which there were.
bool isMissing(const output::Plan& plan) {
    return plan.manifestAction == output::ActionKind::Create && !plan.actions.empty() &&
           std::ranges::all_of(plan.actions, [](const output::Action& action) {
               return action.kind == output::ActionKind::Create;
           });
}

void reportStray(const LookedAt& tree, DiagnosticSink& sink) {
    for (const std::string& path : tree.stray) {
        sink.report(diag::OutputDiffers, Span(), tree.shownRoot + "/" + path,
                    "clc did not write it")
            .help("who delivers the folder delivers this too: move it away, or declare it");
    }
}

}  // namespace

void reportDifferences(const LookedAt& tree, const std::filesystem::path& root,
                       DiagnosticSink& sink) {
    std::error_code failed;
    const bool isThere = std::filesystem::exists(root, failed);
    if (!isThere || isMissing(tree.plan)) {
        sink.report(diag::OutputDiffers, Span(), tree.shownRoot,
                    (isThere ? "all of its " : "there is no such folder, with its ") +
                        countOfFiles(tree.plan.manifest.hashes.size()) +
                        (isThere ? " and the manifest are missing" : ""))
            .help(fmt::format("write it with 'clc build {}', and commit it", tree.arguments));
        reportStray(tree, sink);
        return;
    }
    for (const output::Action& action : tree.plan.actions) {
        if (action.kind != output::ActionKind::Keep) {
            sink.report(diag::OutputDiffers, Span(), tree.shownRoot + "/" + action.path,
                        std::string(describe(action)))
                .help(std::string(helpFor(action.author)));
        }
    }
    const std::string manifest = tree.shownRoot + "/" + std::string(output::kManifestPath);
    if (tree.plan.manifestAction == output::ActionKind::Create) {
        sink.report(diag::OutputDiffers, Span(), manifest, "it is missing")
            .help("restore it, for example from git, or build again with --force and commit it");
    } else if (tree.plan.changes() && !tree.plan.changesFiles()) {
        // With the files its lines change, which nobody has to be told.
        sink.report(diag::OutputDiffers, Span(), manifest, "it differs")
            .help("build again, and commit what that changes");
    }
    reportStray(tree, sink);
}

auto differencesOf(const LookedAt& tree) -> std::string {
    std::map<std::string_view, std::size_t> counts{{"not written by clc", tree.stray.size()}};
    for (const output::Action& action : tree.plan.actions) {
        if (action.kind != output::ActionKind::Keep) {
            ++counts[classOf(action)];
        }
    }
    std::erase_if(counts, [](const auto& count) { return count.second == 0; });
    std::vector<std::string> parts;
    for (const auto& [words, number] : counts) {
        parts.push_back(fmt::format("{} {}", number, words));
    }
    const std::size_t files = tree.plan.manifest.hashes.size();
    return fmt::format("{}: {} in {}, {}; nothing written\n", tree.cluster, countOfFiles(files),
                       tree.shownRoot,
                       parts.empty() ? "all but the manifest as it should be"
                                     : fmt::format("{}", fmt::join(parts, ", ")));
}

bool isAboutTree(const Diagnostic& diagnostic) {
    const std::array codes{
        diag::OutputDiffers.info.code,         diag::OutputNotAFile.info.code,
        diag::OutputNoFolder.info.code,        diag::ManifestUnreadable.info.code,
        diag::OutputsWereUnfinished.info.code, diag::OutputRootUnusable.info.code,
        diag::OutputNotRead.info.code,
    };
    return std::ranges::find(codes, diagnostic.code) != codes.end();
}

}  // namespace clc::cli
