// What was read, so that somebody can wait until it would be read otherwise.
#pragma once

#include "source/file_system.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// Hands on what another file system answers, and keeps the answers.
class RecordingFileSystem final : public FileSystem {
public:
    explicit RecordingFileSystem(const FileSystem& files) : files_(files) {}

    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override;
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override;

    /// What has another answer by now, in text order: files that were read, and sources that came
    /// to folders which were listed or went from them. What lies below one of `leftOut`, paths of
    /// folders, counts only if it was read.
    [[nodiscard]] auto changes(const std::vector<std::string>& leftOut) const
        -> std::vector<std::string>;

    /// All answers, a line each, the bytes of files as their hashes. Empty if a path can't stand on
    /// a line.
    [[nodiscard]] auto answers() const -> std::string;

    /// The folders around the files that were read, or looked for in vain.
    [[nodiscard]] auto foldersOfFiles() const -> std::set<std::string>;

    /// The folders that were listed with all below them.
    [[nodiscard]] auto listedFolders() const -> std::set<std::string>;

private:
    const FileSystem& files_;
    mutable std::map<std::string, ReadResult, std::less<>> reads_;
    mutable std::map<std::string, std::vector<std::string>, std::less<>> lists_;
};

/// Whether `files` answers everything as `answers` has it, which `RecordingFileSystem` gave; false
/// for a text that is none.
bool givesAnswers(const FileSystem& files, std::string_view answers);

}  // namespace clc
