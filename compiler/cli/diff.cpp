// `clc diff`: what changes between the description as it was and as it is, and what that does.
#include "cli/commands.h"
#include "cli/diff_reports.h"
#include "cli/diff_sides.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "host/disk_file_system.h"
#include "project/diff/pages.h"
#include "project/schemas.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>

namespace clc::cli {
namespace {

using project::ClusterDifference;
using project::ClusterState;
using project::DiffPage;
using project::Does;

constexpr std::string_view kMarkdown = "markdown";
constexpr std::array kFormats{kMarkdown};
constexpr std::array<std::string_view, 8> kFailWords{"any",    "unknown",  "restart", "reboot",
                                                     "delete", "recreate", "replace", "data"};

/// The least effect that lets the run fail; nothing if no effect does. False if the option is
/// wrong.
bool readFailOn(const Invocation& invocation, std::optional<Does>& least, DiagnosticSink& sink) {
    const auto given = invocation.arguments.value("fail-on");
    if (!given) {
        return true;
    }
    if (std::ranges::find(kFailWords, *given) == kFailWords.end()) {
        sink.report(diag::BadOptionValue, Span(), "--fail-on", *given)
            .help(fmt::format("it is one of {}", fmt::join(kFailWords, ", ")));
        return false;
    }
    least = project::doesNamed(*given).value_or(Does::None);
    return true;
}

/// A cluster in both states; an empty path where it is not there.
struct Pair {
    std::string before;
    std::string after;
};

/// Everything one run holds.
class Comparison {
public:
    Comparison(const Invocation& invocation, const std::filesystem::path& root,
               const host::GitRevision& revision, std::string name)
        : invocation_(invocation),
          root_(root),
          files_(root),
          revision_(revision),
          library_(otherLibrary(invocation.console)) {
        page_.base = std::move(name);
        page_.commit = revision.commit();
    }

    /// False if there are errors.
    bool run(DiagnosticSink& sink) {
        std::vector<Pair> pairs = findPairs(sink);
        table_ = project::readEffects(schemas_.get(), libraryFiles(), found_);
        if (pairs.empty() || !table_) {
            return false;
        }
        bool evaluated = true;
        for (Pair& each : pairs) {
            evaluated = evaluate(each) && evaluated;
        }
        if (evaluated) {
            for (const Pair& each : withRenamed(std::move(pairs))) {
                compare(each);
            }
        }
        return evaluated;
    }

    [[nodiscard]] auto page() const -> const DiffPage& { return page_; }
    [[nodiscard]] auto found() const -> const CombinedDiagnostics& { return found_; }

private:
    using Clusters = std::map<std::string, std::unique_ptr<EvaluatedCluster>>;

    [[nodiscard]] auto libraryFiles() const -> const FileSystem* {
        return library_ ? &*library_ : nullptr;
    }

    /// The clusters that are asked for: those named, or all of both states.
    auto findPairs(DiagnosticSink& sink) -> std::vector<Pair> {
        std::vector<std::string> asked;
        for (const std::string& file : invocation_.arguments.plain()) {
            asked.push_back(pathOf(file));
        }
        const bool isAll = asked.empty();
        if (isAll) {
            asked = clustersIn(files_);
            for (std::string& each : clustersIn(revision_)) {
                asked.push_back(std::move(each));
            }
            if (asked.empty()) {
                sink.report(diag::CommandNeedsArgument, Span(), "diff")
                    .help(
                        "write 'clc diff FILE...'; without a file it takes clusters/*.cl, and "
                        "there are none");
            }
        }
        std::ranges::sort(asked);
        const auto repeated = std::ranges::unique(asked);
        asked.erase(repeated.begin(), repeated.end());
        std::vector<Pair> pairs;
        for (const std::string& path : asked) {
            Pair pair{there(revision_, path), there(files_, path)};
            if (pair.before.empty() && pair.after.empty()) {
                reportNothingThere(path, baseName(page_), sink);
            } else {
                pairs.push_back(std::move(pair));
            }
        }
        return sink.hasErrors() ? std::vector<Pair>() : addGone(addNew(std::move(pairs)));
    }

    /// A cluster that is gone may have another name now: those that are new are looked at too.
    auto addNew(std::vector<Pair> pairs) -> std::vector<Pair> {
        const bool isAnyGone =
            std::ranges::any_of(pairs, [](const Pair& pair) { return pair.after.empty(); });
        for (const std::string& path :
             isAnyGone ? clustersIn(files_) : std::vector<std::string>()) {
            const bool isKnown =
                std::ranges::any_of(pairs, [&](const Pair& pair) { return pair.after == path; });
            if (!isKnown && there(revision_, path).empty()) {
                pairs.push_back({{}, path});
                onlyForNames_.push_back(path);
            }
        }
        return pairs;
    }

