// What comes in through a pipe.
#pragma once

#include "source/file_system.h"

namespace clc::host {

/// All of the standard input. `Unreadable`, with the system's own words, if it is closed or a
/// folder.
auto readStandardInput() -> ReadResult;

}  // namespace clc::host
