// Paths of files in a container: /var/lib/data, config/app.yaml. Nothing is looked up on a disk.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace clc::types {

/// An absolute or relative path of a Unix file system. Repeated slashes, a slash at the end and `.`
/// parts do not count, so /data/ == /data; `..` stays, because only the file system knows where it
/// leads.
class FilePath {
public:
    static auto parse(std::string_view text) -> Parsed<FilePath>;

    /// `/` for the root, `.` for where one is.
    [[nodiscard]] auto canonical() const -> const std::string& { return path_; }

    [[nodiscard]] auto isAbsolute() const -> bool { return path_.starts_with('/'); }

    /// The parts between slashes; none for `/` and `.`.
    [[nodiscard]] auto segments() const -> std::vector<std::string>;

    /// Whether `other` is this path or lies below it, as far as the text says: not if one has `..`.
    [[nodiscard]] auto contains(const FilePath& other) const -> bool;

    bool operator==(const FilePath&) const = default;
    auto operator<=>(const FilePath&) const = default;

private:
    explicit FilePath(std::string path) : path_(std::move(path)) {}

    std::string path_;
};

}  // namespace clc::types
