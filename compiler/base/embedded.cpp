#include "base/embedded.h"

#include <algorithm>

namespace clc {

auto findEmbedded(std::span<const EmbeddedFile> files, std::string_view path)
    -> const EmbeddedFile* {
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

}  // namespace clc
