#include "cli/watch.h"

#include "cli/shown_paths.h"
#include "host/disk_file_system.h"
#include "host/folder_watch.h"
#include "output/manifest.h"
#include "source/recording_file_system.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace clc::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// What is written at once comes in pieces this far apart at most, but does not go on for ever.
constexpr host::FolderWatch::Milliseconds kQuiet{10};
constexpr host::FolderWatch::Milliseconds kLongest{500};

/// New clusters appear here.
constexpr std::string_view kClusters = "clusters";

bool canWatch(const Invocation& invocation, const std::string& failure) {
    if (failure.empty()) {
        return true;
    }
    DiagnosticSink sink;
    sink.report(diag::ChangesUnseen, Span(), failure)
        .help(
            "end other programs that watch files, or raise fs.inotify.max_user_instances and "
            "fs.inotify.max_user_watches with sysctl");
    invocation.report(sink.take(), SourceManager());
    return false;
}

/// Has all folders noticed in which something has to happen for the build to come out otherwise.
void notice(const fs::path& root, const RecordingFileSystem& files,
            const std::vector<std::string>& trees, host::FolderWatch& folders) {
    std::set<fs::path> leftOut;
    for (const std::string& tree : trees) {
        leftOut.insert(root / tree);
        // That it goes is seen in the folder it stands in, and that its list goes, in itself.
        folders.add((root / tree).parent_path());
        folders.add(root / tree);
    }
    folders.add(root / kClusters);
    for (const std::string& folder : files.foldersOfFiles()) {
        folders.add(root / folder);
    }
    for (const std::string& folder : files.listedFolders()) {
        folders.addTree(root / folder, leftOut);
    }
}

/// The clusters that are built where none is named.
auto clusterFiles(const FileSystem& files) -> std::set<std::string> {
    std::set<std::string> found;
    for (std::string& path : files.list(kClusters).files) {
        if (path.ends_with(".cl") && parentPath(path) == kClusters) {
            found.insert(std::move(path));
        }
    }
    return found;
}

/// The trees that are there. What is edited in one, the next build finds out.
auto standing(const fs::path& root, const std::vector<std::string>& trees)
    -> std::set<std::string> {
    std::set<std::string> found;
    for (const std::string& tree : trees) {
        std::error_code ignored;  // what can't be looked at, a build can't write either
        if (fs::exists(root / tree / output::kManifestPath, ignored)) {
            found.insert(tree);
        }
    }
    return found;
}

/// One build after the other.
class Watcher {
public:
    Watcher(const Invocation& invocation, const fs::path& root, const BuildFunction& build)
        : invocation_(invocation), root_(root), build_(build), disk_(root) {}

    auto run() -> ExitCode {
        const bool canBegin =
            canWatch(invocation_, end_.failure()) && canWatch(invocation_, folders_.failure());
        bool isFirst = true;
        ExitCode code = ExitCode::Errors;
        while (canBegin) {
            const RecordingFileSystem files(disk_);
            const std::set<std::string> clusters = clusterFiles(disk_);
            const Clock::time_point began = Clock::now();
            const Built built = build_(files, isFirst);
            code = built.code;
            // Looked at before anybody hears that it is done, and may act on it.
            const State state{files, clusters, built.trees, standing(root_, built.trees)};
            tellEnd(Clock::now() - began, isFirst);
            isFirst = false;
            const auto changed = nextChange(state);
            if (changed.empty()) {
                break;
            }
            tellChange(changed);
        }
        return code;
    }

private:
    /// What a build has read, and left.
    struct State {
        const RecordingFileSystem& files;
        const std::set<std::string>& clusters;
        const std::vector<std::string>& trees;
        std::set<std::string> standing;
    };

    /// Waits for a change, and names what has changed; nothing if the watch ends.
    auto nextChange(const State& state) -> std::vector<std::string> {
        bool isSettled = false;
        while (true) {
            // Noticed first and compared then: nothing that happens in between is lost.
            notice(root_, state.files, state.trees, folders_);
            if (!canWatch(invocation_, folders_.failure())) {
                return {};
            }
            std::vector<std::string> changed = changesOf(state);
            if (!changed.empty() && isSettled) {
                return changed;
            }
            // What is met before anything was told may be half written.
            const bool goesOn = changed.empty() ? folders_.wait(end_, kQuiet, kLongest)
                                                : folders_.settle(end_, kQuiet, kLongest);
            if (!goesOn) {
                return {};
            }
            isSettled = true;
        }
    }

    [[nodiscard]] auto changesOf(const State& state) const -> std::vector<std::string> {
        std::vector<std::string> changed = state.files.changes(state.trees);
        std::ranges::set_symmetric_difference(state.clusters, clusterFiles(disk_),
                                              std::back_inserter(changed));
        std::ranges::set_difference(state.standing, standing(root_, state.trees),
                                    std::back_inserter(changed));
        std::ranges::sort(changed);
        const auto twice = std::ranges::unique(changed);
        changed.erase(twice.begin(), twice.end());
        return changed;
    }

    [[nodiscard]] bool isForHuman() const { return invocation_.settings.format == Format::Human; }

    void tellEnd(Clock::duration took, bool isFirst) const {
        if (isForHuman()) {
            const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(took);
            invocation_.console.err << fmt::format("in {} ms{}\n", time.count(),
                                                   isFirst ? "; watching, Ctrl-C ends it" : "");
        }
        invocation_.console.err.flush();
        invocation_.console.out.flush();
    }

    void tellChange(const std::vector<std::string>& changed) const {
        if (!isForHuman()) {
            return;
        }
        constexpr std::size_t kMostNamed = 5;
        std::vector<std::string> named;
        for (std::size_t i = 0; i < std::min(changed.size(), kMostNamed); ++i) {
            named.push_back(shownPath(invocation_, root_, changed[i]));
        }
        const std::size_t more = changed.size() - named.size();
        invocation_.console.err << fmt::format("\n{}{} changed\n", fmt::join(named, ", "),
                                               more == 0 ? "" : fmt::format(" and {} more", more));
    }

    const Invocation& invocation_;
    const fs::path& root_;
    const BuildFunction& build_;
    host::DiskFileSystem disk_;
    host::EndSignals end_;
    host::FolderWatch folders_;
};

}  // namespace

void checkWatch(const Invocation& invocation, DiagnosticSink& sink) {
    if (!invocation.arguments.has(kWatchOption.name) || isForPeople(invocation.settings.format)) {
        return;
    }
    sink.report(diag::BadOptionValue, Span(), "--format",
                invocation.arguments.value("format").value_or(std::string()))
        .help("a watch has no end, and what programs read does; use human or short");
}

auto watch(const Invocation& invocation, const fs::path& root, const BuildFunction& build)
    -> ExitCode {
    return Watcher(invocation, root, build).run();
}

}  // namespace clc::cli
