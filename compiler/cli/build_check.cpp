#include "cli/build_check.h"

#include "host/disk_file_system.h"
#include "project/why/explain.h"

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

auto wordsOf(output::Present::Kind kind) -> std::string {
    switch (kind) {
    case output::Present::Kind::File: return "clc did not write it";
    case output::Present::Kind::LinkToFolder:
        return "it is a link to a folder that clc did not make";
    }
    return {};
}

/// The first line of `now` that is another one than that of `right`; without its end.
auto firstDifference(const SourceFile& now, std::string_view right) -> Span {
    const std::string_view text = now.text();
    const auto at = std::ranges::mismatch(text, right).in1 - text.begin();
    const auto last = static_cast<std::uint32_t>(text.empty() ? 0 : text.size() - 1);
    const std::uint32_t line =
        now.lines().position(std::min(static_cast<std::uint32_t>(at), last)).line;
    const std::string_view words = now.lines().line(text, line);
    const auto begin = static_cast<std::uint32_t>(words.data() - text.data());
    return {now.id(), begin, begin + static_cast<std::uint32_t>(words.size())};
}

class Differences {
public:
    Differences(const LookedAt& tree, const project::Compilation& compilation)
        : tree_(tree),
          compilation_(compilation),
          explainer_(compilation),
          disk_(tree.root),
          folder_(tree.root.lexically_relative(tree.project).generic_string()) {}

    void report();
    void tell(CombinedDiagnostics& found) {
        found.add(atSources_.take(), compilation_.sources());
        found.add(atFiles_.take(), files_);
    }

private:
    void reportWhole(std::string words);
    void reportFile(const output::Action& action);
    void reportManifest();
    void reportStray();
    /// Reports about the file at `path`, which is there, at the first line that is not as in
    /// `right`.
    auto atFile(const std::string& path, std::string words, std::string_view right)
        -> DiagnosticBuilder;
    auto atSource(Span span, const std::string& path, std::string words) -> DiagnosticBuilder {
        return atSources_.report(diag::OutputDiffers, span, shown(path), words);
    }
    [[nodiscard]] auto shown(const std::string& path) const -> std::string {
        return tree_.shownRoot + "/" + path;
    }
    /// What a build makes at `path`.
    [[nodiscard]] auto made(const std::string& path) const -> std::string_view {
        const auto found = compilation_.outputs().find(path);
        return found == compilation_.outputs().end() ? std::string_view() : found->second.bytes;
    }

    const LookedAt& tree_;
    const project::Compilation& compilation_;
    project::Explainer explainer_;
    host::DiskFileSystem disk_;
    /// The root as a path from the project's.
    std::string folder_;
    DiagnosticSink atSources_;
    DiagnosticSink atFiles_;
    SourceManager files_;
};

void Differences::report() {
    std::error_code failed;
    const bool isThere = std::filesystem::exists(tree_.root, failed);
    if (!isThere || isMissing(tree_.plan)) {
        reportWhole((isThere ? "all of its " : "there is no such folder, with its ") +
                    countOfFiles(tree_.plan.manifest.hashes.size()) +
                    (isThere ? " and the manifest are missing" : ""));
    } else {
        std::ranges::for_each(tree_.plan.actions,
                              [&](const output::Action& each) { reportFile(each); });
        reportManifest();
    }
    reportStray();
}

void Differences::reportWhole(std::string words) {
    atSources_
        .report(diag::OutputDiffers, explainer_.declaredCluster(), tree_.shownRoot,
                std::move(words))
        .help(fmt::format("write it with 'clc build {}', and commit it", tree_.arguments));
}

void Differences::reportFile(const output::Action& action) {
    if (action.kind == output::ActionKind::Keep) {
        return;
    }
    const std::string words(describe(action));
    (action.kind == output::ActionKind::Create
         ? atSource(explainer_.declared(action.path), action.path, words)
         : atFile(action.path, words, made(action.path)))
        .help(std::string(helpFor(action.author)));
}

void Differences::reportManifest() {
    const std::string path(output::kManifestPath);
    if (tree_.plan.manifestAction == output::ActionKind::Create) {
        atSource(explainer_.declaredCluster(), path, "it is missing")
            .help("restore it, for example from git, or build again with --force and commit it");
    } else if (tree_.plan.changes() && !tree_.plan.changesFiles()) {
        // With the files its lines change, which nobody has to be told.
        atFile(path, "it differs", output::printManifest(tree_.plan.manifest))
            .help("build again, and commit what that changes");
    }
}

void Differences::reportStray() {
    for (const output::Present& each : tree_.stray) {
        atFile(each.path, wordsOf(each.kind), {})
            .help("who delivers the folder delivers this too: move it away, or declare it");
    }
}

auto Differences::atFile(const std::string& path, std::string words, std::string_view right)
    -> DiagnosticBuilder {
    // Who reads the report knows no place outside of the project.
    if (folder_.empty() || folder_.starts_with("..")) {
        return atFiles_.report(diag::OutputDiffers, Span(), shown(path), words);
    }
    const SourceFile& file = files_.add(folder_ + "/" + path, disk_.read(path).bytes);
    return atFiles_.report(diag::OutputDiffers, firstDifference(file, right), shown(path), words);
}

}  // namespace

void reportDifferences(const LookedAt& tree, const project::Compilation& compilation,
                       CombinedDiagnostics& found) {
    Differences differences(tree, compilation);
    differences.report();
    differences.tell(found);
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
        diag::OutputNotRead.info.code,         diag::OutputAbandoned.info.code,
    };
    return std::ranges::find(codes, diagnostic.code) != codes.end();
}

}  // namespace clc::cli
