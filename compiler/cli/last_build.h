// What the last build has read and written, so that one of the same sources is not evaluated again.
#pragma once

#include "source/recording_file_system.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clc::cli {

/// One tree that a build has written, or found as it should be.
struct BuiltTree {
    /// The cluster's file, from the project's root.
    std::string cluster;
    std::string name;
    std::filesystem::path root;
};

/// Notes of builds that had nothing to report, in the folder `clc` of the project's git: what is in
/// there belongs to one clone, is in no commit, and may be removed at any time. Where there is no
/// git, or it can't be written, nothing is noted.
class LastBuild {
public:
    /// `settings` are those of the run that decide what comes out.
    LastBuild(const std::filesystem::path& project, std::string_view settings);

    /// Notes that from what `files` has said came `tree`, with the manifest that is there now.
    void note(const BuiltTree& tree, const RecordingFileSystem& files) const;

    /// Whether a build by this program, with these settings and what `files` says now, would come
    /// to the manifest that lies in the tree. What lies beside the manifest is not looked at.
    [[nodiscard]] bool isOf(const BuiltTree& tree, const FileSystem& files) const;

private:
    [[nodiscard]] auto noteOf(const BuiltTree& tree) const -> std::filesystem::path;
    [[nodiscard]] auto head(const BuiltTree& tree) const -> std::string;

    /// Empty if there is no place for notes.
    std::filesystem::path folder_;
    std::string settings_;
};

}  // namespace clc::cli
