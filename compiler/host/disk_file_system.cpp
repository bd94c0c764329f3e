#include "host/disk_file_system.h"

#include "host/descriptor.h"
#include "host/system_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

namespace clc::host {
namespace {

namespace fs = std::filesystem;

auto failure(int error) -> ReadResult {
    if (error == ENOENT || error == ENOTDIR) {
        return {ReadStatus::NotFound, {}, {}};
    }
    return {ReadStatus::Unreadable, {}, systemText(error)};
}

bool isBelow(const fs::path& path, const fs::path& root) {
    const auto [atRoot, atPath] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return atRoot == root.end();
}

/// All bytes of an open file of `size` bytes, or as many more as it has by now.
auto readAll(const Descriptor& file, std::size_t size, std::size_t maxBytes) -> ReadResult {
    std::string bytes;
    // One byte more than expected shows the end without another round.
    bytes.resize(size + 1);
    std::size_t have = 0;
    while (true) {
        const ssize_t got = ::read(file.number(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return failure(errno);
        }
        if (got == 0) {
            bytes.resize(have);
            return {ReadStatus::Ok, std::move(bytes), {}};
        }
        have += static_cast<std::size_t>(got);
        if (have > maxBytes) {
            return {ReadStatus::TooLarge, {}, {}};
        }
        if (have == bytes.size()) {
            bytes.resize(bytes.size() * 2);
        }
    }
}

auto readRegular(const fs::path& path, std::size_t maxBytes) -> ReadResult {
    // Without O_NONBLOCK a named pipe would wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) {
        return failure(errno);
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) {
        return failure(errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return {ReadStatus::NotAFile, {}, {}};
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > maxBytes) {
        return {ReadStatus::TooLarge, {}, {}};
    }
    return readAll(file, size, maxBytes);
}

class Lister {
public:
    explicit Lister(const fs::path& root) : root_(root) {}

    /// Folders are kept in a list of their own: they may be nested deeper than a stack is.
    auto list(const fs::path& folder) -> ListResult {
        const std::string name = folder.lexically_relative(root_).generic_string();
        waiting_.push_back({folder, name == "." ? "" : name});
        while (!waiting_.empty()) {
            const Folder next = std::move(waiting_.back());
            waiting_.pop_back();
            listOne(next);
        }
        std::ranges::sort(result_.files);
        std::ranges::sort(result_.failures, {}, &ListFailure::path);
        return std::move(result_);
    }

private:
    struct Folder {
        fs::path path;
        std::string name;  // below the root, which has none
    };

    void listOne(const Folder& folder) {
        std::error_code error;
        fs::directory_iterator entry(folder.path, error);
        while (!error && entry != fs::directory_iterator()) {
            addEntry(*entry, folder);
            entry.increment(error);
        }
        if (error && error != std::errc::no_such_file_or_directory) {
            result_.failures.push_back({folder.name.empty() ? "." : folder.name, error.message()});
        }
    }

    /// Reading a folder says of most entries what they are, so that nothing more is asked of them.
    void addEntry(const fs::directory_entry& entry, const Folder& folder) {
        const std::string own = entry.path().filename().string();
        if (own.starts_with('.')) {
            return;
        }
        std::error_code error;
        std::string name = folder.name.empty() ? own : folder.name + "/" + own;
        const bool isLink = entry.is_symlink(error);
        const bool isFolder = entry.is_directory(error);
        if (isFolder && !isLink) {
            waiting_.push_back({entry.path(), std::move(name)});
        } else if (isLink ? !isFolder : entry.is_regular_file(error)) {
            result_.files.push_back(std::move(name));
        }
    }

    const fs::path& root_;
    std::vector<Folder> waiting_;
    ListResult result_;
};

}  // namespace

DiskFileSystem::DiskFileSystem(const fs::path& root, std::size_t maxBytes) : maxBytes_(maxBytes) {
    std::error_code error;
    root_ = fs::canonical(root, error);
    if (error) {
        // Nothing is below it; every read says so.
        root_ = fs::absolute(root, error).lexically_normal();
    }
}

auto DiskFileSystem::read(std::string_view path) const -> ReadResult {
    const auto normal = normalizePath(path);
    if (!normal) {
        return {ReadStatus::Outside, {}, {}};
    }
    std::error_code error;
    const fs::path real = fs::canonical(root_ / *normal, error);
    if (error) {
        return failure(error.value());
    }
    if (!isBelow(real, root_)) {
        return {ReadStatus::Outside, {}, {}};
    }
    return readRegular(real, maxBytes_);
}

auto DiskFileSystem::list(std::string_view path) const -> ListResult {
    const auto normal = normalizePath(path);
    if (!normal) {
        return {};
    }
    std::error_code error;
    const fs::path folder = root_ / *normal;
    const fs::path real = fs::canonical(folder, error);
    if (error || !isBelow(real, root_) || !fs::is_directory(real, error)) {
        return {};
    }
    return Lister(root_).list(normal->empty() ? root_ : folder);
}

}  // namespace clc::host
