// Being told that something happens in folders, by Linux' inotify (inotify(7)).
#pragma once

#include "host/descriptor.h"

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace clc::host {

/// While it lives, SIGINT and SIGTERM do not end the process but make `asked` true, which also
/// wakes who waits for `descriptor`. A second one of the same kind ends the process. One may live
/// at a time.
class EndSignals {
public:
    EndSignals();
    EndSignals(const EndSignals&) = delete;
    auto operator=(const EndSignals&) -> EndSignals& = delete;
    ~EndSignals();

    [[nodiscard]] static bool asked();
    [[nodiscard]] auto descriptor() const -> int { return read_.number(); }
    /// The system's words for why it can't be heard; empty if it can.
    [[nodiscard]] auto failure() const -> const std::string& { return failure_; }

private:
    Descriptor read_;
    Descriptor write_;
    std::string failure_;
};

/// Folders in which files that are written, made, renamed or removed are noticed. A file that is
/// open for writing is not before it is closed.
class FolderWatch {
public:
    using Milliseconds = std::chrono::milliseconds;

    FolderWatch();

    /// Notices from now on what happens in `folder`, not in those below; where there is none, in
    /// the nearest around it that is there.
    void add(const std::filesystem::path& folder);
    /// The same for `folder` and all below but hidden ones, links, and `leftOut` with all below.
    void addTree(const std::filesystem::path& folder,
                 const std::set<std::filesystem::path>& leftOut);

    /// Waits until something happens in one of the folders, and then until nothing has for `quiet`,
    /// but no longer than `longest`. False if the end was asked for.
    bool wait(const EndSignals& end, Milliseconds quiet, Milliseconds longest);

    /// Waits until nothing has happened for `quiet`, but no longer than `longest`: who writes a
    /// file may not have come to its end. False if the end was asked for.
    bool settle(const EndSignals& end, Milliseconds quiet, Milliseconds longest);

    /// The system's words for why something is not noticed; empty if all is.
    [[nodiscard]] auto failure() const -> const std::string& { return failure_; }

private:
    /// Takes what is told, and forgets it.
    void drain();

    Descriptor events_;
    std::string failure_;
};

}  // namespace clc::host
