#include "project/compilation.h"
#include "project/graph/graph.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace clc::project {
namespace {

using values::DocNode;

/// Where the structure is written for this run, and what asks for it.
constexpr std::string_view kOutput = "structure-of-the-cluster.json";
constexpr std::string_view kQuestion =
    "use std.structure.{structure as structure-of-the-cluster}\n"
    "emit json(structure-of-the-cluster) at \"structure-of-the-cluster.json\"\n";

/// A project with one more file in the cluster, which asks for the structure.
class AskingFiles final : public FileSystem {
public:
    /// `first` is the file the cluster begins with.
    AskingFiles(const FileSystem& files, const std::string& first)
        : files_(files),
          folder_(first.substr(0, first.rfind('.'))),
          question_(folder_ + "/.structure-of-the-cluster.cl") {}

    [[nodiscard]] auto read(std::string_view path) const -> ReadResult override {
        return path == question_ ? ReadResult{ReadStatus::Ok, std::string(kQuestion), {}}
                                 : files_.read(path);
    }
    [[nodiscard]] auto list(std::string_view path) const -> ListResult override {
        ListResult listed = files_.list(path);
        if (path == folder_) {
            listed.files.push_back(question_);
        }
        return listed;
    }

private:
    const FileSystem& files_;
    std::string folder_;
    std::string question_;
};

auto text(const DocNode* node) -> std::string {
    return node == nullptr ? std::string() : std::string(node->text);
}

auto itemsOf(const DocNode* list) -> std::span<const DocNode* const> {
    return list == nullptr ? std::span<const DocNode* const>() : list->items;
}

auto nodeOf(const DocNode& from) -> GraphNode {
    GraphNode node{.id = text(from.find("id")), .box = text(from.find("box"))};
    for (const DocNode* line : itemsOf(from.find("lines"))) {
        node.lines.push_back(text(line));
    }
    if (const DocNode* look = from.find("look")) {
        node.shape = text(look->find("shape"));
        node.color = text(look->find("color"));
    }
    return node;
}

/// `root` is the library's `Structure` as an output document.
auto readGraph(const DocNode& root, std::string title) -> Graph {
    Graph graph{.title = std::move(title)};
    for (const DocNode* box : itemsOf(root.find("boxes"))) {
        graph.boxes.push_back({text(box->find("id")), text(box->find("title"))});
    }
    std::set<std::string, std::less<>> ids;
    for (const DocNode* each : itemsOf(root.find("nodes"))) {
        GraphNode node = nodeOf(*each);
        if (ids.insert(node.id).second) {
            graph.nodes.push_back(std::move(node));
        }
    }
    for (const DocNode* line : itemsOf(root.find("lines"))) {
        GraphLine made{.from = text(line->find("from")),
                       .to = text(line->find("to")),
                       .says = text(line->find("says")),
                       .isDashed = text(line->find("style")) == "dashed"};
        if (ids.contains(made.from) && ids.contains(made.to)) {
            graph.lines.push_back(std::move(made));
        }
    }
    return graph;
}

/// The errors of `compilation`: warnings are for who checks.
auto errorsOf(const Compilation& compilation) -> std::unique_ptr<const CombinedDiagnostics> {
    std::vector<Diagnostic> found = compilation.diagnostics();
    std::erase_if(found, [](const Diagnostic& each) { return each.severity != Severity::Error; });
    auto errors = std::make_unique<CombinedDiagnostics>();
    errors->add(found, compilation.sources());
    return errors;
}

}  // namespace

auto graphOf(const ModulePlaces& places, std::string_view path) -> GraphResult {
    const std::string first = clusterFileOf(places.files, path);
    Compilation own(places.files, places.schemas, places.library, places.phases);
    own.leaveOutRules();
    if (!own.check(first) || own.hasErrors() || !own.isCluster()) {
        if (!own.hasErrors()) {
            own.sink()
                .report(diag::NotACluster, Span(), first)
                .help("name the file of a cluster: one that begins with cluster NAME { ... }");
        }
        return {std::nullopt, errorsOf(own)};
    }
    const AskingFiles asking(places.files, first);
    Compilation asked(asking, places.schemas, places.library, places.phases);
    asked.leaveOutRules();
    if (asked.check(first)) {
        asked.evaluate();
    }
    if (!asked.hasErrors() && asked.result() != nullptr) {
        const auto& files = asked.result()->files;
        const auto found = std::ranges::find(files, kOutput, &values::OutputFile::path);
        if (found != files.end()) {
            return {readGraph(*found->root, asked.clusterName()),
                    std::make_unique<CombinedDiagnostics>()};
        }
    }
    return {std::nullopt, errorsOf(asked)};
}

auto partOf(const Graph& graph, std::span<const std::string> titles) -> Graph {
    std::set<std::string, std::less<>> boxes;
    for (const GraphBox& box : graph.boxes) {
        if (std::ranges::find(titles, box.title) != titles.end()) {
            boxes.insert(box.id);
        }
    }
    std::set<std::string, std::less<>> inside;
    for (const GraphNode& node : graph.nodes) {
        if (boxes.contains(node.box)) {
            inside.insert(node.id);
        }
    }
    Graph part{.title = graph.title};
    std::set<std::string, std::less<>> shown = inside;
    for (const GraphLine& line : graph.lines) {
        if (inside.contains(line.from) || inside.contains(line.to)) {
            shown.insert({line.from, line.to});
            part.lines.push_back(line);
        }
    }
    for (const GraphNode& node : graph.nodes) {
        if (shown.contains(node.id)) {
            part.nodes.push_back(node);
            boxes.insert(node.box);
        }
    }
    std::ranges::copy_if(graph.boxes, std::back_inserter(part.boxes),
                         [&](const GraphBox& box) { return boxes.contains(box.id); });
    return part;
}

}  // namespace clc::project
