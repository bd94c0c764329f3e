// What of the output a line of a source reaches: the question of `explain.h` from the other side.
#pragma once

#include "project/compilation.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clc::project {

/// How lines of the output have to do with the line of a source, the closest first.
enum class ReachKind : std::uint8_t {
    Direct,   // what is written there stands in them
    Through,  // it had a part in what stands in them, or placed them
    Owned,    // they belong to what is declared there
};

/// Lines of a file, counted from 1, the last one included.
struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

struct ReachedFile {
    /// Below the output root.
    std::string path;
    ReachKind kind = ReachKind::Direct;
    std::vector<LineRange> lines;
};

/// Each line of the output in one entry at most, that of the closest kind; by kind, then path.
/// `line` counts from 1; 0 is the whole of `source`, a path as the compiler names it. Of
/// `compilation`, which has been evaluated without an error.
auto reachedBy(const Compilation& compilation, std::string_view source, std::size_t line)
    -> std::vector<ReachedFile>;

/// "3-5, 9"
auto rangesText(const std::vector<LineRange>& lines) -> std::string;

}  // namespace clc::project
