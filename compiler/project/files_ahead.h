// Prints the files of an output tree beside the rules that are asked about it, and what holds their
// objects against API types.
#pragma once

#include "backends/output_tree.h"
#include "values/document.h"

#include <atomic>
#include <cstddef>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace clc::project {

/// What is placed does not change any more, so another thread prints it while others read it. Which
/// thread has printed a file makes no difference to what comes out: one with a mistake is left to
/// who can report it.
class FilesAhead {
public:
    FilesAhead() = default;
    FilesAhead(const FilesAhead&) = delete;
    auto operator=(const FilesAhead&) -> FilesAhead& = delete;
    ~FilesAhead() { stop(); }

    /// Called at most once. `files` and all they hold must outlive this; the vector that owns them
    /// may be moved.
    void begin(std::span<const values::OutputFile> files);

    /// What is not printed by now, is not.
    void stop();

    /// One of these files, printed, once; nothing if it has a mistake, or if nothing was begun.
    /// Waits for all, and helps.
    auto take(const values::OutputFile& file) -> std::optional<backends::PrintedFile>;

private:
    void run();

    std::span<const values::OutputFile> files_;
    std::vector<std::optional<backends::PrintedFile>> printed_;  // by index in `files_`
    std::atomic<std::size_t> next_ = 0;
    std::thread thread_;
};

}  // namespace clc::project
