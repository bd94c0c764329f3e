// Memory that is there before it is asked for.
#pragma once

#include "base/arena.h"

#include <memory>

namespace clc::host {

/// Blocks of memory that a thread of its own asks the system for, ahead of whoever takes them: what
/// the first touch of a page costs is paid beside the work, not in it. The thread begins with the
/// first block that is taken. What is given back is kept for the next who ask. Everything goes with
/// the source.
auto makeMemoryAhead() -> std::unique_ptr<BlockSource>;

/// From now on arenas take their blocks from such a source. To be called once, before the first
/// arena is used.
void keepMemoryAhead();

}  // namespace clc::host
