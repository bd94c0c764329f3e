#include "host/present_files.h"

#include <system_error>

namespace clc::host {
namespace {

namespace fs = std::filesystem;
using output::Present;

class Walk {
public:
    explicit Walk(const fs::path& root) : root_(root) { waiting_.push_back(root); }

    /// Folders are kept in a list of their own: they may be nested deeper than a stack is.
    auto run() -> std::vector<Present> {
        while (!waiting_.empty()) {
            const fs::path folder = std::move(waiting_.back());
            waiting_.pop_back();
            std::error_code failed;
            for (fs::directory_iterator entry(folder, failed);
                 !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
                add(*entry);
            }
        }
        return std::move(found_);
    }

private:
    void add(const fs::directory_entry& entry) {
        std::error_code failed;
        const bool isLink = entry.is_symlink(failed);
        const bool isFolder = entry.is_directory(failed);
        if (!isFolder) {
            found_.push_back({nameOf(entry), Present::Kind::File});
        } else if (isLink) {
            found_.push_back({nameOf(entry), Present::Kind::LinkToFolder});
        } else if (entry.path().filename() != ".git") {
            waiting_.push_back(entry.path());
        }
    }

    auto nameOf(const fs::directory_entry& entry) const -> std::string {
        return entry.path().lexically_relative(root_).generic_string();
    }

    const fs::path& root_;
    std::vector<fs::path> waiting_;
    std::vector<Present> found_;
};

}  // namespace

auto presentFiles(const fs::path& root) -> std::vector<Present> {
    return Walk(root).run();
}

}  // namespace clc::host