    /// A new cluster may be one that was called otherwise: those that are gone are looked at too.
    auto addGone(std::vector<Pair> pairs) -> std::vector<Pair> {
        const bool isAnyNew =
            std::ranges::any_of(pairs, [](const Pair& pair) { return pair.before.empty(); });
        for (const std::string& path :
             isAnyNew ? clustersIn(revision_) : std::vector<std::string>()) {
            const bool isKnown =
                std::ranges::any_of(pairs, [&](const Pair& pair) { return pair.before == path; });
            if (!isKnown && there(files_, path).empty()) {
                pairs.push_back({path, {}});
                onlyForNames_.push_back(path);
            }
        }
        return pairs;
    }

    [[nodiscard]] auto pathOf(const std::string& file) const -> std::string {
        return (invocation_.console.folder / file)
            .lexically_normal()
            .lexically_relative(root_)
            .generic_string();
    }

    /// The file a cluster begins with if there is one, for any of its files.
    static auto there(const FileSystem& files, const std::string& path) -> std::string {
        std::string first = project::clusterFileOf(files, path);
        return files.read(first).status == ReadStatus::Ok ? first : std::string();
    }

    [[nodiscard]] bool isForName(const std::string& path) const {
        return std::ranges::find(onlyForNames_, path) != onlyForNames_.end();
    }

    /// False if that has errors.
    bool evaluate(Pair& pair) {
        if (!pair.after.empty()) {
            // What is wrong with a cluster that nobody asked for is not told here.
            CombinedDiagnostics unheard;
            auto cluster = evaluateNow({files_, schemas_.get(), libraryFiles()}, pair.after,
                                       isForName(pair.after) ? unheard : found_);
            if (cluster == nullptr && isForName(pair.after)) {
                pair.after.clear();
                return true;
            }
            if (cluster == nullptr) {
                return false;
            }
            after_.emplace(pair.after, std::move(cluster));
        }
        if (!pair.before.empty()) {
            auto cluster = evaluateThen({revision_, schemas_.get(), libraryFiles()}, pair.before,
                                        baseName(page_), found_);
            if (!cluster) {
                return false;
            }
            if (*cluster == nullptr) {
                pair.before.clear();
            } else {
                before_.emplace(pair.before, *std::move(cluster));
            }
        }
        return true;
    }

    /// What share of their resources two clusters have in common, from 0 to 1.
    static auto likeness(const EvaluatedCluster& one, const EvaluatedCluster& other) -> double {
        std::set<backends::ResourceId> ids;
        for (const backends::Resource& each : one.resources()) {
            ids.insert(each.id);
        }
        std::size_t same = 0;
        for (const backends::Resource& each : other.resources()) {
            same += ids.count(each.id);
        }
        const std::size_t all = std::max(one.resources().size(), other.resources().size());
        return all == 0 ? 0 : static_cast<double>(same) / static_cast<double>(all);
    }

    /// A cluster that is new and one that is gone are one with another name if they have most of
    /// their resources in common.
    auto withRenamed(std::vector<Pair> pairs) -> std::vector<Pair> {
        constexpr double kLeastLikeness = 0.5;
        for (Pair& fresh : pairs) {
            Pair* best = nullptr;
            double most = kLeastLikeness;
            for (Pair& gone : pairs) {
                if (!fresh.before.empty() || fresh.after.empty() || !gone.after.empty() ||
                    gone.before.empty()) {
                    continue;
                }
                const double share = likeness(*before_.at(gone.before), *after_.at(fresh.after));
                if (share > most) {
                    most = share;
                    best = &gone;
                }
            }
            if (best != nullptr) {
                fresh.before = std::exchange(best->before, {});
            }
        }
        std::erase_if(pairs, [&](const Pair& pair) {
            const bool isOther = (pair.after.empty() && isForName(pair.before)) ||
                                 (pair.before.empty() && isForName(pair.after));
            return isOther || (pair.before.empty() && pair.after.empty());
        });
        return pairs;
    }

    void compare(const Pair& pair) {
        const EvaluatedCluster* const before =
            pair.before.empty() ? nullptr : before_.at(pair.before).get();
        const EvaluatedCluster* const after =
            pair.after.empty() ? nullptr : after_.at(pair.after).get();
        static const std::vector<backends::Resource> kNothing;
        const EvaluatedCluster& known = after != nullptr ? *after : *before;
        const project::States states{before != nullptr ? before->resources() : kNothing,
                                     after != nullptr ? after->resources() : kNothing,
                                     before != nullptr ? before->schemas() : nullptr,
                                     after != nullptr ? after->schemas() : nullptr};
        ClusterDifference difference;
        difference.name = known.compilation().clusterName();
        difference.file = known.compilation().path();
        difference.changes = project::differencesOf(states, *table_);
        difference.unchanged = states.after.size();
        for (const project::ResourceChange& each : difference.changes) {
            difference.unchanged -= each.after != nullptr ? 1 : 0;
        }
        if (before == nullptr) {
            difference.state = ClusterState::New;
        } else {
            difference.state = after == nullptr ? ClusterState::Gone : ClusterState::Compared;
            difference.before = &before->masks();
            difference.stale = staleFiles(revision_, *before);
        }
        if (after != nullptr) {
            difference.after = &after->masks();
        }
        if (before != nullptr && after != nullptr && pair.before != pair.after) {
            difference.oldFile = pair.before;
        }
        page_.clusters.push_back(std::move(difference));
    }

