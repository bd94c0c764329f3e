// What the compiler may know of a disk: an interface, and an implementation in memory.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc {

/// What became of a read. `Outside` is a path that leaves the root, also through a link.
enum class ReadStatus { Ok, NotFound, NotAFile, Unreadable, Outside, TooLarge };

struct ReadResult {
    ReadStatus status = ReadStatus::NotFound;
    std::string bytes;
    /// The system's own words for `Unreadable`, such as "permission denied"; empty otherwise.
    std::string cause;
};

/// A folder or file that could not be looked at.
struct ListFailure {
    std::string path;
    /// The system's own words.
    std::string cause;
};

struct ListResult {
    std::vector<std::string> files;
    std::vector<ListFailure> failures;
};

/// Reads below one root. Paths are relative to it with "/" between. Nothing here writes.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    [[nodiscard]] virtual auto read(std::string_view path) const -> ReadResult = 0;
    /// All files below the folder `path`, as paths from the root, in text order. Hidden files and
    /// folders are left out. A folder that does not exist has no files.
    [[nodiscard]] virtual auto list(std::string_view path) const -> ListResult = 0;
};

/// Files held in memory: tests, the library, the editor's unsaved text.
class MemoryFileSystem final : public FileSystem {
public:
    MemoryFileSystem() = default;
    explicit MemoryFileSystem(std::map<std::string, std::string> files)
        : files_(std::move(files)) {}

    void write(std::string path, std::string bytes) {
        files_.insert_or_assign(std::move(path), std::move(bytes));
    }
    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override;
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override;

private:
    std::map<std::string, std::string> files_;
};

/// `path` with "." and ".." resolved; nothing if it leaves the root or is absolute.
auto normalizePath(std::string_view path) -> std::optional<std::string>;

/// The folder of `path`: "" for one without "/".
auto parentPath(std::string_view path) -> std::string_view;

/// `relative` seen from the folder `base`, normalized.
auto joinPath(std::string_view base, std::string_view relative) -> std::optional<std::string>;

}  // namespace clc
