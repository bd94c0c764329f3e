#include "cli/abandoned.h"

#include "host/output_folder.h"
#include "output/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace clc::cli {

bool reportAbandoned(const std::filesystem::path& root, const std::set<std::string>& folders,
                     DiagnosticSink& sink) {
    const host::OutputFolder project(root, nullptr);
    if (!project.valid()) {
        return false;
    }
    bool found = false;
    for (const std::string& folder : folders) {
        const std::string before = folder.empty() ? "" : folder + "/";
        std::vector<std::string> names = project.names(before + "out");
        std::ranges::sort(names);
        for (const std::string& name : names) {
            const std::string tree = fmt::format("{}out/{}", before, name);
            const std::string cluster = fmt::format("{}{}.cl", before, name);
            if (project.has(cluster) ||
                !project.has(fmt::format("{}/{}", tree, output::kManifestPath))) {
                continue;
            }
            found = true;
            sink.report(diag::OutputAbandoned, Span(), tree, cluster)
                .help(fmt::format("if the cluster is gone for good, remove its tree: git rm -r {}",
                                  tree));
        }
    }
    return found;
}

}  // namespace clc::cli
