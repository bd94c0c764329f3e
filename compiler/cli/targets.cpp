#include "cli/targets.h"

#include "host/disk_file_system.h"
#include "host/project_root.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kClusters = "clusters";
/// A name that no file can have: what counts is the folder around it.
const std::string kHere = ".";

auto clustersBelow(const fs::path& root) -> std::vector<std::string> {
    std::vector<std::string> clusters;
    const host::DiskFileSystem files(root);
    for (const std::string& path : files.list(kClusters).files) {
        if (path.ends_with(".cl") && parentPath(path) == kClusters) {
            clusters.push_back(path);
        }
    }
    return clusters;
}

}  // namespace

auto projectRoot(const Invocation& invocation, const std::string& inside, DiagnosticSink& sink)
    -> std::optional<fs::path> {
    const auto named = invocation.arguments.value("root");
    if (!named) {
        return host::locate(invocation.console.folder, inside).root;
    }
    const fs::path root = (invocation.console.folder / *named).lexically_normal();
    std::error_code ignored;  // what can't be looked at is no folder to work in
    if (named->empty() || !fs::is_directory(root, ignored)) {
        sink.report(diag::BadOptionValue, Span(), "--root", *named).help("it is no folder");
        return std::nullopt;
    }
    return root;
}

auto findProject(const Invocation& invocation, DiagnosticSink& sink) -> std::optional<Targets> {
    auto root = projectRoot(invocation, kHere, sink);
    if (!root) {
        return std::nullopt;
    }
    std::vector<std::string> clusters = clustersBelow(*root);
    return Targets{*std::move(root), std::move(clusters)};
}

auto findTargets(const Invocation& invocation, std::string_view command, Modules modules,
                 DiagnosticSink& sink) -> std::optional<Targets> {
    const std::vector<std::string>& given = invocation.arguments.plain();
    const bool isChange = invocation.arguments.has(kChangedOption.name);
    // What has changed may lie anywhere in the project that the run is in.
    const std::string& inside = given.empty() || isChange ? kHere : given.front();
    auto root = projectRoot(invocation, inside, sink);
    if (!root) {
        return std::nullopt;
    }
    Targets targets{*std::move(root), {}};
    for (const std::string& file : given) {
        std::string path = (invocation.console.folder / file)
                               .lexically_normal()
                               .lexically_relative(targets.root)
                               .generic_string();
        if (std::ranges::find(targets.files, path) == targets.files.end()) {
            targets.files.push_back(std::move(path));
        }
    }
    if (isChange) {
        targets.files =
            affectedBy({targets.root, targets.files}, clustersBelow(targets.root), modules);
    } else if (targets.files.empty()) {
        targets.files = clustersBelow(targets.root);
    }
    // With the last cluster gone a change concerns none.
    if (targets.files.empty() && !isChange) {
        sink.report(diag::CommandNeedsArgument, Span(), std::string(command))
            .help(fmt::format(
                "write 'clc {} FILE...'; without a file it takes clusters/*.cl, and there are none",
                command));
        return std::nullopt;
    }
    return targets;
}

}  // namespace clc::cli
