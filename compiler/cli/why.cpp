// `clc why`: where a line of an output file comes from.
#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/origin_target.h"
#include "cli/shown_paths.h"
#include "cli/targets.h"
#include "cli/why_source.h"
#include "host/disk_file_system.h"
#include "output/line_diff.h"
#include "output/manifest.h"
#include "project/schemas.h"
#include "project/why/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace clc::cli {
namespace {

namespace fs = std::filesystem;

/// A question about the output of a cluster.
struct Question {
    /// As the user wrote the path.
    std::string shown;
    std::optional<std::size_t> line;
    /// The project, and the cluster's file in it.
    fs::path root;
    std::string cluster;
    /// The root of the output tree, and the file below it.
    fs::path tree;
    std::string path;
};

/// Where in an output tree the question leads to.
auto placeOf(const Invocation& invocation, const PathAndLine& asked, DiagnosticSink& sink)
    -> std::optional<OutputPlace> {
    const fs::path whole = (invocation.console.folder / asked.path).lexically_normal();
    if (invocation.arguments.has("cluster")) {
        const auto cluster = namedCluster(invocation, sink);
        return cluster ? std::optional(OutputPlace{*cluster, {}, whole.generic_string()})
                       : std::nullopt;
    }
    auto place = findOutputPlace(whole);
    if (!place) {
        sink.report(diag::NotOfProject, Span(), asked.path)
            .help(
                "NAME.cl makes out/NAME beside it; of a tree elsewhere, name the cluster with "
                "--cluster FILE");
    }
    return place;
}

void reportNoSuchOutput(const Question& asked, const backends::OutputTree& outputs,
                        DiagnosticSink& sink) {
    auto builder = sink.report(diag::NoSuchOutput, Span(), asked.cluster, asked.path);
    std::error_code ignored;
    const fs::path whole = asked.tree / asked.path;
    if (asked.path == output::kManifestPath) {
        builder.help("it is clc's own list of the files it wrote");
        return;
    }
    if (fs::is_directory(whole, ignored)) {
        builder.help("it is a folder: name a file in it");
        return;
    }
    std::vector<std::string_view> paths;
    for (const auto& [path, file] : outputs) {
        paths.push_back(path);
    }
    if (const auto meant = nearest(asked.path, paths)) {
        builder.help(fmt::format("did you mean '{}'?", *meant));
    } else if (fs::exists(whole, ignored)) {
        builder.help(
            "the sources do not give it: clc did not write it, or an older state of them did");
    } else {
        builder.help("'clc build --check' tells how the tree on disk stands to the sources");
    }
}

/// The line the sources give for the line of the file on disk that is asked for. Nothing if there
/// is none, which is reported.
auto lineAsked(const Question& asked, const std::string& onDisk, const std::string& made,
               DiagnosticSink& sink) -> std::optional<std::size_t> {
    const std::string& seen = onDisk.empty() ? made : onDisk;
    const std::size_t lines = static_cast<std::size_t>(std::ranges::count(seen, '\n')) +
                              (seen.empty() || seen.ends_with('\n') ? 0 : 1);
    if (*asked.line == 0 || *asked.line > lines) {
        sink.report(diag::NoSuchLine, Span(), asked.shown, fmt::format("{}", *asked.line))
            .help(lines == 0 ? "it is empty" : fmt::format("its lines are 1 to {}", lines));
        return std::nullopt;
    }
    if (seen == made) {
        return asked.line;
    }
    const auto line = output::lineIn(made, seen, *asked.line);
    if (!line) {
        sink.report(diag::LineNotMade, Span(), *asked.line, asked.shown)
            .help(
                "it was written by hand, or by a build of other sources: 'clc build --diff' shows "
                "what differs");
    }
    return line;
}

void print(const Invocation& invocation, const project::WhyPage& page) {
    switch (invocation.settings.format) {
    case Format::Json: invocation.console.out << project::whyJson(page); return;
    case Format::Short: invocation.console.out << project::whyLines(page); return;
    case Format::Human:
    case Format::Sarif:
    case Format::Github:
        invocation.console.out << project::whyText(page, textOptions(invocation));
        return;
    }
}

auto answer(const Invocation& invocation, const Question& asked,
            const project::Compilation& compilation) -> ExitCode {
    DiagnosticSink sink;
    const auto refuse = [&](ExitCode code) {
        invocation.report(sink.take(), SourceManager());
        return code;
    };
    const auto made = compilation.outputs().find(asked.path);
    if (made == compilation.outputs().end()) {
        reportNoSuchOutput(asked, compilation.outputs(), sink);
        return refuse(ExitCode::Usage);
    }
    const ReadResult disk = host::DiskFileSystem(asked.tree).read(asked.path);
    const std::string& bytes = made->second.bytes;
    const bool isStale = disk.status != ReadStatus::Ok || disk.bytes != bytes;
    std::optional<std::size_t> line;
    if (asked.line) {
        line = lineAsked(asked, disk.bytes, bytes, sink);
        if (!line) {
            const bool isBeyond = sink.diagnostics().front().code == diag::NoSuchLine.info.code;
            return refuse(isBeyond ? ExitCode::Usage : ExitCode::Differs);
        }
    }
    if (isStale && invocation.settings.format != Format::Json) {
        auto builder = sink.report(diag::OutputStale, Span(), asked.shown);
        builder.help(disk.status == ReadStatus::NotFound
                         ? "it is not there: 'clc build' writes it"
                         : "'clc build --diff' shows how they differ");
        if (line && line != asked.line) {
            builder.help(
                fmt::format("line {} is line {} of what the sources give", *asked.line, *line));
        }
        invocation.report(sink.take(), SourceManager());
    }
    const project::Explainer explainer(compilation);
    const project::Why why = line ? explainer.line(asked.path, *line) : explainer.file(asked.path);
    print(invocation, {.why = why,
                       .path = asked.shown,
                       .bytes = bytes,
                       .sources = compilation.sources(),
                       .found = compilation.diagnostics(),
                       .isStale = isStale});
    return ExitCode::Done;
}

auto runWhy(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const PathAndLine given = splitPlace(invocation.arguments.plain().front());
    if (isSource(invocation, given)) {
        return tellReach(invocation, given);
    }
    auto place = placeOf(invocation, given, sink);
    const auto root = place ? projectRoot(invocation, place->cluster.string(), sink) : std::nullopt;
    if (!root) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const host::DiskFileSystem files(*root);
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    project::Compilation compilation(files, schemas.get(), library ? &*library : nullptr);
    const std::string cluster = place->cluster.lexically_relative(*root).generic_string();
    compilation.check(cluster);
    compilation.evaluate({}, evaluation::KeyOrigins::OfMapsAndRecords);
    if (compilation.hasErrors() || compilation.result() == nullptr) {
        reportOf(invocation, *root, compilation.diagnostics(), compilation.sources());
        return ExitCode::Errors;
    }
    if (place->tree.empty()) {
        place = splitByOutputs(*std::move(place), compilation.outputs());
    }
    return answer(invocation,
                  {.shown = given.path,
                   .line = given.line,
                   .root = *root,
                   .cluster = cluster,
                   .tree = place->tree,
                   .path = place->path},
                  compilation);
}

constexpr std::array kOptions{
    kClusterOption,
    kRootOption,
};

}  // namespace

const Command kWhyCommand{
    .name = "why",
    .arguments = "PATH[:LINE]",
    .summary = "where a line of an output file comes from, or what a line of a source reaches",
    .details =
        "PATH is a file of an output tree. Shown are the places in the sources that gave the line: "
        "where it\n"
        "is written or which default it is, what placed it, and the declaration it belongs to. "
        "Without a\n"
        "LINE it is told what placed the file.\n"
        "Of a source, FILE.cl:LINE, of a file that sources read, or of a file of the library as it "
        "is shown there,\n"
        "std:/app.cl:LINE, the lines of the output are listed that it reaches.\n"
        "--format short prints a line for each place, --format json is for programs.",
    .options = kOptions,
    .takes = Takes::Files,
    .leastArguments = 1,
    .mostArguments = 1,
    .run = runWhy,
};

}  // namespace clc::cli
