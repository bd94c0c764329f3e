#include "host/staging.h"

#include "host/journal_applier.h"

#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace clc::host {
namespace {

using output::Action;
using output::ActionKind;
using output::Plan;

/// A new file that waits in the staging folder.
struct StagedFile {
    /// Where it belongs.
    std::string_view path;
    /// Where it waits.
    std::string staged;
    std::string_view bytes;
};

/// Stops at the first that can't be written; the user knows it by where it belongs.
auto writeInto(OutputFolder& folder, std::span<const StagedFile> files) -> DiskError {
    for (const StagedFile& each : files) {
        DiskError failed = folder.makeFoldersOf(each.staged);
        if (!failed.failed()) {
            failed = folder.write(each.staged, each.bytes);
        }
        if (failed.failed()) {
            failed.path = each.path;
            return failed;
        }
    }
    return {};
}

class Staging {
public:
    Staging(OutputFolder& folder, bool oneByOne, Journal& journal)
        : folder_(folder), oneByOne_(oneByOne), journal_(journal) {}

    auto run(const Plan& plan, const backends::OutputTree& tree) -> DiskError;

private:
    /// Puts into the journal what brings in the file at `path`, and says where it is to be staged.
    auto stagingOf(std::string_view path, const std::string& oldHash) -> std::string;
    auto writeAll(std::span<const StagedFile> files) -> DiskError;
    auto flush() -> DiskError;

    OutputFolder& folder_;
    bool oneByOne_;
    Journal& journal_;
};

auto Staging::run(const Plan& plan, const backends::OutputTree& tree) -> DiskError {
    DiskError failed = folder_.makeFolder(kStagingFolder);
    // Whatever a run that is cut off leaves in it has the names that controllers read: it is kept
    // out of commits.
    if (!failed.failed()) {
        failed = folder_.write(stagedPath(".gitignore"), "*\n");
    }
    if (failed.failed()) {
        return failed;
    }
    std::vector<StagedFile> files;
    for (const Action& action : plan.actions) {
        switch (action.kind) {
        case ActionKind::Keep: break;
        case ActionKind::Remove:
            journal_.removals.push_back({action.path, action.existingHash});
            break;
        case ActionKind::Create:
        case ActionKind::Replace:
            files.push_back({action.path, stagingOf(action.path, action.existingHash),
                             tree.find(action.path)->second.bytes});
            break;
        }
    }
    std::string manifest;
    if (plan.manifestAction != ActionKind::Keep) {
        manifest = printManifest(plan.manifest);
        // Whatever it was, this one is right.
        const auto found = folder_.look(output::kManifestPath);
        files.push_back(
            {output::kManifestPath,
             stagingOf(output::kManifestPath, found.existing ? found.existing->hash : ""),
             manifest});
    }
    failed = writeAll(files);
    return failed.failed() ? failed : flush();
}

auto Staging::stagingOf(std::string_view path, const std::string& oldHash) -> std::string {
    const std::string name = std::to_string(journal_.folders.size() + journal_.writes.size());
    const auto lastHolds = [&] {
        return !journal_.folders.empty() && path.size() > journal_.folders.back().path.size() &&
               path.starts_with(journal_.folders.back().path) &&
               path[journal_.folders.back().path.size()] == '/';
    };
    // They come in order of path, so those of one folder one after the other.
    if (!lastHolds()) {
        const std::string_view missing =
            oldHash.empty() ? folder_.missingFolderOf(path) : std::string_view();
        if (missing.empty()) {
            journal_.writes.push_back({std::string(path), oldHash, name});
            return stagedPath(name);
        }
        journal_.folders.push_back({std::string(missing), name});
    }
    const Journal::Folder& folder = journal_.folders.back();
    return stagedPath(folder.staged).append(path.substr(folder.path.size()));
}

auto Staging::writeAll(std::span<const StagedFile> files) -> DiskError {
    // Fewer are written before another thread is there.
    constexpr std::size_t kEnoughForTwo = 256;
    if (oneByOne_ || files.size() < kEnoughForTwo) {
        return writeInto(folder_, files);
    }
    OutputFolder other = folder_.again();
    const std::span<const StagedFile> firstHalf = files.first(files.size() / 2);
    DiskError failedThere;
    std::thread thread([&] { failedThere = writeInto(other, files.subspan(firstHalf.size())); });
    DiskError failed = writeInto(folder_, firstHalf);
    thread.join();
    folder_.takeOver(other);
    return failed.failed() ? failed : failedThere;
}

auto Staging::flush() -> DiskError {
    DiskError failed = folder_.flushFiles();
    if (failed.failed()) {
        // Files that are flushed together fail together.
        std::string path;
        for (const Journal::Write& each : journal_.writes) {
            path = stagedPath(each.staged) == failed.path ? each.path : path;
        }
        for (const Journal::Folder& each : journal_.folders) {
            const std::string staged = stagedPath(each.staged);
            const bool isIn = failed.path == staged || failed.path.starts_with(staged + "/");
            path = isIn ? each.path + failed.path.substr(staged.size()) : path;
        }
        failed.path = path;
    }
    return failed;
}

}  // namespace

auto stageChanges(OutputFolder& folder, const Plan& plan, const backends::OutputTree& tree,
                  bool oneByOne, Journal& journal) -> DiskError {
    return Staging(folder, oneByOne, journal).run(plan, tree);
}

}  // namespace clc::host
