// One folder of the disk to write into. Every path is relative to it, with "/" between, and no step
// of it goes through a link. What to write, and in which order, is for others to say.
#pragma once

#include "host/descriptor.h"
#include "host/open_folders.h"
#include "output/plan.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clc::host {

/// What the system refused. Number 0 is none: all went well.
struct DiskError {
    int number = 0;
    /// What it was about, below the folder.
    std::string path = {};

    [[nodiscard]] bool failed() const { return number != 0; }
};

/// Called before each change of the disk with a word and the path, such as "write .clc-staging/0".
/// What it returns is taken for the error of the system, without trying, unless it is 0. For tests
/// of what a failure leaves behind.
using ChangeHook = std::function<int(std::string_view change)>;

class OutputFolder {
public:
    /// An existing folder; `root` itself may be a link. Without it `valid` is false and `error`
    /// says why.
    OutputFolder(const std::filesystem::path& root, ChangeHook hook);

    [[nodiscard]] bool valid() const { return folders_.root().valid(); }
    [[nodiscard]] auto openError() const -> const DiskError& { return openError_; }

    /// Keeps other runs out as long as this object lives. EWOULDBLOCK if one is in, or was and has
    /// taken the folder away with it since it was opened.
    [[nodiscard]] auto lock() const -> DiskError;
    /// Whether another run is in.
    [[nodiscard]] bool isLocked() const;

    struct Found {
        /// Where the walk along the path ended: at the path itself, or at what is no folder before.
        std::string path = {};
        /// Nothing if nothing is there.
        std::optional<output::Existing> existing = std::nullopt;
        DiskError error = {};
    };
    /// What lies at `path`, with its hash if it is a file.
    [[nodiscard]] auto look(std::string_view path) const -> Found;
    /// Whether anything lies at `path`.
    [[nodiscard]] bool has(std::string_view path) const;

    struct Content {
        /// Nothing if there is no such file.
        std::optional<std::string> bytes = std::nullopt;
        DiskError error = {};
    };
    [[nodiscard]] auto read(std::string_view path) const -> Content;

    /// Names in a folder; empty if there is none.
    [[nodiscard]] auto names(std::string_view folder) const -> std::vector<std::string>;

    /// The folders below the folder `path`, each before those in it; none if it is no folder.
    [[nodiscard]] auto foldersIn(std::string_view path) const -> std::vector<std::string>;

    /// What lies in the folder `path` and those in it and is no folder, in order of path.
    [[nodiscard]] auto filesIn(std::string_view path) const -> std::vector<std::string>;

    /// The outermost folder of `path` at which nothing lies; empty if there is none, or if one
    /// around it is no folder.
    [[nodiscard]] auto missingFolderOf(std::string_view path) const -> std::string_view;

    /// Whether the system lets this user add and remove what lies where `path` does: asked of the
    /// innermost folder of it that is there.
    [[nodiscard]] auto mayChange(std::string_view path) const -> DiskError;

    // Changes. Each is on the disk, not only in memory, when `flush` of the folder it happened in
    // returns.
    [[nodiscard]] auto makeFolder(std::string_view path) -> DiskError;
    /// The folders that `path` needs, as far as there are none.
    [[nodiscard]] auto makeFoldersOf(std::string_view path) -> DiskError;
    /// A file that must not be there before.
    [[nodiscard]] auto write(std::string_view path, std::string_view bytes) -> DiskError;
    /// The bytes of all files written, and what lies in the folders made, are on the disk when this
    /// returns.
    [[nodiscard]] auto flushFiles() -> DiskError;

    /// The same folder for another thread, without a hook.
    [[nodiscard]] auto again() const -> OutputFolder;
    /// What `other`, which is the same folder, wrote and made counts as done by this one.
    void takeOver(OutputFolder& other);
    [[nodiscard]] auto rename(std::string_view from, std::string_view to) -> DiskError;
    /// Nothing there is no error.
    [[nodiscard]] auto removeFile(std::string_view path) -> DiskError;
    [[nodiscard]] auto removeFolder(std::string_view path) -> DiskError;
    /// Removes the folders of `path` that hold nothing any more, innermost first. Never the root.
    void removeEmptyFoldersOf(std::string_view path);
    /// Removes the folder `path` and those in it, as far as they hold nothing else.
    void removeEmptyFolder(std::string_view path);
    [[nodiscard]] auto flush(std::string_view folder) -> DiskError;
    /// Some of them may be gone by now, or be files.
    [[nodiscard]] auto flushFolders(const std::set<std::string, std::less<>>& folders) -> DiskError;

private:
    OutputFolder(std::filesystem::path path, Descriptor root)
        : path_(std::move(path)), folders_(std::move(root)) {}

    /// The folder `path` lies in; null, with errno set, if there is none.
    [[nodiscard]] auto parent(std::string_view path) const -> OpenFolders::Folder;
    [[nodiscard]] auto folder(std::string_view path) const -> OpenFolders::Folder;
    /// What lies at `path`, one step at a time: one of them is no folder.
    [[nodiscard]] auto walk(std::string_view path) const -> Found;
    /// Whether what was opened is what lies at the path by now.
    [[nodiscard]] bool isStillThere() const;
    [[nodiscard]] auto announce(std::string_view word, std::string_view path) const -> DiskError;
    /// Waits for everything on the disk that holds the root.
    [[nodiscard]] auto flushDisk() const -> DiskError;

    struct Written {
        std::string path;
        /// Of the first few; the others are flushed together.
        std::optional<Descriptor> file;
    };

    std::filesystem::path path_;
    mutable OpenFolders folders_;
    DiskError openError_;
    ChangeHook hook_;
    std::vector<Written> written_;
    std::vector<std::string> made_;  // folders
};

}  // namespace clc::host
