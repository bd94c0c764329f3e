#include "host/missing_folders.h"

#include <system_error>

namespace clc::host {

namespace fs = std::filesystem;

MissingFolders::MissingFolders(const fs::path& folder) {
    std::error_code ignored;
    // "a/b/" names the same folder as "a/b".
    fs::path at = folder.has_filename() ? folder : folder.parent_path();
    while (!at.empty() && !fs::exists(fs::symlink_status(at, ignored))) {
        missing_.push_back(at);
        at = at.parent_path();
    }
}

void MissingFolders::takeBack() const {
    for (const fs::path& folder : missing_) {
        std::error_code failed;
        if (!fs::remove(folder, failed) && failed) {
            return;
        }
    }
}

}  // namespace clc::host
