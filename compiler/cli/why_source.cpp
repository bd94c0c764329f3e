#include "cli/why_source.h"

#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/combined.h"
#include "host/disk_file_system.h"
#include "project/module_users.h"
#include "project/schemas.h"
#include "project/why/pages.h"

#include <fmt/format.h>

#include <deque>
#include <ostream>

namespace clc::cli {
namespace {

constexpr std::string_view kLibrary = "std:/";

/// A source and the clusters it is part of.
struct Asked {
    std::filesystem::path root;
    /// As the compiler names it.
    std::string path;
    std::vector<std::string> clusters;
};

/// The clusters that a file of the project is part of; of a module nobody uses, none.
auto clustersOf(const FileSystem& files, const std::string& path) -> std::vector<std::string> {
    std::vector<std::string> clusters = project::clustersUsing(files, path);
    if (clusters.empty()) {
        clusters.push_back(project::clusterFileOf(files, path));
    }
    return clusters;
}

auto findAsked(const Invocation& invocation, const PathAndLine& asked, DiagnosticSink& sink)
    -> std::optional<Asked> {
    if (asked.path.starts_with(kLibrary)) {
        auto project = findProject(invocation, sink);
        return project ? std::optional(Asked{project->root, asked.path, project->files})
                       : std::nullopt;
    }
    const auto root = projectRoot(invocation, asked.path, sink);
    if (!root) {
        return std::nullopt;
    }
    std::string path = (invocation.console.folder / asked.path)
                           .lexically_normal()
                           .lexically_relative(*root)
                           .generic_string();
    const host::DiskFileSystem files(*root);
    const ReadResult found = files.read(path);
    if (found.status != ReadStatus::Ok) {
        sink.report(diag::UnreadableFile, Span(), asked.path, project::causeOf(found));
        return std::nullopt;
    }
    std::vector<std::string> clusters = clustersOf(files, path);
    return Asked{*root, std::move(path), std::move(clusters)};
}

auto findFile(const SourceManager& sources, std::string_view path) -> const SourceFile* {
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        if (sources.file(FileId(i)).path() == path) {
            return &sources.file(FileId(i));
        }
    }
    return nullptr;
}

/// Lines that an editor shows: none behind the last line end.
auto lineCount(const SourceFile& file) -> std::size_t {
    return file.lines().lineCount() - (file.text().ends_with('\n') ? 1 : 0);
}

void print(const Invocation& invocation, const project::ReachPage& page) {
    switch (invocation.settings.format) {
    case Format::Json: invocation.console.out << project::reachJson(page); return;
    case Format::Short: invocation.console.out << project::reachLines(page); return;
    case Format::Human:
    case Format::Sarif:
    case Format::Github:
        invocation.console.out << project::reachText(page, textOptions(invocation));
        return;
    }
}

}  // namespace

bool isSource(const Invocation& invocation, const PathAndLine& asked) {
    return asked.path.starts_with(kLibrary) ||
           (asked.path.ends_with(".cl") && !invocation.arguments.has("cluster") &&
            !findOutputPlace((invocation.console.folder / asked.path).lexically_normal()));
}

auto textOptions(const Invocation& invocation) -> TextOptions {
    TextOptions options{.color = invocation.outputColor()};
    if (invocation.console.outTerminal.width > 0) {
        options.width = invocation.console.outTerminal.width;
    }
    return options;
}

auto tellReach(const Invocation& invocation, const PathAndLine& asked) -> ExitCode {
    DiagnosticSink sink;
    const auto refuse = [&] {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    };
    const auto found = findAsked(invocation, asked, sink);
    if (!found) {
        return refuse();
    }
    const host::DiskFileSystem files(found->root);
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    CombinedDiagnostics wrong;
    std::deque<project::Compilation> compilations;
    std::vector<project::ClusterReach> reached;
    const SourceFile* file = nullptr;
    const SourceManager* sources = nullptr;
    for (const std::string& cluster : found->clusters) {
        project::Compilation& each =
            compilations.emplace_back(files, schemas.get(), library ? &*library : nullptr);
        each.check(cluster);
        each.evaluate({}, evaluation::KeyOrigins::OfMapsAndRecords);
        const SourceFile* here = findFile(each.sources(), found->path);
        if (here != nullptr && file == nullptr) {
            file = here;
            sources = &each.sources();
        }
        if (each.hasErrors()) {
            wrong.add(each.diagnostics(), each.sources());
        } else if (here != nullptr && each.result() != nullptr) {
            const auto folder =
                (found->root / each.outputFolder()).lexically_relative(invocation.console.folder);
            reached.push_back({cluster, folder.generic_string(),
                               project::reachedBy(each, found->path, asked.line.value_or(0))});
        }
    }
    if (!wrong.diagnostics().empty()) {
        return invocation.report(wrong.diagnostics(), wrong.sources());
    }
    if (file == nullptr) {
        sink.report(diag::NotOfProject, Span(), asked.path)
            .help("no cluster of the project uses it");
        return refuse();
    }
    if (asked.line && (*asked.line == 0 || *asked.line > lineCount(*file))) {
        sink.report(diag::NoSuchLine, Span(), asked.path, fmt::format("{}", *asked.line))
            .help(fmt::format("its lines are 1 to {}", lineCount(*file)));
        return refuse();
    }
    print(invocation, {.file = file->id(),
                       .line = asked.line.value_or(0),
                       .sources = *sources,
                       .clusters = reached});
    return ExitCode::Done;
}

}  // namespace clc::cli