    const Invocation& invocation_;
    std::filesystem::path root_;
    host::DiskFileSystem files_;
    const host::GitRevision& revision_;
    std::unique_ptr<const schema::SchemaTable> schemas_ = project::embeddedSchemas();
    std::optional<host::DiskFileSystem> library_;
    std::optional<project::EffectTable> table_;
    CombinedDiagnostics found_;
    /// Clusters that nobody asked for: one that is gone may be what a new one was called, and one
    /// that is new what one that is gone is called.
    std::vector<std::string> onlyForNames_;
    Clusters before_;
    Clusters after_;
    DiffPage page_;
};

void print(const Invocation& invocation, const DiffPage& page) {
    std::ostream& out = invocation.console.out;
    if (invocation.arguments.value("format") == kMarkdown) {
        out << diffMarkdown(page);
        return;
    }
    switch (invocation.settings.format) {
    case Format::Json: out << diffJson(page); return;
    case Format::Short: out << diffLines(page); return;
    case Format::Human:
    case Format::Sarif:
    case Format::Github: out << diffText(page, invocation.outputColor()); return;
    }
}

auto exitWith(const Invocation& invocation, const DiffPage& page, std::optional<Does> least)
    -> ExitCode {
    const bool isWrong = invocation.arguments.has("exit-code") && page.changes();
    const bool isBad = least && page.changes() && page.worst() >= *least;
    return isWrong || isBad ? ExitCode::Differs : ExitCode::Done;
}

auto runDiff(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto refuse = [&](ExitCode code) {
        invocation.report(sink.take(), SourceManager());
        return code;
    };
    std::optional<Does> least;
    const std::vector<std::string>& given = invocation.arguments.plain();
    const auto root = projectRoot(invocation, given.empty() ? "." : given.front(), sink);
    if (!readFailOn(invocation, least, sink) || !root) {
        return refuse(ExitCode::Usage);
    }
    const std::string name(invocation.arguments.value("base").value_or("HEAD"));
    const auto opened = host::GitRevision::open(*root, name,
                                                invocation.arguments.has("merge-base")
                                                    ? host::RevisionSide::MergeBase
                                                    : host::RevisionSide::Itself);
    if (opened.revision == nullptr) {
        const std::filesystem::path shown = root->lexically_relative(invocation.console.folder);
        reportRevision(opened, name, shown.empty() ? *root : shown, sink);
        return refuse(ExitCode::Usage);
    }
    Comparison comparison(invocation, *root, *opened.revision, name);
    if (!comparison.run(sink)) {
        if (sink.hasErrors()) {
            return refuse(ExitCode::Usage);
        }
        invocation.report(comparison.found().diagnostics(), comparison.found().sources());
        return ExitCode::Errors;
    }
    const DiffPage& page = comparison.page();
    print(invocation, page);
    const bool isOnPage = invocation.settings.format == Format::Json ||
                          invocation.arguments.value("format") == kMarkdown;
    if (!isOnPage) {
        invocation.report(staleWarnings(page), SourceManager());
    }
    return exitWith(invocation, page, least);
}

constexpr std::array kOptions{
    Option{.name = "base",
           .value = "REV",
           .help = "the state to compare with, as git names it; HEAD if not given"},
    Option{.name = "merge-base",
           .value = "",
           .help = "compare with the commit that REV and HEAD have both grown from"},
    Option{.name = "exit-code", .value = "", .help = "exit with 3 if anything changes"},
    Option{.name = "fail-on",
           .value = "EFFECT",
           .help = "exit with 3 if a change does that or worse: any, unknown, restart, reboot, "
                   "delete, recreate, replace or data",
           .words = kFailWords},
    kRootOption,
};

}  // namespace

const Command kDiffCommand{
    .name = "diff",
    .arguments = "[FILE...]",
    .summary = "what changes against another commit, and what that does to what runs",
    .details =
        "Without a FILE all clusters/*.cl are compared, those too that are new or gone. The "
        "sources of REV are\n"
        "read through git and evaluated by this clc; then resource is compared with resource and "
        "field with\n"
        "field, whatever the order and the file they stand in. Told is what a change does: nothing "
        "at all,\n"
        "restart of which workloads, recreate, reboot or replace of nodes, data at risk.\n"
        "--format markdown is for a comment below a change, --format json for programs, --format "
        "short has a\n"
        "line for each field.",
    .options = kOptions,
    .formats = kFormats,
    .takes = Takes::Sources,
    .leastArguments = 0,
    .mostArguments = Command::kAnyNumber,
    .run = runDiff,
};

}  // namespace clc::cli
