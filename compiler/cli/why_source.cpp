#include "cli/why_source.h"

#include "cli/library.h"
#include "cli/shown_paths.h"
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

/// The clusters that a file of the project may be part of: those that use a module; of what is no
/// source itself, and is read by whichever names it, all.
auto clustersOf(const Invocation& invocation, const std::filesystem::path& root,
                const std::string& path, DiagnosticSink& sink) -> std::vector<std::string> {
    const host::DiskFileSystem files(root);
    if (!path.ends_with(".cl")) {
        const auto project = findProject(invocation, sink);
        return project && project->root == root ? project->files : std::vector<std::string>();
    }
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
    const ReadResult found = host::DiskFileSystem(*root).read(path);
    if (found.status != ReadStatus::Ok) {
        sink.report(diag::UnreadableFile, Span(), asked.path, project::causeOf(found));
        return std::nullopt;
    }
    std::vector<std::string> clusters = clustersOf(invocation, *root, path, sink);
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

/// Asks one cluster after the other.
class Reaching {
public:
    Reaching(const Invocation& invocation, const Asked& asked, std::size_t line)
        : invocation_(invocation),
          asked_(asked),
          line_(line),
          files_(asked.root),
          library_(otherLibrary(invocation.console)) {}

    void add(const std::string& cluster) {
        project::Compilation& each =
            compilations_.emplace_back(files_, schemas_.get(), library_ ? &*library_ : nullptr);
        each.check(cluster);
        each.evaluate({}, evaluation::KeyOrigins::OfMapsAndRecords);
        const SourceFile* here = findFile(each.sources(), asked_.path);
        if (here != nullptr && file == nullptr) {
            file = here;
            first = &each;
        }
        if (each.hasErrors()) {
            wrong.add(each.diagnostics(), each.sources());
        } else if (here != nullptr && each.result() != nullptr) {
            const auto folder =
                (asked_.root / each.outputFolder()).lexically_relative(invocation_.console.folder);
            reached.push_back(
                {cluster, folder.generic_string(), project::reachedBy(each, asked_.path, line_)});
        }
    }

    /// What is wrong with clusters.
    CombinedDiagnostics wrong;
    std::vector<project::ClusterReach> reached;
    /// What is asked about, in the first cluster that reads it; null if none does.
    const SourceFile* file = nullptr;
    const project::Compilation* first = nullptr;

private:
    const Invocation& invocation_;
    const Asked& asked_;
    std::size_t line_;
    host::DiskFileSystem files_;
    std::unique_ptr<const schema::SchemaTable> schemas_ = project::embeddedSchemas();
    std::optional<host::DiskFileSystem> library_;
    std::deque<project::Compilation> compilations_;
};

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
    if (asked.path.starts_with(kLibrary)) {
        return true;
    }
    const std::filesystem::path file = (invocation.console.folder / asked.path).lexically_normal();
    std::error_code ignored;  // what can't be looked at is nothing that was read
    return !invocation.arguments.has("cluster") && !findOutputPlace(file) &&
           (asked.path.ends_with(".cl") || std::filesystem::is_regular_file(file, ignored));
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
    Reaching reaching(invocation, *found, asked.line.value_or(0));
    for (const std::string& cluster : found->clusters) {
        reaching.add(cluster);
    }
    if (!reaching.wrong.diagnostics().empty()) {
        return reportOf(invocation, found->root, reaching.wrong.diagnostics(),
                        reaching.wrong.sources());
    }
    const SourceFile* const file = reaching.file;
    if (file == nullptr) {
        sink.report(diag::NotOfProject, Span(), asked.path)
            .help(found->path.ends_with(".cl")
                      ? "no cluster of the project uses it"
                      : "no cluster of the project reads it; of a tree elsewhere than in out/NAME, "
                        "name the cluster with --cluster FILE");
        return refuse();
    }
    if (asked.line && (*asked.line == 0 || *asked.line > lineCount(*file))) {
        sink.report(diag::NoSuchLine, Span(), asked.path, fmt::format("{}", *asked.line))
            .help(fmt::format("its lines are 1 to {}", lineCount(*file)));
        return refuse();
    }
    print(invocation, {.file = file->id(),
                       .line = asked.line.value_or(0),
                       .sources = reaching.first->sources(),
                       .found = reaching.first->diagnostics(),
                       .clusters = reaching.reached});
    return ExitCode::Done;
}

}  // namespace clc::cli
