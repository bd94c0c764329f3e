// What is known about the terminal that a stream leads to.
#pragma once

#include <cstdint>

namespace clc::host {

enum class Stream { Output, Error };

struct Terminal {
    /// Whether the stream leads to a terminal at all, rather than to a file or another program.
    bool interactive = false;
    /// Whether it may be sent colours: it is a terminal, one that knows them, and the user did not
    /// set NO_COLOR.
    bool colors = false;
    /// Columns: what the user says in COLUMNS, or what the terminal says; 0 if neither does.
    std::uint32_t width = 0;
};

auto terminalOf(Stream stream) -> Terminal;

}  // namespace clc::host
