#include "cli/diff_sides.h"

#include "cli/diff_reports.h"
#include "output/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace clc::cli {
namespace {

constexpr std::string_view kClusters = "clusters";

auto compile(const Sources& sources, const std::string& path, bool withRules)
    -> std::unique_ptr<project::Compilation> {
    auto compilation =
        std::make_unique<project::Compilation>(sources.files, sources.schemas, sources.library);
    if (!withRules) {
        compilation->leaveOutRules();
    }
    compilation->check(path);
    compilation->evaluate();
    return compilation;
}

bool hasValues(const project::Compilation& compilation) {
    return !compilation.hasErrors() && compilation.result() != nullptr;
}

}  // namespace

EvaluatedCluster::EvaluatedCluster(std::unique_ptr<project::Compilation> values,
                                   std::unique_ptr<project::Compilation> rules)
    : values_(std::move(values)),
      rules_(std::move(rules)),
      resources_(backends::resourcesOf(values_->result()->files, values_->model().schemas())),
      masks_(*values_, rules_ != nullptr ? *rules_ : *values_) {}

auto evaluateNow(const Sources& sources, const std::string& path, CombinedDiagnostics& found)
    -> std::unique_ptr<EvaluatedCluster> {
    auto compilation = compile(sources, path, true);
    if (!compilation->hasErrors() && !compilation->isCluster()) {
        compilation->sink()
            .report(diag::NotACluster, Span(), path)
            .help("name a cluster: the file that NAME.cl and its folder NAME/ begin with");
    }
    found.add(compilation->diagnostics(), compilation->sources());
    return hasValues(*compilation)
               ? std::make_unique<EvaluatedCluster>(std::move(compilation), nullptr)
               : nullptr;
}

auto evaluateThen(const Sources& sources, const std::string& path, const std::string& name,
                  CombinedDiagnostics& found) -> std::optional<std::unique_ptr<EvaluatedCluster>> {
    auto rules = compile(sources, path, true);
    if (hasValues(*rules)) {
        return std::make_unique<EvaluatedCluster>(std::move(rules), nullptr);
    }
    auto values = compile(sources, path, false);
    if (hasValues(*values)) {
        return std::make_unique<EvaluatedCluster>(std::move(values), std::move(rules));
    }
    if (!values->hasErrors() && !values->isCluster()) {
        return nullptr;
    }
    DiagnosticSink sink;
    reportNotEvaluated(path, name, sink);
    found.add(sink.take(), SourceManager());
    std::vector<Diagnostic> errors = values->diagnostics();
    std::erase_if(errors, [](const Diagnostic& each) { return each.severity != Severity::Error; });
    for (Diagnostic& each : errors) {
        each.context.push_back(fmt::format("in the sources of {}", name));
        each.fixes.clear();
    }
    found.add(std::move(errors), values->sources());
    return std::nullopt;
}

auto staleFiles(const host::GitRevision& revision, const EvaluatedCluster& cluster)
    -> std::vector<std::string> {
    const std::string folder = cluster.compilation().outputFolder() + "/";
    const ReadResult manifest = revision.read(folder + std::string(output::kManifestPath));
    const ListResult committed = revision.list(cluster.compilation().outputFolder());
    std::set<std::string> stale;
    // Who commits no tree, or none there, misses nothing.
    if (manifest.status != ReadStatus::Ok && committed.files.empty() &&
        !revision.onceHeld(cluster.compilation().outputFolder())) {
        return {};
    }
    for (const auto& [path, file] : cluster.compilation().outputs()) {
        const ReadResult there = revision.read(folder + path);
        if (there.status != ReadStatus::Ok || there.bytes != file.bytes) {
            stale.insert(folder + path);
        }
    }
    DiagnosticSink unheard;
    if (const auto old = output::parseManifest(manifest.bytes, "", unheard)) {
        for (const auto& [path, hash] : old->hashes) {
            if (!cluster.compilation().outputs().contains(path) &&
                revision.read(folder + path).status == ReadStatus::Ok) {
                stale.insert(folder + path);
            }
        }
    }
    return {stale.begin(), stale.end()};
}

auto clustersIn(const FileSystem& files) -> std::vector<std::string> {
    std::vector<std::string> clusters;
    for (const std::string& path : files.list(kClusters).files) {
        if (path.ends_with(".cl") && parentPath(path) == kClusters) {
            clusters.push_back(path);
        }
    }
    return clusters;
}

}  // namespace clc::cli
