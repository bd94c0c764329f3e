// `clc map`: findings of other programs about the output, moved to the sources.
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/origin_target.h"
#include "cli/shown_paths.h"
#include "cli/targets.h"
#include "diagnostics/combined.h"
#include "host/disk_file_system.h"
#include "host/project_root.h"
#include "host/standard_input.h"
#include "output/line_diff.h"
#include "project/schemas.h"
#include "project/why/explain.h"
#include "project/why/sarif_map.h"

#include <algorithm>
#include <array>
#include <map>

namespace clc::cli {
namespace {

namespace fs = std::filesystem;

/// Finds the sources of outputs. Each cluster is evaluated once, when the first place in its tree
/// is asked for.
class OutputSources {
public:
    OutputSources(const Invocation& invocation, fs::path root, std::optional<fs::path> cluster)
        : invocation_(invocation),
          root_(std::move(root)),
          files_(root_),
          library_(otherLibrary(invocation.console)),
          cluster_(std::move(cluster)) {}

    auto find(const project::ReportedPlace& reported) -> std::optional<Location> {
        if (reported.path.empty()) {
            return std::nullopt;
        }
        for (const fs::path& folder : {invocation_.console.folder, root_}) {
            const fs::path whole = (folder / reported.path).lexically_normal();
            auto place = cluster_
                             ? std::optional(OutputPlace{*cluster_, {}, whole.generic_string()})
                             : findOutputPlace(whole);
            const project::Compilation* compilation = place ? evaluated(place->cluster) : nullptr;
            if (compilation == nullptr) {
                continue;
            }
            if (cluster_) {
                place = splitByOutputs(*std::move(place), compilation->outputs());
            }
            if (auto found = sourceOf(*compilation, *place, reported.line)) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// What is wrong with the clusters that were asked for.
    [[nodiscard]] auto wrong() const -> const CombinedDiagnostics& { return wrong_; }

private:
    /// Null if there are errors in it.
    auto evaluated(const fs::path& cluster) -> const project::Compilation* {
        const std::string path = cluster.lexically_relative(root_).generic_string();
        auto [found, added] = compilations_.try_emplace(path);
        if (added) {
            auto made = std::make_unique<project::Compilation>(files_, schemas_.get(),
                                                               library_ ? &*library_ : nullptr);
            made->check(path);
            made->evaluate({}, evaluation::KeyOrigins::OfMapsAndRecords);
            if (made->hasErrors()) {
                wrong_.add(made->diagnostics(), made->sources());
            } else if (made->result() != nullptr) {
                found->second = std::move(made);
            }
        }
        return found->second.get();
    }

    /// The place the user can change: a tool has looked at what lies on disk.
    static auto sourceOf(const project::Compilation& compilation, const OutputPlace& place,
                         std::size_t line) -> std::optional<Location> {
        const auto made = compilation.outputs().find(place.path);
        if (made == compilation.outputs().end()) {
            return std::nullopt;
        }
        const ReadResult disk = host::DiskFileSystem(place.tree).read(place.path);
        const std::string& bytes = made->second.bytes;
        const bool differs = disk.status == ReadStatus::Ok && disk.bytes != bytes;
        const auto here =
            differs && line > 0 ? output::lineIn(bytes, disk.bytes, line) : std::optional(line);
        if (!here || *here > made->second.lines.lineCount()) {
            return std::nullopt;
        }
        const project::Explainer explainer(compilation);
        const project::Why why =
            *here == 0 ? explainer.file(place.path) : explainer.line(place.path, *here);
        const auto own = std::ranges::find(why.steps, false, &project::WhyStep::isLibrarys);
        return own == why.steps.end() ? std::nullopt
                                      : std::optional(locate(own->span, compilation.sources()));
    }

    const Invocation& invocation_;
    fs::path root_;
    host::DiskFileSystem files_;
    std::unique_ptr<const schema::SchemaTable> schemas_ = project::embeddedSchemas();
    std::optional<host::DiskFileSystem> library_;
    std::optional<fs::path> cluster_;
    std::map<std::string, std::unique_ptr<project::Compilation>> compilations_;
    CombinedDiagnostics wrong_;
};

auto readReport(const Invocation& invocation, const std::string& name, DiagnosticSink& sink)
    -> std::optional<std::string> {
    const auto readFile = [&] {
        const host::ProjectPath place = host::locate(invocation.console.folder, name);
        return host::DiskFileSystem(place.root).read(place.path);
    };
    ReadResult read = name == "-" ? host::readStandardInput() : readFile();
    if (read.status != ReadStatus::Ok) {
        sink.report(diag::UnreadableFile, Span(), name, project::causeOf(read));
        return std::nullopt;
    }
    return std::move(read.bytes);
}

auto runMap(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto refuse = [&] {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    };
    const auto name = invocation.arguments.value("sarif");
    if (!name) {
        sink.report(diag::CommandNeedsArgument, Span(), "map")
            .help("write 'clc map --sarif FILE', or '-' for standard input");
        return refuse();
    }
    const auto report = readReport(invocation, std::string(*name), sink);
    const bool isNamed = invocation.arguments.has("cluster");
    const auto cluster = isNamed ? namedCluster(invocation, sink) : std::nullopt;
    const auto root = projectRoot(invocation, cluster ? cluster->string() : ".", sink);
    if (sink.hasErrors() || !report || !root) {
        return refuse();
    }
    OutputSources sources(invocation, *root, cluster);
    const auto mapped = project::mapSarif(
        *report, [&](const project::ReportedPlace& place) { return sources.find(place); });
    if (!sources.wrong().diagnostics().empty()) {
        return reportOf(invocation, *root, sources.wrong().diagnostics(),
                        sources.wrong().sources());
    }
    if (const auto* bad = std::get_if<project::BadSarif>(&mapped)) {
        sink.report(diag::SarifUnreadable, Span(), std::string(*name), bad->why);
        return refuse();
    }
    invocation.console.out << std::get<project::MappedSarif>(mapped).text;
    return ExitCode::Done;
}

constexpr std::array kOptions{
    Option{.name = "sarif",
           .value = "FILE",
           .help = "the findings, as SARIF 2.1.0; - for standard input"},
    kClusterOption,
    kRootOption,
};

}  // namespace

const Command kMapCommand{
    .name = "map",
    .arguments = "",
    .summary = "move findings of other programs from the output to the sources",
    .details =
        "Prints the report with each finding in a file of an output tree moved to the line of the "
        "sources\n"
        "that gives it; the place in the output stays as a related location. Findings elsewhere "
        "stay as they\n"
        "are.",
    .options = kOptions,
    .leastArguments = 0,
    .mostArguments = 0,
    .run = runMap,
};

}  // namespace clc::cli
