#include "host/tree_writer.h"

#include "host/journal.h"
#include "host/journal_applier.h"
#include "host/missing_folders.h"
#include "host/staging.h"
#include "host/system_error.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <span>
#include <string>
#include <system_error>
#include <thread>
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
    /// Adds all that lies in a folder.
    void lookInto(const std::string& folder, ExistingFiles& existing) const;

    bool carryOut(const Plan& plan, const backends::OutputTree& tree);
    /// Whether the system would refuse a step of it for want of a permission: better before the
    /// first.
    auto mayApply(const Journal& journal) const -> DiskError;
    auto decide(const Journal& journal) -> DiskError;
    void reportBusy() {
        isBusy_ = true;
        sink_.report(diag::OutputRootBusy, Span(), shownRoot_)
            .help("wait until that run has ended");
    }
    void reportRead(const DiskError& error) {
        sink_.report(diag::OutputNotRead, Span(), shown(error.path), systemText(error.number))
            .help(helpFor(error.number));
    }
    [[nodiscard]] auto shown(std::string_view path) const -> std::string {
        return shownPath(shownRoot_, path);
    }

    std::string shownRoot_;
    OutputFolder folder_;
    const WriteOptions& options_;
    DiagnosticSink& sink_;
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
        const bool isToBeWritten = options_.mode == WriteMode::Write;
        sink_.report(diag::OutputRootUnusable, Span(), shownRoot_, systemText(number))
            .help(isToBeWritten || number == ENOTDIR ? helpFor(number)
                                                     : "let the user who runs clc read it");
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
        removeStaging(folder_);
        return true;
    }
    const auto journal = parseJournal(*content.bytes);
    if (!journal) {
        sink_.report(diag::JournalUnreadable, Span(), shown(kJournalPath))
            .help("remove it, and see with git what the build that was cut off has changed");
        return false;
    }
    const DiskError failed =
        JournalApplier(folder_, shownRoot_, JournalAuthor::EarlierRun, sink_).run(*journal);
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
    std::string missing;  // the last folder that is not there, with a "/"
    for (const std::string_view path : paths) {
        if (!missing.empty() && path.starts_with(missing)) {
            continue;
        }
        auto found = folder_.look(path);
        if (found.error.failed()) {
            reportRead(found.error);
            return std::nullopt;
        }
        if (!found.existing && found.path != path) {
            missing = std::move(found.path) + "/";
        }
        if (found.existing) {
            // A file that stands where a folder is needed comes with its hash if it is an output
            // itself.
            existing.try_emplace(std::move(found.path), *std::move(found.existing));
        }
    }
    for (const auto& [path, file] : tree) {
        const auto found = existing.find(path);
        if (found != existing.end() && found->second.kind == Existing::Kind::Folder) {
            lookInto(path, existing);
        }
    }
    return existing;
}

void TreeWriter::lookInto(const std::string& folder, ExistingFiles& existing) const {
    std::vector<std::string> open{folder};
    while (!open.empty()) {
        const std::string next = std::move(open.back());
        open.pop_back();
        for (const std::string& name : folder_.names(next)) {
            const std::string path = next + "/" + name;
            const auto found = folder_.look(path);
            // What can't be looked at is somebody's.
            const Existing here = found.existing.value_or(Existing{.kind = Existing::Kind::Other});
            if (here.kind == Existing::Kind::Folder) {
                open.push_back(path);
            }
            existing.try_emplace(path, here);
        }
    }
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
    DiskError failed = stageChanges(folder_, plan, tree, static_cast<bool>(options_.hook), journal);
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
        removeStaging(folder_);
        return false;
    }
    if (!failed.failed()) {
        failed = JournalApplier(folder_, shownRoot_, JournalAuthor::ThisRun, sink_).run(journal);
    }
    if (failed.failed()) {
        sink_.report(diag::OutputUnfinished, Span(), shown(failed.path), systemText(failed.number))
            .help(helpFor(failed.number))
            .help("then build again: the next run completes this one");
    }
    return !failed.failed() && !sink_.hasErrors();
}

auto TreeWriter::mayApply(const Journal& journal) const -> DiskError {
    std::set<std::string, std::less<>>
        asked;  // folders: what may be done in one is the same for all of it
    const auto mayChange = [&](std::string_view path) {
        const std::size_t slash = path.rfind('/');
        const bool isInRoot = slash == std::string_view::npos;
        const bool isNew = asked.emplace(isInRoot ? "" : path.substr(0, slash)).second;
        return isNew ? folder_.mayChange(path) : DiskError();
    };
    for (const Journal::Removal& removal : journal.removals) {
        if (DiskError failed = mayChange(removal.path); failed.failed()) {
            return failed;
        }
    }
    for (const Journal::Folder& folder : journal.folders) {
        if (DiskError failed = mayChange(folder.path); failed.failed()) {
            return failed;
        }
    }
    for (const Journal::Write& write : journal.writes) {
        if (DiskError failed = mayChange(write.path); failed.failed()) {
            return failed;
        }
        // A folder makes room for what is new.
        const bool isFree = !write.oldHash.empty() || !folder_.has(write.path);
        for (const std::string& folder :
             isFree ? std::vector<std::string>() : folder_.foldersIn(write.path)) {
            if (DiskError failed = mayChange(folder); failed.failed()) {
                return failed;
            }
        }
    }
    return {};
}

auto TreeWriter::decide(const Journal& journal) -> DiskError {
    const std::string name = stagedPath("journal");
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

void reportUnfinished(const std::filesystem::path& root, const std::string& shownRoot,
                      DiagnosticSink& sink) {
    const OutputFolder folder(root, nullptr);
    const bool isUnfinished =
        folder.valid() && (folder.has(kJournalPath) || folder.has(kStagingFolder));
    if (isUnfinished && !folder.isLocked()) {
        sink.report(diag::OutputsWereUnfinished, Span(), shownRoot)
            .help("the next build without an error completes it, or takes back what it has begun");
    }
}

}  // namespace clc::host
