// The changes that a build has decided on, written down before the first of them: who finds it
// finishes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::host {

/// Where new files wait until all of them are on the disk; below the output root, so that a rename
/// brings them in.
inline constexpr std::string_view kStagingFolder = ".clc-staging";
inline constexpr std::string_view kJournalPath = ".clc-journal";

struct Journal {
    struct Removal {
        std::string path;
        /// What lay there when it was decided; another file is left alone.
        std::string oldHash;
        bool operator==(const Removal&) const = default;
    };
    struct Write {
        std::string path;
        /// Empty if nothing lay there.
        std::string oldHash;
        /// The name in the staging folder.
        std::string staged;
        bool operator==(const Write&) const = default;
    };
    /// A folder that is new with all that is in it.
    struct Folder {
        std::string path;
        /// The name in the staging folder.
        std::string staged;
        bool operator==(const Folder&) const = default;
    };
    /// These come first: a file may make room for a folder.
    std::vector<Removal> removals;
    std::vector<Folder> folders;
    std::vector<Write> writes;
    bool operator==(const Journal&) const = default;
};

auto printJournal(const Journal& journal) -> std::string;

/// Nothing if `text` is no journal that clc could have written.
auto parseJournal(std::string_view text) -> std::optional<Journal>;

}  // namespace clc::host
