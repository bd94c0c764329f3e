#include "host/tree_writer.h"

#include "host/journal.h"
#include "host/missing_folders.h"
#include "host/system_error.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace clc::host {
namespace {

namespace fs = std::filesystem;
using output::Action;
using output::ActionKind;
using output::Existing;
using output::ExistingFiles;
using output::Manifest;
using output::Plan;

auto helpFor(int number) -> std::string {
    switch (number) {
    case ENOSPC:
    case EDQUOT: return "make room there, or build into another folder";
    case EROFS: return "mount it for writing, or build into another folder";
    case EACCES:
    case EPERM: return "allow the user who runs clc to write there, or build into another folder";
    case ELOOP:
    case EEXIST:
    case ENOTDIR: return "a file or a link stands where a folder belongs; move it away";
    case EISDIR: return "a folder stands where a file belongs; move it away";
    case ENAMETOOLONG: return "give what the file is made of a shorter name";
    default: return "once that is mended, build again";
    }
}

auto staged(std::string_view name) -> std::string {
    return std::string(kStagingFolder) + "/" + std::string(name);
}

auto shownName(const fs::path& root, const WriteOptions& options) -> std::string {
    return options.shownRoot.empty() ? root.string() : options.shownRoot;
}

class TreeWriter {
public:
    TreeWriter(const fs::path& root, const WriteOptions& options, DiagnosticSink& sink)
        : shownRoot_(shownName(root, options)),
          folder_(root, options.hook),
          options_(options),
          sink_(sink) {}

    auto run(const backends::OutputTree& tree) -> std::optional<Plan>;

    /// Whether another run is writing there.
    [[nodiscard]] bool isBusy() const { return isBusy_; }

private:
    bool open();
    /// Finishes what the journal of a run that was cut off says, or throws away what it had staged.
    bool repair();
    /// Says that a run was cut off, if one was; false if it is at work still.
    bool lookForUnfinished();
    auto plan(const backends::OutputTree& tree) -> std::optional<Plan>;
    /// Nothing if it can't be read; a text without a manifest, if there is none.
    struct OldManifest {
        std::string text = {};
        std::optional<Manifest> content = std::nullopt;
    };
    auto readManifest() -> std::optional<OldManifest>;
    auto look(const OldManifest& old, const backends::OutputTree& tree)
        -> std::optional<ExistingFiles>;

    bool carryOut(const Plan& plan, const backends::OutputTree& tree);
    /// What has to be done, with everything new in the staging folder.
    auto stage(const Plan& plan, const backends::OutputTree& tree, Journal& journal) -> DiskError;
    auto stageFile(std::string_view path, std::string_view bytes, std::string oldHash,
                   Journal& journal) -> DiskError;
    auto stageManifest(const Plan& plan, Journal& journal) -> DiskError;
    auto flushStaged(const Journal& journal) -> DiskError;
    /// Whether the system would refuse a step of it for want of a permission: better before the
    /// first.
    auto mayApply(const Journal& journal) const -> DiskError;
    auto decide(const Journal& journal) -> DiskError;
    auto apply(const Journal& journal) -> DiskError;
    auto applyRemoval(const Journal::Removal& removal) -> DiskError;
    auto applyWrite(const Journal::Write& write) -> DiskError;
    /// Remembers the folders of `path`, which are to be flushed before the journal goes.
    void noteChange(std::string_view path);
    auto cleanUp() -> DiskError;
    void removeStaging();

    /// Whether what lies at `path` is what the journal's author saw.
    bool unchanged(const std::string& path, const std::string& oldHash);
    void reportBusy() {
        isBusy_ = true;
        sink_.report(diag::OutputRootBusy, Span(), shownRoot_)
            .help("wait until that run has ended");
    }
    void reportRead(const DiskError& error) {
        sink_.report(diag::OutputNotRead, Span(), shown(error.path), systemText(error.number))
            .help(helpFor(error.number));
    }
    auto shown(std::string_view path) const -> std::string {
        return (fs::path(shownRoot_) / path).lexically_normal().string();
    }

