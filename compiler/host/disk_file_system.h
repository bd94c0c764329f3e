// The disk below one folder.
#pragma once

#include "source/file_system.h"

#include <cstddef>
#include <filesystem>

namespace clc::host {

/// Reads regular files below `root`. A link is followed as long as it stays below the root; what
/// leaves it is `Outside`, however it is written.
class DiskFileSystem final : public FileSystem {
public:
    /// No source is nearly as large; reading more would be a mistake or an attack.
    static constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;

    explicit DiskFileSystem(const std::filesystem::path& root, std::size_t maxBytes = kMaxBytes);

    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override;
    /// A link to a folder is not entered. A link to anything else is listed, so that reading it can
    /// say what is wrong with it.
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override;

private:
    /// Without links and "..".
    std::filesystem::path root_;
    std::size_t maxBytes_;
};

}  // namespace clc::host
