// What a cluster is made of and what leads to what, as it is drawn: plain data, read from what the
// library says of it, and its forms as text.
#pragma once

#include "diagnostics/combined.h"
#include "project/module_loader.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// What nodes may stand in.
struct GraphBox {
    std::string id;
    std::string title;
};

struct GraphNode {
    std::string id;
    /// The id of its box; empty if it stands in none.
    std::string box = {};
    std::vector<std::string> lines = {};
    /// "box", "round", "cylinder", "hexagon" or "note".
    std::string shape = {};
    /// "#dae8fc"
    std::string color = {};
};

struct GraphLine {
    std::string from;
    std::string to;
    /// What is written on it; may be empty.
    std::string says = {};
    bool isDashed = false;
};

/// Ids are any texts; each line leads from a node to a node, and each box is one that nodes name or
/// an empty one.
struct Graph {
    std::string title;
    std::vector<GraphBox> boxes = {};
    std::vector<GraphNode> nodes = {};
    std::vector<GraphLine> lines = {};
};

/// What became of the wish for a graph.
struct GraphResult {
    /// Nothing if something is wrong with the cluster.
    std::optional<Graph> graph;
    /// The errors that were found.
    std::unique_ptr<const CombinedDiagnostics> found;
};

/// The graph of the cluster that the file at `path` belongs to, as the library's `std.structure`
/// says it. No rules are run. A line to or from what is no node is left out.
auto graphOf(const ModulePlaces& places, std::string_view path) -> GraphResult;

/// What is left of `graph` with the boxes called `titles`: the nodes in them, those that a line
/// joins with one of them, and the lines between what is left that touch one of them.
auto partOf(const Graph& graph, std::span<const std::string> titles) -> Graph;

/// For Graphviz.
auto dotText(const Graph& graph) -> std::string;

/// For Mermaid: a flowchart.
auto mermaidText(const Graph& graph) -> std::string;

}  // namespace clc::project
