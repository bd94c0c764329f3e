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
    Planner(const Manifest* old, const ExistingFiles& existing, const PlanOptions& options,
            DiagnosticSink& sink)
        : old_(old == nullptr ? nothing_ : *old),
          existing_(existing),
          options_(options),
          sink_(sink) {}

    /// Reports that the manifest is lost, if it is.
    bool missesManifest(const Manifest& made);

    /// A file of the new tree.
    void output(const std::string& path, const std::string& hash);
    /// The files of the old manifest that the new one has not. These come first: they make room.
    void stale(const Manifest& old, const Manifest& made);

    bool clean() const { return clean_; }
    auto takeActions() -> std::vector<Action>;

private:
    void add(ActionKind kind, const std::string& path, const std::string& existingHash = {}) {
        const Author author = existingHash.empty() ? Author::Clc : authorOf(path, existingHash);
        actions_.push_back({kind, path, existingHash, author});
    }
    auto authorOf(const std::string& path, const std::string& hash) const -> Author {
        const auto owned = old_.hashes.find(path);
        if (owned == old_.hashes.end()) {
            return Author::Foreign;
        }
        return owned->second == hash ? Author::Clc : Author::Hand;
    }
    void stale(const std::string& path, const std::string& hash);
    void overwritable(const std::string& path, const Existing& there);
    /// Whether all that lies in the folder `path` is to go, or somebody was told why not.
    bool makesRoom(const std::string& path) const;
    /// Reports what lies where `path` needs a folder, unless it is to be removed.
    bool foldersFree(const std::string& path);
    void report(const DiagnosticRow<std::string>& row, const std::string& path, std::string help) {
        sink_.report(row, declared(path), shown(path)).help(std::move(help));
        clean_ = false;
    }
    auto declared(const std::string& path) const -> Span {
        return options_.declared ? options_.declared(path) : Span();
    }

    auto shown(const std::string& path) const -> std::string {
        return options_.shownRoot.empty() ? path : options_.shownRoot + "/" + path;
    }

    static inline const Manifest nothing_ = {};

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
    if (there.kind == Kind::Folder && makesRoom(path)) {
        add(ActionKind::Create, path);
        return;
    }
    if (there.kind != Kind::File) {
        sink_.report(diag::OutputNotAFile, declared(path), shown(path), describe(there.kind))
            .help("move it away, or place the output elsewhere");
        clean_ = false;
        return;
    }
    if (there.hash == hash) {
        add(ActionKind::Keep, path, there.hash);
    } else if (authorOf(path, there.hash) == Author::Clc) {
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
            .report(diag::OutputNoFolder, declared(path), shown(found->first),
                    describe(found->second.kind))
            .help(fmt::format("'{}' is to be written below it: move it away", path));
        clean_ = false;
        return false;
    }
    return true;
}

bool Planner::makesRoom(const std::string& path) const {
    const std::string inside = path + "/";
    for (auto each = existing_.lower_bound(inside);
         each != existing_.end() && each->first.starts_with(inside); ++each) {
        if (each->second.kind != Kind::Folder && !removed_.contains(each->first)) {
            return false;
        }
    }
    return true;
}

bool Planner::missesManifest(const Manifest& made) {
    const auto same = std::ranges::count_if(made.hashes, [&](const auto& file) {
        const auto found = existing_.find(file.first);
        return found != existing_.end() && found->second.hash == file.second;
    });
    if (same == 0 || options_.onConflict == OnConflict::Overwrite) {
        return false;
    }
    sink_
        .report(diag::ManifestMissing, Span(), shown(std::string(kManifestPath)),
                static_cast<std::size_t>(same), made.hashes.size())
        .help("restore it, for example from git")
        .help(
            "or build with --force: clc takes what lies where it writes for its own, and what it "
            "does not make any more stays");
    clean_ = false;
    return true;
}

void Planner::stale(const Manifest& old, const Manifest& made) {
    for (const auto& [path, hash] : old.hashes) {
        if (!made.hashes.contains(path)) {
            stale(path, hash);
        }
    }
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
        // Nothing in the sources is about it any more.
        sink_.report(diag::StaleOutputEdited, Span(), shown(path))
            .help("move it away, or have it removed with --force");
        // Where that is done, it is in nobody's way.
        removed_.insert(path);
        clean_ = false;
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

auto planOutputs(const Manifest* old, const ExistingFiles& existing,
                 const backends::OutputTree& tree, const PlanOptions& options, DiagnosticSink& sink)
    -> std::optional<Plan> {
    Manifest manifest = manifestOf(tree);
    Planner planner(old, existing, options, sink);
    if (old == nullptr && planner.missesManifest(manifest)) {
        return std::nullopt;
    }
    if (old != nullptr) {
        planner.stale(*old, manifest);
    }
    for (const auto& [path, hash] : manifest.hashes) {
        planner.output(path, hash);
    }
    if (!planner.clean()) {
        return std::nullopt;
    }
    const ActionKind action = old == nullptr     ? ActionKind::Create
                              : *old == manifest ? ActionKind::Keep
                                                 : ActionKind::Replace;
    return Plan{planner.takeActions(), std::move(manifest), action};
}

}  // namespace clc::output
