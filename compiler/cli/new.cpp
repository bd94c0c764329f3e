// `clc new`: one more declaration in a cluster.
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/start_files.h"
#include "cli/targets.h"
#include "host/disk_file_system.h"
#include "host/replace_file.h"
#include "ide/declare/declare.h"
#include "project/schemas.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <ostream>

namespace clc::cli {
namespace {

constexpr std::string_view kIn = "in";
constexpr std::string_view kFile = "file";
constexpr std::string_view kPrint = "print";

/// The file that says which cluster is meant: `--file`, or the only cluster there is. A file of
/// another project is looked at in that one.
auto clusterAsked(const Invocation& invocation, Targets& project, DiagnosticSink& sink)
    -> std::optional<std::string> {
    if (const auto named = invocation.arguments.value(kFile)) {
        const auto whole = (invocation.console.folder / *named).lexically_normal();
        std::error_code ignored;  // what can't be looked at can't be read, which is told below
        if (!std::filesystem::exists(whole, ignored)) {
            sink.report(diag::UnreadableFile, Span(), *named, "it does not exist")
                .help("a declaration is added to a file that is there, if it is an empty one");
            return std::nullopt;
        }
        const std::string path = whole.lexically_relative(project.root).generic_string();
        if (!path.starts_with("..") || invocation.arguments.has("root")) {
            return path;
        }
        project.root = *projectRoot(invocation, std::string(*named), sink);
        return whole.lexically_relative(project.root).generic_string();
    }
    if (project.files.size() == 1) {
        return project.files.front();
    }
    sink.report(diag::OptionNeedsValue, Span(), "--file")
        .help(project.files.empty() ? "there is no cluster in clusters/: 'clc init NAME' begins "
                                      "one, --file names another"
                                    : fmt::format("say which cluster is meant: --file {}",
                                                  fmt::join(project.files, ", --file ")));
    return std::nullopt;
}

/// Says what was added, and what there is to do.
void tell(const Invocation& invocation, const ide::NewDeclaration& made, const std::string& shown) {
    std::ostream& out = invocation.console.out;
    out << fmt::format("{}:{}{}{}\n\n", shown, made.line, made.container.empty() ? "" : ", in ",
                       made.container);
    if (!made.useLine.empty()) {
        out << made.useLine << "\n\n";
    }
    out << made.added << '\n';
    out << (made.toFillIn.empty() ? std::string("Next: clc check\n")
                                  : fmt::format("Write a value in place of each 'fill-in': {}. clc "
                                                "check points at those that are left.\n",
                                                fmt::join(made.toFillIn, ", ")));
}

auto write(const Invocation& invocation, const Targets& project, const ide::NewDeclaration& made,
           DiagnosticSink& sink) -> bool {
    const std::string shown =
        (project.root / made.path).lexically_relative(invocation.console.folder).generic_string();
    if (invocation.arguments.has(kPrint)) {
        invocation.console.out << made.useLine << (made.useLine.empty() ? "" : "\n\n")
                               << made.added;
        return true;
    }
    const std::string failure = host::replaceFile(project.root / made.path, made.after);
    if (!failure.empty()) {
        sink.report(diag::UnwritableFile, Span(), shown, failure)
            .help("it is as it was: make room there, or allow clc to write into its folder");
        return false;
    }
    tell(invocation, made, shown);
    return true;
}

auto runNew(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    auto project = findProject(invocation, sink);
    const auto asked = project ? clusterAsked(invocation, *project, sink) : std::nullopt;
    if (!asked) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    const FileSystem* const other = library ? &*library : nullptr;
    const host::DiskFileSystem files(project->root);
    project::Compilation cluster(files, schemas.get(), other);
    if (!cluster.check(*asked) || !cluster.isCluster()) {
        if (!cluster.hasErrors()) {
            cluster.sink()
                .report(diag::NotACluster, Span(), *asked)
                .help("name a file of a cluster: one that begins with cluster NAME { ... }");
        }
        return invocation.report(cluster.diagnostics(), cluster.sources());
    }
    const project::CheckedLibrary known(schemas.get(), other);
    const auto& words = invocation.arguments.plain();
    const auto made = ide::newDeclaration(
        {.kind = words[0],
         .name = words[1],
         .in = std::string(invocation.arguments.value(kIn).value_or("")),
         .file = invocation.arguments.has(kFile) ? *asked : std::string()},
        {.cluster = cluster, .library = known, .templates = startFiles()}, sink);
    if (!made) {
        invocation.report(sink.take(), cluster.sources());
        return ExitCode::Usage;
    }
    write(invocation, *project, *made, sink);
    return invocation.report(sink.take(), cluster.sources());
}

constexpr std::array kOptions{
    Option{.name = kIn,
           .value = "PLACE",
           .help = "what it is to stand in, by its name or path: web, namespace/web; needed if "
                   "several things would do"},
    Option{.name = kFile,
           .value = "FILE",
           .help = "the file of the cluster to write it into; the one that declares what it stands "
                   "in if not given"},
    Option{.name = kPrint, .value = "", .help = "write nothing; print what would be added"},
    kRootOption,
};

}  // namespace

const Command kNewCommand{
    .name = "new",
    .arguments = "KIND NAME",
    .summary = "add a declaration: an app, a secret, a route, anything there is a kind for",
    .details =
        "Writes KIND NAME { ... } at the end of what it stands in, with the fields that are\n"
        "required, the use line the file needs, and nothing else. Where a value is yours to say\n"
        "it has fill-in, which clc check points at. KIND is one of the library or the project;\n"
        "'clc doc' lists them.",
    .options = kOptions,
    .takes = Takes::Kinds,
    .leastArguments = 2,
    .mostArguments = 2,
    .run = runNew,
};

}  // namespace clc::cli
