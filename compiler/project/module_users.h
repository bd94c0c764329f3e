// Which clusters a module is part of.
#pragma once

#include "source/file_system.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// The clusters whose files use the module at `path`, directly or through other modules, each by
/// the file it begins with, in text order. Reads all `.cl` files of the project but for the output
/// trees.
auto clustersUsing(const FileSystem& files, std::string_view path) -> std::vector<std::string>;

}  // namespace clc::project
