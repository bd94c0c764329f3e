#include "host/folder_watch.h"

#include "host/system_error.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

namespace clc::host {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kNoticed = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                   IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// A signal may come at any instant: what its handler touches are these two alone.
std::atomic<bool> endAsked = false;
std::atomic<int> endPipe = -1;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void onEnd(int /*signal*/) {
    const int before = errno;
    endAsked = true;
    if (::write(endPipe, "", 1) < 0) {
        // A full pipe wakes as well.
    }
    errno = before;
}

/// `SA_RESETHAND`: the next signal does what it does where nobody listens.
void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
}

auto heard(int one, int other) -> std::array<pollfd, 2> {
    return {pollfd{.fd = one, .events = POLLIN, .revents = 0},
            pollfd{.fd = other, .events = POLLIN, .revents = 0}};
}

/// Whether one of `numbers` has something to say within `limit`; a negative one is no limit.
bool speaks(std::array<pollfd, 2>& numbers, int limit) {
    int ready = -1;
    do {
        ready = ::poll(numbers.data(), numbers.size(), limit);
    } while (ready < 0 && errno == EINTR && !EndSignals::asked());
    return ready > 0;
}

}  // namespace

EndSignals::EndSignals() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        failure_ = systemText(errno);
        return;
    }
    read_ = Descriptor(ends[0]);
    write_ = Descriptor(ends[1]);
    endAsked = false;
    endPipe = write_.number();
    handle(SIGINT, onEnd);
    handle(SIGTERM, onEnd);
}

EndSignals::~EndSignals() {
    if (failure_.empty()) {
        handle(SIGINT, SIG_DFL);
        handle(SIGTERM, SIG_DFL);
    }
}

bool EndSignals::asked() {
    return endAsked;
}

FolderWatch::FolderWatch() : events_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (!events_.valid()) {
        failure_ = errno == EMFILE ? "too many programs watch files, or too many files are open"
                                   : systemText(errno);
    }
}

void FolderWatch::add(const fs::path& folder) {
    if (!events_.valid() || ::inotify_add_watch(events_.number(), folder.c_str(), kNoticed) >= 0) {
        return;
    }
    if (errno == ENOSPC) {
        failure_ = "too many folders are watched";
    } else if ((errno == ENOENT || errno == ENOTDIR) && folder.has_relative_path()) {
        add(folder.parent_path());
    }
    // What can't be opened can't be read either, and that is told by who reads.
}

void FolderWatch::addTree(const fs::path& folder, const std::set<fs::path>& leftOut) {
    add(folder);
    std::error_code failed;
    const auto options = fs::directory_options::skip_permission_denied;
    auto each = fs::recursive_directory_iterator(folder, options, failed);
    const auto end = fs::recursive_directory_iterator();
    while (!failed && each != end) {
        std::error_code gone;
        const bool isFolder = each->is_directory(gone) && !each->is_symlink(gone);
        const bool isHidden = each->path().filename().native().starts_with('.');
        if (!isFolder || isHidden || leftOut.contains(each->path())) {
            each.disable_recursion_pending();
        } else {
            add(each->path());
        }
        each.increment(failed);
    }
}

void FolderWatch::drain() {
    std::array<char, 65536> buffer{};
    while (::read(events_.number(), buffer.data(), buffer.size()) > 0) {
    }
}

bool FolderWatch::wait(const EndSignals& end, Milliseconds quiet, Milliseconds longest) {
    std::array<pollfd, 2> numbers = heard(end.descriptor(), events_.number());
    if (EndSignals::asked() || !speaks(numbers, -1)) {
        return !EndSignals::asked();
    }
    return settle(end, quiet, longest);
}

bool FolderWatch::settle(const EndSignals& end, Milliseconds quiet, Milliseconds longest) {
    std::array<pollfd, 2> numbers = heard(end.descriptor(), events_.number());
    const auto latest = Clock::now() + longest;
    do {
        drain();
    } while (!EndSignals::asked() && Clock::now() < latest &&
             speaks(numbers, static_cast<int>(quiet.count())));
    return !EndSignals::asked();
}

}  // namespace clc::host
