// Where a run of clc writes to, and what is known about it. Tests pass their own.
#pragma once

#include "host/terminal.h"

#include <filesystem>
#include <iosfwd>

namespace clc::cli {

struct Console {
    std::ostream& out;
    std::ostream& err;
    host::Terminal outTerminal;
    host::Terminal errTerminal;
    /// Where relative paths begin.
    std::filesystem::path folder;
    /// The `stdlib` folder of a checkout, to be used instead of the library in the binary; empty
    /// for that in the binary.
    std::filesystem::path library = {};
};

}  // namespace clc::cli
