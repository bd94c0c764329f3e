#include "host/output_folder.h"

#include "base/sha256.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>
#include <memory>
#include <utility>

namespace clc::host {
namespace {

using output::Existing;

/// Each flush of a file or folder waits for the disk, and for whoever else uses it. More than these
/// are flushed at once with the whole disk, which waits once, but for what others have written too.
constexpr std::size_t kFlushedAlone = 16;

auto parentOf(std::string_view path) -> std::string_view {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

auto nameOf(std::string_view path) -> std::string {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

auto error(int number, std::string_view path) -> DiskError {
    return {number, std::string(path)};
}

/// The error of the call just made, if `result` says that it failed.
auto errorIf(int result, std::string_view path) -> DiskError {
    return result < 0 ? error(errno, path) : DiskError();
}

auto kindOf(const struct stat& status) -> Existing::Kind {
    if (S_ISREG(status.st_mode)) {
        return Existing::Kind::File;
    }
    if (S_ISDIR(status.st_mode)) {
        return Existing::Kind::Folder;
    }
    return S_ISLNK(status.st_mode) ? Existing::Kind::Link : Existing::Kind::Other;
}

/// Everything in `file`; nothing, with errno set, on failure.
auto readAll(const Descriptor& file) -> std::optional<std::string> {
    struct stat status {};
    if (::fstat(file.number(), &status) < 0) {
        return std::nullopt;
    }
    // One more than is expected, so that the end is met without another buffer.
    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t size = 0;
    while (true) {
        const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::nullopt;
        }
        size += static_cast<std::size_t>(got);
        if (got == 0) {
            bytes.resize(size);
            return bytes;
        }
        if (size == bytes.size()) {
            bytes.resize(size * 2);
        }
    }
}

bool writeAll(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

}  // namespace

OutputFolder::OutputFolder(const std::filesystem::path& root, ChangeHook hook)
    : path_(root),
      folders_(Descriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))),
      hook_(std::move(hook)) {
    if (!valid()) {
        openError_ = error(errno, "");
    }
}

auto OutputFolder::announce(std::string_view word, std::string_view path) const -> DiskError {
    if (!hook_) {
        return {};
    }
    return error(hook_(std::string(word) + " " + std::string(path)), path);
}

auto OutputFolder::lock() const -> DiskError {
    if (::flock(folders_.root().number(), LOCK_EX | LOCK_NB) < 0) {
        return error(errno, "");
    }
    return isStillThere() ? DiskError() : error(EWOULDBLOCK, "");
}

bool OutputFolder::isStillThere() const {
    struct stat opened {};
    struct stat now {};
    return ::fstat(folders_.root().number(), &opened) == 0 && ::stat(path_.c_str(), &now) == 0 &&
           opened.st_dev == now.st_dev && opened.st_ino == now.st_ino;
}

bool OutputFolder::isLocked() const {
    if (::flock(folders_.root().number(), LOCK_SH | LOCK_NB) < 0) {
        return errno == EWOULDBLOCK;
    }
    ::flock(folders_.root().number(), LOCK_UN);
    return false;
}

auto OutputFolder::folder(std::string_view path) const -> OpenFolders::Folder {
    return folders_.at(path);
}

auto OutputFolder::parent(std::string_view path) const -> OpenFolders::Folder {
    return folder(parentOf(path));
}

auto OutputFolder::look(std::string_view path) const -> Found {
    const OpenFolders::Folder in = parent(path);
    if (in == nullptr) {
        return walk(path);
    }
    struct stat status {};
    if (::fstatat(in->number(), nameOf(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) < 0) {
        return {.path = std::string(path),
                .error = errno == ENOENT ? DiskError() : error(errno, path)};
    }
    Found found{.path = std::string(path), .existing = Existing{.kind = kindOf(status)}};
    if (found.existing->kind == Existing::Kind::File) {
        Content content = read(path);
        found.error = content.error;
        found.existing->hash = content.bytes ? sha256Hex(*content.bytes) : "";
    }
    return found;
}

auto OutputFolder::walk(std::string_view path) const -> Found {
    std::size_t slash = path.find('/');
    for (; slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
        const std::string_view here = path.substr(0, slash);
        const OpenFolders::Folder in = parent(here);
        struct stat status {};
        if (in == nullptr ||
            ::fstatat(in->number(), nameOf(here).c_str(), &status, AT_SYMLINK_NOFOLLOW) < 0) {
            return {.path = std::string(here),
                    .error = errno == ENOENT ? DiskError() : error(errno, here)};
        }
        if (const Existing::Kind kind = kindOf(status); kind != Existing::Kind::Folder) {
            return {.path = std::string(here), .existing = Existing{.kind = kind}};
        }
        if (folder(here) == nullptr) {
            return {.path = std::string(here), .error = error(errno, here)};
        }
    }
    return {.path = std::string(path)};
}

bool OutputFolder::has(std::string_view path) const {
    const OpenFolders::Folder in = parent(path);
    struct stat status {};
    return in != nullptr &&
           ::fstatat(in->number(), nameOf(path).c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

auto OutputFolder::mayChange(std::string_view path) const -> DiskError {
    std::string_view around = parentOf(path);
    OpenFolders::Folder in = folder(around);
    // A file in the place of a folder is removed before.
    while (in == nullptr && (errno == ENOENT || errno == ENOTDIR) && !around.empty()) {
        around = parentOf(around);
        in = folder(around);
    }
    if (in == nullptr) {
        return error(errno, path);
    }
    return ::faccessat(in->number(), ".", W_OK | X_OK, AT_EACCESS) == 0 ? DiskError()
                                                                        : error(errno, path);
}

auto OutputFolder::read(std::string_view path) const -> Content {
    const OpenFolders::Folder in = parent(path);
    const std::string name = nameOf(path);
    const Descriptor file(in != nullptr ? ::openat(in->number(), name.c_str(),
                                                   O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
                                        : -1);
    if (!file.valid()) {
        return errno == ENOENT ? Content() : Content{.error = error(errno, path)};
    }
    auto bytes = readAll(file);
    if (!bytes) {
        return {.error = error(errno, path)};
    }
    return {.bytes = std::move(bytes)};
}

auto OutputFolder::names(std::string_view path) const -> std::vector<std::string> {
    const OpenFolders::Folder open = folder(path);
    if (open == nullptr) {
        return {};
    }
    // A place of its own in the folder, which the stream closes.
    DIR* stream = ::fdopendir(::openat(open->number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (stream == nullptr) {
        return {};
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> closing(stream, ::closedir);
    std::vector<std::string> found;
    while (const dirent* entry = ::readdir(stream)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            found.emplace_back(name);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

auto OutputFolder::foldersIn(std::string_view path) const -> std::vector<std::string> {
    std::vector<std::string> found;
    const auto addIn = [&](const std::string& outer) {
        for (const std::string& name : names(outer)) {
            std::string inner = outer + "/" + name;
            if (folder(inner) != nullptr) {
                found.push_back(std::move(inner));
            }
        }
    };
    addIn(std::string(path));
    for (std::size_t i = 0; i < found.size(); ++i) {
        addIn(std::string(found[i]));
    }
    return found;
}

auto OutputFolder::filesIn(std::string_view path) const -> std::vector<std::string> {
    std::vector<std::string> folders = foldersIn(path);
    folders.emplace_back(path);
    std::set<std::string> paths;
    for (const std::string& folder : folders) {
        for (const std::string& name : names(folder)) {
            paths.insert(folder + "/" + name);
        }
    }
    for (const std::string& folder : folders) {
        paths.erase(folder);
    }
    return {paths.begin(), paths.end()};
}

auto OutputFolder::missingFolderOf(std::string_view path) const -> std::string_view {
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1)) {
        const std::string_view here = path.substr(0, slash);
        if (folder(here) == nullptr) {
            return has(here) ? std::string_view() : here;
        }
    }
    return {};
}

auto OutputFolder::makeFolder(std::string_view path) -> DiskError {
    if (const DiskError refused = announce("mkdir", path); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder in = parent(path);
    if (in == nullptr || ::mkdirat(in->number(), nameOf(path).c_str(), 0777) < 0) {
        return error(errno, path);
    }
    folders_.lookAgain();
    made_.emplace_back(path);
    return {};
}

auto OutputFolder::makeFoldersOf(std::string_view path) -> DiskError {
    folders_.lookAgain();
    if (parent(path) != nullptr) {
        return {};
    }
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1)) {
        const std::string_view folder = path.substr(0, slash);
        if (this->folder(folder) != nullptr) {
            continue;
        }
        const DiskError failed = makeFolder(folder);
        // Another thread may have been faster.
        folders_.lookAgain();
        if (failed.failed() && (failed.number != EEXIST || this->folder(folder) == nullptr)) {
            return failed;
        }
    }
    return {};
}

auto OutputFolder::write(std::string_view path, std::string_view bytes) -> DiskError {
    if (const DiskError refused = announce("write", path); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder in = parent(path);
    if (in == nullptr) {
        return error(errno, path);
    }
    Descriptor file(::openat(in->number(), nameOf(path).c_str(),
                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.valid() || !writeAll(file, bytes)) {
        return error(errno, path);
    }
    // Begins to bring it to the disk. A system that can't does all of it in `flushFiles`.
    static_cast<void>(::sync_file_range(file.number(), 0, 0, SYNC_FILE_RANGE_WRITE));
    written_.push_back({std::string(path), std::nullopt});
    if (written_.size() <= kFlushedAlone) {
        written_.back().file = std::move(file);
    }
    return {};
}

auto OutputFolder::flushFiles() -> DiskError {
    const std::vector<Written> written = std::exchange(written_, {});
    const std::vector<std::string> made = std::exchange(made_, {});
    if (written.size() + made.size() > kFlushedAlone) {
        return flushDisk();
    }
    for (const auto& [path, file] : written) {
        if (const DiskError refused = announce("flush", path); refused.failed()) {
            return refused;
        }
        if (::fsync(file->number()) < 0) {
            return error(errno, path);
        }
    }
    for (const std::string& folder : made) {
        if (DiskError failed = flush(folder); failed.failed()) {
            return failed;
        }
    }
    return {};
}

auto OutputFolder::again() const -> OutputFolder {
    return {path_, Descriptor(::openat(folders_.root().number(), ".",
                                       O_RDONLY | O_DIRECTORY | O_CLOEXEC))};
}

void OutputFolder::takeOver(OutputFolder& other) {
    std::ranges::move(other.written_, std::back_inserter(written_));
    std::ranges::move(other.made_, std::back_inserter(made_));
    folders_.lookAgain();
}

auto OutputFolder::rename(std::string_view from, std::string_view to) -> DiskError {
    if (const DiskError refused = announce("rename", to); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder source = parent(from);
    const OpenFolders::Folder target = source == nullptr ? nullptr : parent(to);
    if (target == nullptr) {
        return error(errno, to);
    }
    return errorIf(
        ::renameat(source->number(), nameOf(from).c_str(), target->number(), nameOf(to).c_str()),
        to);
}

auto OutputFolder::removeFile(std::string_view path) -> DiskError {
    if (const DiskError refused = announce("remove", path); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder in = parent(path);
    const int result = in != nullptr ? ::unlinkat(in->number(), nameOf(path).c_str(), 0) : -1;
    return result < 0 && errno != ENOENT && errno != ENOTDIR ? error(errno, path) : DiskError();
}

auto OutputFolder::removeFolder(std::string_view path) -> DiskError {
    if (const DiskError refused = announce("rmdir", path); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder in = parent(path);
    const int result =
        in != nullptr ? ::unlinkat(in->number(), nameOf(path).c_str(), AT_REMOVEDIR) : -1;
    if (result == 0) {
        folders_.forget(path);
    }
    return result < 0 && errno != ENOENT ? error(errno, path) : DiskError();
}

void OutputFolder::removeEmptyFoldersOf(std::string_view path) {
    for (std::string_view folder = parentOf(path); !folder.empty(); folder = parentOf(folder)) {
        if (removeFolder(folder).failed()) {
            return;
        }
    }
}

void OutputFolder::removeEmptyFolder(std::string_view path) {
    std::vector<std::string> inner = foldersIn(path);
    inner.insert(inner.begin(), std::string(path));
    for (auto each = inner.rbegin(); each != inner.rend(); ++each) {
        // One that holds something stays, and so do those around it.
        static_cast<void>(removeFolder(*each));
    }
}

auto OutputFolder::flush(std::string_view path) -> DiskError {
    if (const DiskError refused = announce("flush", path); refused.failed()) {
        return refused;
    }
    const OpenFolders::Folder open = folder(path);
    return open != nullptr ? errorIf(::fsync(open->number()), path) : error(errno, path);
}

auto OutputFolder::flushFolders(const std::set<std::string, std::less<>>& folders) -> DiskError {
    if (folders.size() > kFlushedAlone) {
        return flushDisk();
    }
    for (const std::string& path : folders) {
        const DiskError failed = flush(path);
        const bool isGone = failed.number == ENOENT || failed.number == ENOTDIR;
        if (failed.failed() && !isGone) {
            return failed;
        }
    }
    return {};
}

auto OutputFolder::flushDisk() const -> DiskError {
    if (const DiskError refused = announce("flush-all", ""); refused.failed()) {
        return refused;
    }
    return errorIf(::syncfs(folders_.root().number()), "");
}

}  // namespace clc::host
