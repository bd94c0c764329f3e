#include "cli/changed.h"

#include "cli/origin_target.h"
#include "host/disk_file_system.h"
#include "project/compilation.h"
#include "project/module_users.h"

#include <algorithm>

namespace clc::cli {
namespace {

bool isSource(std::string_view path) {
    return path.ends_with(".cl") || path.ends_with(".schema");
}

void addOnce(std::vector<std::string>& all, std::string path) {
    if (std::ranges::find(all, path) == all.end()) {
        all.push_back(std::move(path));
    }
}

}  // namespace

auto affectedBy(const ChangedFiles& changed, const std::vector<std::string>& clusters,
                Modules modules) -> std::vector<std::string> {
    const host::DiskFileSystem files(changed.root);
    const project::ModuleUsers users(files);
    std::vector<std::string> affected = clusters;
    for (const std::string& path : changed.paths) {
        if (const auto place = findOutputPlace(changed.root / path)) {
            addOnce(affected, place->cluster.lexically_relative(changed.root).generic_string());
            continue;
        }
        if (!isSource(path)) {
            continue;
        }
        std::string first = project::clusterFileOf(files, path);
        const bool isWanted = modules == Modules::Alone || users.isCluster(first);
        if (isWanted && files.read(first).status != ReadStatus::NotFound) {
            addOnce(affected, std::move(first));
        }
        for (const std::string& cluster : users.clustersUsing(path)) {
            addOnce(affected, cluster);
        }
    }
    return affected;
}

}  // namespace clc::cli
