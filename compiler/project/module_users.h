// Which clusters a module is part of.
#pragma once

#include "source/file_system.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// Who uses what, as the `use` lines of all `.cl` files of the project say. Files that are used
/// need not exist. Output trees and hidden files are no sources.
class ModuleUsers {
public:
    explicit ModuleUsers(const FileSystem& files);

    /// The clusters whose files use the module at `path`, directly or through other modules, each
    /// by the file it begins with, in text order.
    [[nodiscard]] auto clustersUsing(std::string_view path) const -> std::vector<std::string>;
    /// Whether a cluster begins with the file at `path`.
    [[nodiscard]] bool isCluster(std::string_view path) const;

private:
    /// Of a module or a cluster, by path; those who use it, clusters by their first file.
    std::map<std::string, std::vector<std::string>, std::less<>> users_;
    std::set<std::string, std::less<>> clusters_;
};

/// `ModuleUsers::clustersUsing` of one module.
auto clustersUsing(const FileSystem& files, std::string_view path) -> std::vector<std::string>;

}  // namespace clc::project
