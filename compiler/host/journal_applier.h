// Carries out what a journal says, on behalf of the run that has written it or of one that was cut
// off. Each step may be done again: what an earlier try has brought in is passed over.
#pragma once

#include "diagnostics/sink.h"
#include "host/journal.h"
#include "host/output_folder.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace clc::host {

/// Where a staged file of that name lies, below the output root.
auto stagedPath(std::string_view name) -> std::string;

/// Removes the staging folder and what is in it. What can't be removed now is left to the next run.
void removeStaging(OutputFolder& folder);

/// How `path`, below the output root, is named in reports.
auto shownPath(std::string_view shownRoot, std::string_view path) -> std::string;

enum class JournalAuthor : std::uint8_t { ThisRun, EarlierRun };

class JournalApplier {
public:
    /// `shownRoot` is the output root as the user knows it. All of them outlive the applier.
    JournalApplier(OutputFolder& folder, std::string_view shownRoot, JournalAuthor author,
                   DiagnosticSink& sink)
        : folder_(folder), shownRoot_(shownRoot), author_(author), sink_(sink) {}

    /// Removes, then brings in, then forgets the journal. Where a file is not what its author saw,
    /// it is left alone and reported. The first change that the system refused, with the journal
    /// still there: another run finishes it.
    [[nodiscard]] auto run(const Journal& journal) -> DiskError;

private:
    auto applyRemoval(const Journal::Removal& removal) -> DiskError;
    auto applyFolder(const Journal::Folder& folder) -> DiskError;
    auto applyWrite(const Journal::Write& write) -> DiskError;
    /// Removes the folder that lies at `path`, if one does whose files are gone.
    void makeRoom(const std::string& path);
    /// Remembers the folders of `path`, which are to be flushed before the journal goes.
    void noteChange(std::string_view path);
    auto cleanUp() -> DiskError;
    /// Whether what lies at `path` is what the journal's author saw.
    bool unchanged(const std::string& path, const std::string& oldHash);
    [[nodiscard]] auto shown(std::string_view path) const -> std::string {
        return shownPath(shownRoot_, path);
    }

    OutputFolder& folder_;
    std::string_view shownRoot_;
    JournalAuthor author_;
    DiagnosticSink& sink_;
    std::set<std::string, std::less<>> changedFolders_;
};

}  // namespace clc::host
