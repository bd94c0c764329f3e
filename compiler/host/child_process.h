// Programs of others that are run, and what they say. Nothing goes through a shell.
#pragma once

#include "host/descriptor.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::host {

/// What a program did that has ended.
struct Finished {
    /// The `errno` of a program that could not be started; 0 for one that ran.
    int startError = 0;
    /// As the program ended: 0 is well. 128 and more for one that a signal ended.
    int status = 0;
    std::string out;
    std::string err;

    [[nodiscard]] bool well() const { return startError == 0 && status == 0; }
};

/// Runs `words`, the first of which is looked for in the `PATH`, to its end. It reads nothing, and
/// says in English what it says.
auto runProgram(std::span<const std::string> words) -> Finished;

/// A program that is asked again and again. It ends when its input does, with this object.
class Conversation {
public:
    /// `started` is false afterwards if it could not be run. What it says to the error stream is
    /// not heard.
    explicit Conversation(std::span<const std::string> words);
    Conversation(const Conversation&) = delete;
    auto operator=(const Conversation&) -> Conversation& = delete;
    ~Conversation();

    [[nodiscard]] bool started() const { return child_ > 0; }
    /// False if the program does not listen any more.
    bool send(std::string_view text);
    /// What comes up to the next line end, which is left out; nothing if nothing more comes.
    auto line() -> std::optional<std::string>;
    /// The next `size` bytes; nothing if fewer come.
    auto bytes(std::size_t size) -> std::optional<std::string>;

private:
    /// Reads more behind what is buffered; false at the end.
    bool fill();

    Descriptor input_;
    Descriptor output_;
    int child_ = -1;
    std::string buffer_;
};

}  // namespace clc::host
