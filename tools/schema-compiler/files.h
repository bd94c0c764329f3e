// Files of the tool: read and written whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clc::schema_compiler {

/// Throws std::runtime_error if it can't be read.
auto readFile(const std::filesystem::path& path) -> std::string;

/// Makes the folders above it. Leaves a file alone that has these bytes already.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// All files below `folder` whose names end in `ending`, in order of path.
auto filesBelow(const std::filesystem::path& folder, std::string_view ending)
    -> std::vector<std::filesystem::path>;

}  // namespace clc::schema_compiler
