#include "output/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace clc::output {
namespace {

using Kind = Existing::Kind;

auto describe(Kind kind) -> std::string {
    switch (kind) {
    case Kind::File: return "a file";
    case Kind::Folder: return "a folder";
    case Kind::Link: return "a link";
    case Kind::Other: return "no regular file";
    }
    return {};
}

class Planner {
public:
    Planner(const Manifest& old, const ExistingFiles& existing, const PlanOptions& options,
            DiagnosticSink& sink)
        : old_(old), existing_(existing), options_(options), sink_(sink) {}

    /// A file of the new tree.
    void output(const std::string& path, const std::string& hash);
    /// A file of the old manifest that the new tree has not. These come first: they make room.
    void stale(const std::string& path, const std::string& hash);

    bool clean() const { return clean_; }
    auto takeActions() -> std::vector<Action>;

private:
    void add(ActionKind kind, const std::string& path, const std::string& existingHash = {}) {
        actions_.push_back({kind, path, existingHash});
    }
    void overwritable(const std::string& path, const Existing& there);
    /// Reports what lies where `path` needs a folder, unless it is to be removed.
    bool foldersFree(const std::string& path);
    void report(const DiagnosticRow<std::string>& row, const std::string& path, std::string help) {
        sink_.report(row, Span(), shown(path)).help(std::move(help));
        clean_ = false;
    }

    auto shown(const std::string& path) const -> std::string {
        return options_.shownRoot.empty() ? path : options_.shownRoot + "/" + path;
    }

    const Manifest& old_;
    const ExistingFiles& existing_;
    const PlanOptions& options_;
    DiagnosticSink& sink_;
    std::vector<Action> actions_;
    std::set<std::string, std::less<>> removed_;
    bool clean_ = true;
};

void Planner::output(const std::string& path, const std::string& hash) {
    if (!foldersFree(path)) {
        return;
    }
    const auto found = existing_.find(path);
    if (found == existing_.end()) {
        add(ActionKind::Create, path);
        return;
    }
    const Existing& there = found->second;
    if (there.kind != Kind::File) {
        sink_.report(diag::OutputNotAFile, Span(), shown(path), describe(there.kind))
            .help("move it away, or place the output elsewhere");
        clean_ = false;
        return;
    }
    const auto owned = old_.hashes.find(path);
    if (there.hash == hash) {
        add(ActionKind::Keep, path, there.hash);
    } else if (owned != old_.hashes.end() && owned->second == there.hash) {
        add(ActionKind::Replace, path, there.hash);
    } else {
        overwritable(path, there);
    }
}

void Planner::overwritable(const std::string& path, const Existing& there) {
    if (options_.onConflict == OnConflict::Overwrite) {
        add(ActionKind::Replace, path, there.hash);
    } else if (old_.hashes.contains(path)) {
        report(diag::OutputEdited, path,
               "take the change into the sources, or overwrite it with --force");
    } else {
        report(diag::OutputNotOwned, path, "move it away, or overwrite it with --force");
    }
}

bool Planner::foldersFree(const std::string& path) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        const auto found = existing_.find(path.substr(0, slash));
        if (found == existing_.end() || found->second.kind == Kind::Folder ||
            removed_.contains(found->first)) {
            continue;
        }
        sink_
            .report(diag::OutputNoFolder, Span(), shown(found->first), describe(found->second.kind))
            .help(fmt::format("'{}' is to be written below it: move it away", path));
        clean_ = false;
        return false;
    }
    return true;
}

void Planner::stale(const std::string& path, const std::string& hash) {
    const auto found = existing_.find(path);
    // What is gone, or became something else, is not ours any more.
    if (found == existing_.end() || found->second.kind != Kind::File) {
        return;
    }
    if (found->second.hash == hash || options_.onConflict == OnConflict::Overwrite) {
        add(ActionKind::Remove, path, found->second.hash);
        removed_.insert(path);
    } else {
        report(diag::StaleOutputEdited, path, "move it away, or have it removed with --force");
    }
}

auto Planner::takeActions() -> std::vector<Action> {
    std::sort(actions_.begin(), actions_.end(),
              [](const Action& a, const Action& b) { return a.path < b.path; });
    return std::move(actions_);
}

}  // namespace

bool Plan::changesFiles() const {
    return std::any_of(actions.begin(), actions.end(),
                       [](const Action& action) { return action.kind != ActionKind::Keep; });
}

auto planOutputs(const Manifest& old, const ExistingFiles& existing,
                 const backends::OutputTree& tree, const PlanOptions& options, DiagnosticSink& sink)
    -> std::optional<Plan> {
    Manifest manifest = manifestOf(tree);
    Planner planner(old, existing, options, sink);
    for (const auto& [path, hash] : old.hashes) {
        if (!manifest.hashes.contains(path)) {
            planner.stale(path, hash);
        }
    }
    for (const auto& [path, hash] : manifest.hashes) {
        planner.output(path, hash);
    }
    if (!planner.clean()) {
        return std::nullopt;
    }
    return Plan{planner.takeActions(), std::move(manifest)};
}

}  // namespace clc::output
