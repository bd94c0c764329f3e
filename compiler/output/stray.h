// Files in an output root that clc did not write, where they would be delivered with its own.
#pragma once

#include "output/plan.h"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace clc::output {

/// A file in an output root, or a link that leads to a folder.
struct Present {
    enum class Kind : std::uint8_t { File, LinkToFolder };
    std::string path;
    Kind kind = Kind::File;
    auto operator<=>(const Present&) const = default;
};

/// Those of `present` that are of the kind, by their extension, that clc writes into the same
/// folder of the root or below it: who delivers a folder whole takes them along. Of hidden files
/// only those that controllers read all the same, and links to folders where such files are. Files
/// of other kinds, which tools keep beside their input, and what the plan removes are left out. In
/// order of path.
auto strayFiles(const Plan& plan, std::span<const Present> present) -> std::vector<Present>;

}  // namespace clc::output