    std::string shownRoot_;
    OutputFolder folder_;
    const WriteOptions& options_;
    DiagnosticSink& sink_;
    std::set<std::string, std::less<>> changedFolders_;
    /// It completes what another run has begun, and plans then.
    bool repairs_ = false;
    bool isBusy_ = false;
};

auto TreeWriter::run(const backends::OutputTree& tree) -> std::optional<Plan> {
    if (!open() || !repair()) {
        return std::nullopt;
    }
    auto result = plan(tree);
    if (!result || options_.mode == WriteMode::PlanOnly) {
        return result;
    }
    if (result->changes() && !carryOut(*result, tree)) {
        return std::nullopt;
    }
    return result;
}

bool TreeWriter::open() {
    if (!folder_.valid()) {
        const int number = folder_.openError().number;
        sink_.report(diag::OutputRootUnusable, Span(), shownRoot_, systemText(number))
            .help("name a folder that clc may write into");
        return false;
    }
    const DiskError failed = options_.mode == WriteMode::Write ? folder_.lock() : DiskError();
    if (failed.number == EWOULDBLOCK) {
        reportBusy();
    } else if (failed.failed()) {
        sink_.report(diag::OutputRootUnusable, Span(), shownRoot_, systemText(failed.number))
            .help(helpFor(failed.number));
    }
    return !failed.failed();
}

bool TreeWriter::lookForUnfinished() {
    if (!folder_.has(kJournalPath) && !folder_.has(kStagingFolder)) {
        return true;
    }
    if (folder_.isLocked()) {
        reportBusy();
        return false;
    }
    sink_.report(diag::OutputsWereUnfinished, Span(), shownRoot_)
        .help("the next build completes it, or takes back what it has begun");
    return true;
}

bool TreeWriter::repair() {
    if (options_.mode == WriteMode::PlanOnly) {
        return lookForUnfinished();
    }
    const auto content = folder_.read(kJournalPath);
    if (content.error.failed()) {
        reportRead(content.error);
        return false;
    }
    if (!content.bytes) {
        removeStaging();
        return true;
    }
    const auto journal = parseJournal(*content.bytes);
    if (!journal) {
        sink_.report(diag::JournalUnreadable, Span(), shown(kJournalPath))
            .help("remove it, and see with git what the build that was cut off has changed");
        return false;
    }
    repairs_ = true;
    const DiskError failed = apply(*journal);
    repairs_ = false;
    if (failed.failed()) {
        sink_.report(diag::OutputUnfinished, Span(), shown(failed.path), systemText(failed.number))
            .help(helpFor(failed.number));
        return false;
    }
    sink_.report(diag::OutputsCompleted, Span(), shownRoot_);
    return !sink_.hasErrors();
}

auto TreeWriter::readManifest() -> std::optional<OldManifest> {
    auto content = folder_.read(output::kManifestPath);
    if (content.error.failed()) {
        reportRead(content.error);
        return std::nullopt;
    }
    if (!content.bytes) {
        return OldManifest();
    }
    OldManifest old{.text = *std::move(content.bytes)};
    old.content = output::parseManifest(old.text, shown(output::kManifestPath), sink_);
    return old.content ? std::optional(std::move(old)) : std::nullopt;
}

auto TreeWriter::look(const OldManifest& old, const backends::OutputTree& tree)
    -> std::optional<ExistingFiles> {
    std::set<std::string_view> paths;
    if (old.content) {
        for (const auto& [path, hash] : old.content->hashes) {
            paths.insert(path);
        }
    }
    for (const auto& [path, file] : tree) {
        paths.insert(path);
    }
    ExistingFiles existing;
    for (const std::string_view path : paths) {
        auto found = folder_.look(path);
        if (found.error.failed()) {
            reportRead(found.error);
            return std::nullopt;
        }
        if (found.existing) {
            // A file that stands where a folder is needed comes with its hash if it is an output
            // itself.
            existing.try_emplace(std::move(found.path), *std::move(found.existing));
        }
    }
    return existing;
}

auto TreeWriter::plan(const backends::OutputTree& tree) -> std::optional<Plan> {
    const auto old = readManifest();
    if (!old) {
        return std::nullopt;
    }
    const auto existing = look(*old, tree);
    if (!existing) {
        return std::nullopt;
    }
    auto result = planOutputs(old->content ? &*old->content : nullptr, *existing, tree,
                              {options_.onConflict, shownRoot_, options_.declared}, sink_);
    // One of an earlier form says the same in other words.
    if (result && result->manifestAction == ActionKind::Keep &&
        printManifest(result->manifest) != old->text) {
        result->manifestAction = ActionKind::Replace;
    }
    return result;
}

bool TreeWriter::carryOut(const Plan& plan, const backends::OutputTree& tree) {
    Journal journal;
    DiskError failed = stage(plan, tree, journal);
    if (!failed.failed()) {
        failed = mayApply(journal);
    }
    if (!failed.failed()) {
        failed = decide(journal);
    }
    // A decision that may not have reached the disk is none, if it can be taken back.
    if (failed.failed() &&
        (!folder_.has(kJournalPath) || !folder_.removeFile(kJournalPath).failed())) {
        sink_.report(diag::OutputNotWritten, Span(), shown(failed.path), systemText(failed.number))
            .help(helpFor(failed.number))
            .help("no output was changed");
        removeStaging();
        return false;
    }
    if (!failed.failed()) {
        failed = apply(journal);
    }
    if (failed.failed()) {
        sink_.report(diag::OutputUnfinished, Span(), shown(failed.path), systemText(failed.number))
            .help(helpFor(failed.number))
            .help("then build again: the next run completes this one");
    }
    return !failed.failed() && !sink_.hasErrors();
}

auto TreeWriter::stage(const Plan& plan, const backends::OutputTree& tree, Journal& journal)
    -> DiskError {
    DiskError failed = folder_.makeFolder(kStagingFolder);
    for (const Action& action : plan.actions) {
        if (failed.failed()) {
            return failed;
        }
        switch (action.kind) {
        case ActionKind::Keep: break;
        case ActionKind::Remove:
            journal.removals.push_back({action.path, action.existingHash});
            break;
        case ActionKind::Create:
        case ActionKind::Replace:
            failed = stageFile(action.path, tree.find(action.path)->second.bytes,
                               action.existingHash, journal);
            break;
        }
    }
    if (!failed.failed()) {
        failed = stageManifest(plan, journal);
    }
    return failed.failed() ? failed : flushStaged(journal);
}

auto TreeWriter::stageManifest(const Plan& plan, Journal& journal) -> DiskError {
    if (plan.manifestAction == ActionKind::Keep) {
        return {};
    }
    // Whatever it was, this one is right.
    auto found = folder_.look(output::kManifestPath);
    const std::string oldHash = found.existing ? found.existing->hash : "";
    return stageFile(output::kManifestPath, printManifest(plan.manifest), oldHash, journal);
}

auto TreeWriter::stageFile(std::string_view path, std::string_view bytes, std::string oldHash,
                           Journal& journal) -> DiskError {
    const std::string name = std::to_string(journal.writes.size());
    journal.writes.push_back({std::string(path), std::move(oldHash), name});
    DiskError failed = folder_.write(staged(name), bytes);
    // What the user knows is the path of the output.
    failed.path = failed.failed() ? path : "";
    return failed;
}

auto TreeWriter::flushStaged(const Journal& journal) -> DiskError {
    DiskError failed = folder_.flushFiles();
    if (failed.failed()) {
        const auto about = std::ranges::find_if(journal.writes, [&](const Journal::Write& write) {
            return staged(write.staged) == failed.path;
        });
        // Files that are flushed together fail together.
        failed.path = about == journal.writes.end() ? "" : about->path;
    }
    return failed;
}

auto TreeWriter::mayApply(const Journal& journal) const -> DiskError {
    for (const Journal::Removal& removal : journal.removals) {
        if (DiskError failed = folder_.mayChange(removal.path); failed.failed()) {
            return failed;
        }
    }
    for (const Journal::Write& write : journal.writes) {
        if (DiskError failed = folder_.mayChange(write.path); failed.failed()) {
            return failed;
        }
    }
    return {};
}

auto TreeWriter::decide(const Journal& journal) -> DiskError {
    const std::string name = staged("journal");
    DiskError failed = folder_.write(name, printJournal(journal));
    if (!failed.failed()) {
        failed = folder_.flushFiles();
    }
    if (!failed.failed()) {
        failed = folder_.flush(kStagingFolder);
    }
    if (!failed.failed()) {
        failed = folder_.rename(name, kJournalPath);
    }
    return failed.failed() ? failed : folder_.flush("");
}

auto TreeWriter::apply(const Journal& journal) -> DiskError {
    for (const Journal::Removal& removal : journal.removals) {
        if (DiskError failed = applyRemoval(removal); failed.failed()) {
            return failed;
        }
    }
    for (const Journal::Write& write : journal.writes) {
        if (DiskError failed = applyWrite(write); failed.failed()) {
            return failed;
        }
    }
    return cleanUp();
}

bool TreeWriter::unchanged(const std::string& path, const std::string& oldHash) {
    const auto found = folder_.look(path);
    if (!found.existing || found.path != path) {
        return oldHash.empty();
    }
    return found.existing->kind == Existing::Kind::File && found.existing->hash == oldHash;
}

auto TreeWriter::applyRemoval(const Journal::Removal& removal) -> DiskError {
    const auto found = folder_.look(removal.path);
    if (!found.existing || found.path != removal.path) {
        return {};
    }
    if (!unchanged(removal.path, removal.oldHash)) {
        sink_.report(diag::StaleOutputEdited, Span(), shown(removal.path))
            .help("it was left as it is; move it away");
        return {};
    }
    const DiskError failed = folder_.removeFile(removal.path);
    if (!failed.failed()) {
        noteChange(removal.path);
        folder_.removeEmptyFoldersOf(removal.path);
    }
    return failed;
}

auto TreeWriter::applyWrite(const Journal::Write& write) -> DiskError {
    const std::string from = staged(write.staged);
    if (!folder_.has(from)) {
        return {};  // an earlier run has brought it in
    }
    if (!unchanged(write.path, write.oldHash)) {
        if (repairs_) {
            // Whether it is in the way is seen when the outputs of now are planned.
            return folder_.removeFile(from);
        }
        sink_.report(diag::OutputEdited, Span(), shown(write.path))
            .help("it was left as it is; take the change into the sources, or build with --force");
        return folder_.removeFile(from);
    }
    DiskError failed = folder_.makeFoldersOf(write.path);
    if (!failed.failed()) {
        failed = folder_.rename(from, write.path);
        noteChange(write.path);
    }
    return failed;
}

void TreeWriter::noteChange(std::string_view path) {
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos;
         slash = path.rfind('/')) {
        path = path.substr(0, slash);
        changedFolders_.emplace(path);
    }
    changedFolders_.emplace();
}

