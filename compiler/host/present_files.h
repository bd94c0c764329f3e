// What lies in an output root, whoever has put it there.
#pragma once

#include "output/stray.h"

#include <filesystem>
#include <vector>

namespace clc::host {

/// All files below `root`, hidden ones too, and the links that lead to folders: no link is
/// followed. What git keeps for itself is left out. Empty if there is no such folder.
auto presentFiles(const std::filesystem::path& root) -> std::vector<output::Present>;

}  // namespace clc::host
