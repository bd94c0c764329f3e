#include "host/journal_applier.h"

#include <filesystem>

namespace clc::host {

using output::Existing;

auto stagedPath(std::string_view name) -> std::string {
    return std::string(kStagingFolder) + "/" + std::string(name);
}

auto shownPath(std::string_view shownRoot, std::string_view path) -> std::string {
    return (std::filesystem::path(shownRoot) / path).lexically_normal().string();
}

void removeStaging(OutputFolder& folder) {
    // What keeps the others out of commits is the first of them in this order.
    const std::vector<std::string> files = folder.filesIn(kStagingFolder);
    for (auto path = files.rbegin(); path != files.rend(); ++path) {
        if (folder.removeFile(*path).failed()) {
            return;
        }
    }
    // What can't be removed now is removed by the next run.
    folder.removeEmptyFolder(kStagingFolder);
}

auto JournalApplier::run(const Journal& journal) -> DiskError {
    for (const Journal::Removal& removal : journal.removals) {
        if (DiskError failed = applyRemoval(removal); failed.failed()) {
            return failed;
        }
    }
    for (const Journal::Folder& folder : journal.folders) {
        if (DiskError failed = applyFolder(folder); failed.failed()) {
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

bool JournalApplier::unchanged(const std::string& path, const std::string& oldHash) {
    const auto found = folder_.look(path);
    if (!found.existing || found.path != path) {
        return oldHash.empty();
    }
    return found.existing->kind == Existing::Kind::File && found.existing->hash == oldHash;
}

auto JournalApplier::applyRemoval(const Journal::Removal& removal) -> DiskError {
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

auto JournalApplier::applyFolder(const Journal::Folder& folder) -> DiskError {
    const std::string from = stagedPath(folder.staged);
    if (author_ == JournalAuthor::EarlierRun && !folder_.has(from)) {
        return {};  // that run has brought it in
    }
    if (!folder_.has(folder.path)) {
        DiskError failed = folder_.makeFoldersOf(folder.path);
        if (!failed.failed()) {
            failed = folder_.rename(from, folder.path);
            noteChange(folder.path);
        }
        return failed;
    }
    // Somebody has made one since.
    for (const std::string& file : folder_.filesIn(from)) {
        const Journal::Write write{.path = folder.path + file.substr(from.size()),
                                   .oldHash = "",
                                   .staged = folder.staged + file.substr(from.size())};
        if (DiskError failed = applyWrite(write); failed.failed()) {
            return failed;
        }
    }
    return {};
}

auto JournalApplier::applyWrite(const Journal::Write& write) -> DiskError {
    const std::string from = stagedPath(write.staged);
    if (author_ == JournalAuthor::EarlierRun && !folder_.has(from)) {
        return {};  // that run has brought it in
    }
    if (write.oldHash.empty()) {
        makeRoom(write.path);
    }
    if (!unchanged(write.path, write.oldHash)) {
        if (author_ == JournalAuthor::EarlierRun) {
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

void JournalApplier::makeRoom(const std::string& path) {
    const auto found = folder_.look(path);
    if (found.existing && found.path == path && found.existing->kind == Existing::Kind::Folder) {
        folder_.removeEmptyFolder(path);
        noteChange(path);
    }
}

void JournalApplier::noteChange(std::string_view path) {
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos;
         slash = path.rfind('/')) {
        path = path.substr(0, slash);
        changedFolders_.emplace(path);
    }
    changedFolders_.emplace();
}

auto JournalApplier::cleanUp() -> DiskError {
    if (DiskError failed = folder_.flushFolders(changedFolders_); failed.failed()) {
        return failed;
    }
    if (DiskError failed = folder_.removeFile(kJournalPath); failed.failed()) {
        return failed;
    }
    removeStaging(folder_);
    return {};
}

}  // namespace clc::host
