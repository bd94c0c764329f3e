#include "host/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <string>
#include <vector>

extern char** environ;

namespace clc::host {
namespace {

constexpr std::size_t kChunk = 65536;

/// Both ends of a pipe, neither of which a program inherits unless it is told to.
struct Pipe {
    Descriptor read;
    Descriptor write;

    Pipe() {
        std::array<int, 2> ends{-1, -1};
        if (::pipe2(ends.data(), O_CLOEXEC) == 0) {
            read = Descriptor(ends[0]);
            write = Descriptor(ends[1]);
        }
    }
};

/// Where the streams of a program lead to; a negative number is /dev/null.
struct Streams {
    int in = -1;
    int out = -1;
    int err = -1;
};

/// The environment, in which programs speak English.
auto plainEnvironment() -> std::vector<std::string> {
    std::vector<std::string> variables;
    for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
        const std::string_view variable = *each;
        if (!variable.starts_with("LC_ALL=")) {
            variables.emplace_back(variable);
        }
    }
    variables.emplace_back("LC_ALL=C.UTF-8");
    return variables;
}

auto pointersTo(std::vector<std::string>& texts) -> std::vector<char*> {
    std::vector<char*> pointers;
    for (std::string& each : texts) {
        pointers.push_back(each.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

void lead(posix_spawn_file_actions_t& actions, int from, int to) {
    if (from >= 0) {
        ::posix_spawn_file_actions_adddup2(&actions, from, to);
    } else {
        ::posix_spawn_file_actions_addopen(&actions, to, "/dev/null", O_RDWR, 0);
    }
}

/// The number of the process; `error` says why there is none.
auto start(std::span<const std::string> words, const Streams& streams, int& error) -> pid_t {
    std::vector<std::string> own(words.begin(), words.end());
    std::vector<std::string> variables = plainEnvironment();
    const std::vector<char*> arguments = pointersTo(own);
    const std::vector<char*> environment = pointersTo(variables);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    lead(actions, streams.in, STDIN_FILENO);
    lead(actions, streams.out, STDOUT_FILENO);
    lead(actions, streams.err, STDERR_FILENO);
    pid_t child = -1;
    error = ::posix_spawnp(&child, own.front().c_str(), &actions, nullptr, arguments.data(),
                           environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? child : -1;
}

auto waitFor(pid_t child) -> int {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int kSignal = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kSignal + WTERMSIG(status);
}

/// Adds what `from` has to say; false at its end.
bool readSome(const Descriptor& from, std::string& to) {
    const std::size_t have = to.size();
    to.resize(have + kChunk);
    ssize_t got = -1;
    do {
        got = ::read(from.number(), to.data() + have, kChunk);
    } while (got < 0 && errno == EINTR);
    to.resize(have + static_cast<std::size_t>(got > 0 ? got : 0));
    return got > 0;
}

/// Both streams at once: a program that waits for one of them to be read would never end.
void readBoth(Descriptor out, Descriptor err, Finished& finished) {
    bool outOpen = true;
    bool errOpen = true;
    while (outOpen || errOpen) {
        std::array<pollfd, 2> waiting{pollfd{outOpen ? out.number() : -1, POLLIN, 0},
                                      pollfd{errOpen ? err.number() : -1, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        outOpen = outOpen && (waiting[0].revents == 0 || readSome(out, finished.out));
        errOpen = errOpen && (waiting[1].revents == 0 || readSome(err, finished.err));
    }
}

}  // namespace

auto runProgram(std::span<const std::string> words) -> Finished {
    Finished finished;
    Pipe out;
    Pipe err;
    if (!out.read.valid() || !err.read.valid()) {
        finished.startError = errno;
        return finished;
    }
    const pid_t child =
        start(words, {-1, out.write.number(), err.write.number()}, finished.startError);
    if (child < 0) {
        return finished;
    }
    out.write = Descriptor();
    err.write = Descriptor();
    readBoth(std::move(out.read), std::move(err.read), finished);
    finished.status = waitFor(child);
    return finished;
}

Conversation::Conversation(std::span<const std::string> words) {
    // A pipe would end this process with a signal if the program does not listen any more.
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    input_ = Descriptor(ends[0]);
    const Descriptor theirs(ends[1]);
    Pipe out;
    if (!out.read.valid()) {
        return;
    }
    int error = 0;
    child_ = start(words, {theirs.number(), out.write.number(), -1}, error);
    output_ = std::move(out.read);
}

Conversation::~Conversation() {
    if (child_ > 0) {
        input_ = Descriptor();
        output_ = Descriptor();
        waitFor(child_);
    }
}

bool Conversation::send(std::string_view text) {
    while (!text.empty()) {
        const ssize_t sent = ::send(input_.number(), text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(sent > 0 ? sent : 0));
    }
    return true;
}

auto Conversation::line() -> std::optional<std::string> {
    std::size_t end = buffer_.find('\n');
    while (end == std::string::npos) {
        if (!fill()) {
            return std::nullopt;
        }
        end = buffer_.find('\n');
    }
    std::string text = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    return text;
}

auto Conversation::bytes(std::size_t size) -> std::optional<std::string> {
    while (buffer_.size() < size) {
        if (!fill()) {
            return std::nullopt;
        }
    }
    std::string text = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return text;
}

bool Conversation::fill() {
    return readSome(output_, buffer_);
}

}  // namespace clc::host
