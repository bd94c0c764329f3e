#include "host/present_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <memory>
#include <string_view>
#include <utility>

namespace clc::host {
namespace {

namespace fs = std::filesystem;
using output::Present;

class Walk {
public:
    explicit Walk(const fs::path& root) : root_(root.native()) { waiting_.emplace_back(); }

    /// Folders are kept in a list of their own: they may be nested deeper than a stack is.
    auto run() -> std::vector<Present> {
        while (!waiting_.empty()) {
            const std::string folder = std::move(waiting_.back());
            waiting_.pop_back();
            lookInto(folder);
        }
        return std::move(found_);
    }

private:
    /// `folder` is below the root, and ends with "/"; empty for the root itself.
    void lookInto(const std::string& folder) {
        const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir((root_ + "/" + folder).c_str()),
                                                         ::closedir);
        while (const dirent* const entry = stream ? ::readdir(stream.get()) : nullptr) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") {
                add(*entry, folder, ::dirfd(stream.get()));
            }
        }
    }

    void add(const dirent& entry, const std::string& folder, int in) {
        std::string path = folder + entry.d_name;
        const bool isLink = typeOf(entry, in) == DT_LNK;
        const bool isFolder = isLink ? leadsToFolder(entry, in) : typeOf(entry, in) == DT_DIR;
        if (!isFolder) {
            found_.push_back({std::move(path), Present::Kind::File});
        } else if (isLink) {
            found_.push_back({std::move(path), Present::Kind::LinkToFolder});
        } else if (std::string_view(entry.d_name) != ".git") {
            waiting_.push_back(std::move(path) + "/");
        }
    }

    /// Some systems do not say it with the name.
    static auto typeOf(const dirent& entry, int in) -> unsigned char {
        struct stat status {};
        if (entry.d_type != DT_UNKNOWN ||
            ::fstatat(in, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) < 0) {
            return entry.d_type;
        }
        return static_cast<unsigned char>(IFTODT(status.st_mode));
    }

    static bool leadsToFolder(const dirent& entry, int in) {
        struct stat status {};
        return ::fstatat(in, entry.d_name, &status, 0) == 0 && S_ISDIR(status.st_mode);
    }

    const std::string root_;
    std::vector<std::string> waiting_;
    std::vector<Present> found_;
};

}  // namespace

auto presentFiles(const fs::path& root) -> std::vector<Present> {
    return Walk(root).run();
}

}  // namespace clc::host