auto TreeWriter::cleanUp() -> DiskError {
    if (DiskError failed = folder_.flushFolders(changedFolders_); failed.failed()) {
        return failed;
    }
    if (DiskError failed = folder_.removeFile(kJournalPath); failed.failed()) {
        return failed;
    }
    removeStaging();
    return {};
}

void TreeWriter::removeStaging() {
    for (const std::string& name : folder_.names(kStagingFolder)) {
        if (folder_.removeFile(staged(name)).failed()) {
            return;
        }
    }
    // What can't be removed now is removed by the next run.
    static_cast<void>(folder_.removeFolder(kStagingFolder));
}

/// Makes the folder of the tree if there is none. What the system refuses, an `errno`, or 0.
auto makeRoot(const fs::path& root, const WriteOptions& options) -> int {
    std::error_code failed;
    if (fs::exists(root, failed)) {
        return 0;
    }
    if (const int refused = options.hook ? options.hook("mkdir .") : 0) {
        return refused;
    }
    fs::create_directories(root, failed);
    std::error_code ignored;  // opening it says what is wrong
    return failed && !fs::exists(root, ignored) ? failed.value() : 0;
}

}  // namespace

auto writeTree(const fs::path& root, const backends::OutputTree& tree, const WriteOptions& options,
               DiagnosticSink& sink) -> std::optional<Plan> {
    if (sink.hasErrors()) {
        return std::nullopt;
    }
    std::error_code ignored;  // opening it says what is wrong
    if (options.mode == WriteMode::PlanOnly && !fs::exists(root, ignored)) {
        return planOutputs(nullptr, ExistingFiles(), tree,
                           {options.onConflict, shownName(root, options), options.declared}, sink);
    }
    if (options.mode == WriteMode::PlanOnly) {
        return TreeWriter(root, options, sink).run(tree);
    }
    const MissingFolders missing(root);
    if (const int failed = makeRoot(root, options)) {
        sink.report(diag::OutputRootUnusable, Span(), shownName(root, options), systemText(failed))
            .help(helpFor(failed));
        missing.takeBack();
        return std::nullopt;
    }
    // It keeps other runs out until the folders are gone.
    TreeWriter writer(root, options, sink);
    auto plan = writer.run(tree);
    // A folder in which another run is at work is that one's.
    if (!plan && !writer.isBusy()) {
        missing.takeBack();
    }
    return plan;
}

}  // namespace clc::host
