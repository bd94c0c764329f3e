// `clc graph`: what a cluster is made of and what leads to what, for programs that draw it.
#include "project/graph/graph.h"

#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "host/disk_file_system.h"
#include "project/schemas.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace clc::cli {
namespace {

constexpr std::string_view kOnly = "only";
constexpr std::array<std::string_view, 2> kForms{"dot", "mermaid"};

/// The one file that is asked about. Nothing if there are several, which is reported.
auto onlyFile(const Targets& targets, DiagnosticSink& sink) -> std::optional<std::string> {
    if (targets.files.size() == 1) {
        return targets.files.front();
    }
    sink.report(diag::CommandNeedsArgument, Span(), "graph")
        .help(fmt::format(
            "there are several clusters, and each has a graph of its own: name one of {}",
            fmt::join(targets.files, ", ")));
    return std::nullopt;
}

/// Reports each `--only` that is no box. The answer is whether all are.
bool areBoxes(const project::Graph& graph, std::span<const std::string> titles,
              DiagnosticSink& sink) {
    std::vector<std::string_view> known;
    for (const project::GraphBox& box : graph.boxes) {
        known.push_back(box.title);
    }
    bool all = true;
    for (const std::string& title : titles) {
        if (std::ranges::find(known, title) != known.end()) {
            continue;
        }
        all = false;
        const auto meant = nearest(title, known);
        sink.report(diag::BadOptionValue, Span(), "--only", title)
            .help(meant           ? fmt::format("did you mean '{}'?", *meant)
                  : known.empty() ? std::string("nothing is drawn in a box here")
                                  : fmt::format("it is one of {}", fmt::join(known, ", ")));
    }
    return all;
}

/// What a graph has no form for is no form to ask for.
bool isDrawn(const Invocation& invocation, DiagnosticSink& sink) {
    const auto form = invocation.arguments.value("format");
    if (!form || *form == "human" || std::ranges::find(kForms, *form) != kForms.end()) {
        return true;
    }
    sink.report(diag::BadOptionValue, Span(), "--format", *form)
        .help(fmt::format("a graph is drawn as {}", fmt::join(kForms, " or ")));
    return false;
}

auto runGraph(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    if (!isDrawn(invocation, sink)) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto targets = findTargets(invocation, "graph", Modules::Alone, sink);
    const auto file = targets ? onlyFile(*targets, sink) : std::nullopt;
    if (!file) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto schemas = project::embeddedSchemas();
    const auto library = otherLibrary(invocation.console);
    const host::DiskFileSystem files(targets->root);
    const project::GraphResult result = project::graphOf(
        {.files = files, .schemas = schemas.get(), .library = library ? &*library : nullptr},
        *file);
    if (!result.graph) {
        return invocation.report(result.found->diagnostics(), result.found->sources());
    }
    const project::Graph& whole = *result.graph;
    const auto only = invocation.arguments.values(kOnly);
    if (!areBoxes(whole, only, sink)) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const project::Graph graph = only.empty() ? whole : project::partOf(whole, only);
    invocation.console.out << (invocation.arguments.value("format") == "mermaid"
                                   ? project::mermaidText(graph)
                                   : project::dotText(graph));
    return ExitCode::Done;
}

constexpr std::array kOptions{
    Option{.name = kOnly,
           .value = "NAMESPACE",
           .help = "only what stands in this namespace, and what it is joined with",
           .occurs = Occurs::Often},
    kRootOption,
};
}  // namespace

const Command kGraphCommand{
    .name = "graph",
    .arguments = "[FILE]",
    .summary = "draw a cluster: what it is made of, and what leads to what",
    .details =
        "Writes the graph for Graphviz, or with --format mermaid for Mermaid. Boxes are "
        "namespaces.\n"
        "Lines are connections and routes; dashed ones are references, such as to secrets. What "
        "is\n"
        "drawn, and how, says std.structure. Try it:  clc graph | dot -Tsvg > cluster.svg",
    .options = kOptions,
    .formats = kForms,
    .takes = Takes::Sources,
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runGraph,
};

}  // namespace clc::cli
