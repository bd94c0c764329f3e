#include "cli/diff_reports.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace clc::cli {

void reportRevision(const host::OpenedRevision& opened, const std::string& name,
                    const std::filesystem::path& root, DiagnosticSink& sink) {
    switch (opened.problem) {
    case host::GitProblem::None: return;
    case host::GitProblem::Failed:
        sink.report(diag::GitFailed, Span(), opened.words)
            .help("it has to be installed, and be able to read the repository");
        return;
    case host::GitProblem::NoRepository:
        sink.report(diag::NotInRepository, Span(), root.generic_string())
            .help("git says: " + opened.words);
        return;
    case host::GitProblem::NotOwner:
        sink.report(diag::GitFailed, Span(), opened.words)
            .help(fmt::format("git reads what belongs to another user only if it is told to: git "
                              "config --global --add safe.directory {}",
                              std::filesystem::absolute(root).lexically_normal().generic_string()));
        return;
    case host::GitProblem::NoCommit:
        sink.report(diag::NoSuchRevision, Span(), name)
            .help("the repository has no commit yet: commit, and compare then");
        return;
    case host::GitProblem::NoRevisionInShallow:
        sink.report(diag::NoSuchRevision, Span(), name)
            .help(
                "this clone has the last commits only: 'git fetch --unshallow' brings the others, "
                "in a job of CI a checkout of full depth");
        return;
    case host::GitProblem::NoRevision:
        sink.report(diag::NoSuchRevision, Span(), name)
            .help(
                "name a commit, a branch or a tag that this clone has; those of others are called "
                "origin/NAME after 'git fetch'");
        return;
    }
}

void reportNothingThere(const std::string& path, const std::string& base, DiagnosticSink& sink) {
    sink.report(diag::NothingToCompare, Span(), path, base)
        .help("'clc diff' without a file compares all clusters/*.cl");
}

void reportNotEvaluated(const std::string& path, const std::string& base, DiagnosticSink& sink) {
    sink.report(diag::BaseNotEvaluated, Span(), path, base)
        .help(
            "this clc finds errors in it: name another state with --base, or compare with the clc "
            "of that time");
}

auto staleWarnings(const project::DiffPage& page) -> std::vector<Diagnostic> {
    constexpr std::size_t kMostNamed = 5;
    DiagnosticSink sink;
    for (const project::ClusterDifference& each : page.clusters) {
        if (each.stale.empty()) {
            continue;
        }
        const std::span<const std::string> all(each.stale);
        auto builder = sink.report(diag::BaseTreeDiffers, Span(), each.name, baseName(page));
        builder.help(fmt::format("{} {}: {}{}", all.size(), all.size() == 1 ? "file" : "files",
                                 fmt::join(all.first(std::min(all.size(), kMostNamed)), ", "),
                                 all.size() > kMostNamed ? ", ..." : ""));
        builder.help(
            "what runs may be what was committed; the comparison is with what the sources give");
    }
    return sink.take();
}

}  // namespace clc::cli
