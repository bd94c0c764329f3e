// Files that the build puts into the binary, see tools/cmake/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace clc {

/// Both views are valid as long as the program runs.
struct EmbeddedFile {
    std::string_view path;
    std::string_view bytes;
};

/// The file called `path` in `files`, which are sorted by path, or null.
auto findEmbedded(std::span<const EmbeddedFile> files, std::string_view path)
    -> const EmbeddedFile*;

}  // namespace clc
