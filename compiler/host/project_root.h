// Which folder the paths of a run are relative to.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace clc::host {

/// A file of a project, as the compiler names it.
struct ProjectPath {
    /// The nearest folder around the file that holds `.git`; the file's own folder if there is
    /// none.
    std::filesystem::path root;
    /// From there, with "/" between.
    std::string path;
};

/// `file` as given on the command line, seen from `folder`. Nothing is read but which of the
/// folders around holds `.git`.
auto locate(const std::filesystem::path& folder, const std::string& file) -> ProjectPath;

}  // namespace clc::host
