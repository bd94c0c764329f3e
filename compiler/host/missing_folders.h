// The folders that a change of the disk makes on its way, so that one that fails leaves none.
#pragma once

#include <filesystem>
#include <vector>

namespace clc::host {

class MissingFolders {
public:
    /// Notes which of `folder` and the folders around it are not there yet.
    explicit MissingFolders(const std::filesystem::path& folder);

    /// Removes those that were made since and hold nothing.
    void takeBack() const;

private:
    std::vector<std::filesystem::path> missing_;  // the innermost first
};

}  // namespace clc::host
