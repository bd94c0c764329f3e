// The program: wires the process to the commands, and is the last to catch what is a bug.
#include "cli/run.h"
#include "host/memory_ahead.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

namespace {

/// An environment variable; empty if it is not set.
auto variable(const char* name) -> std::string {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

}  // namespace

auto main(int count, char** words) -> int {
    using clc::cli::ExitCode;
    std::ios::sync_with_stdio(false);
    // A file that grows beyond what the user may write is an error like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
#ifdef NDEBUG
    // Where sanitizers watch, each block is to be theirs.
    clc::host::keepMemoryAhead();
#endif
    try {
        // The folder the process was started in may be gone; then no relative path leads anywhere.
        std::error_code gone;
        clc::cli::Console console{
            .out = std::cout,
            .err = std::cerr,
            .outTerminal = clc::host::terminalOf(clc::host::Stream::Output),
            .errTerminal = clc::host::terminalOf(clc::host::Stream::Error),
            .folder = std::filesystem::current_path(gone),
            .library = variable("CLC_STDLIB"),
        };
        const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
        const ExitCode code = clc::cli::run(arguments, console);
        std::cout.flush();
        if (!std::cout) {
            // A full disk or a closed pipe must not look like success.
            std::cerr << "clc: standard output can't be written: " << std::strerror(errno) << "\n";
            return static_cast<int>(ExitCode::Errors);
        }
        return static_cast<int>(code);
    } catch (const std::exception& error) {
        std::cerr << "clc: this is a bug in clc, please report it: " << error.what() << "\n";
        return static_cast<int>(ExitCode::Internal);
    }
}
