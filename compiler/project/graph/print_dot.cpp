#include "project/graph/graph.h"

#include <fmt/format.h>

namespace clc::project {
namespace {

/// As a text in quotes. What is no sign of a line is a blank.
auto quoted(std::string_view text) -> std::string {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return out + '"';
}

/// Lines one below the other.
auto label(const std::vector<std::string>& lines) -> std::string {
    std::string out;
    for (const std::string& line : lines) {
        const std::string inner = quoted(line);
        out.append(out.empty() ? "" : "\\n").append(inner, 1, inner.size() - 2);
    }
    return '"' + out + '"';
}

auto shape(const GraphNode& node) -> std::string_view {
    if (node.shape == "round") {
        return "shape=box, style=\"filled,rounded\"";
    }
    if (node.shape == "cylinder") {
        return "shape=cylinder";
    }
    if (node.shape == "hexagon") {
        return "shape=hexagon";
    }
    return node.shape == "note" ? "shape=note" : "shape=box";
}

void addNode(std::string& out, const GraphNode& node, std::string_view blanks) {
    out += fmt::format("{}{} [label={}, {}, fillcolor={}]\n", blanks, quoted(node.id),
                       label(node.lines), shape(node), quoted(node.color));
}

void addBox(std::string& out, const Graph& graph, const GraphBox& box) {
    std::string inside;
    for (const GraphNode& node : graph.nodes) {
        if (node.box == box.id) {
            addNode(inside, node, "    ");
        }
    }
    if (inside.empty()) {  // a box without anything in it is not drawn
        out += fmt::format("  {} [label={}, style=\"filled,dashed\", fillcolor=\"#fafafa\"]\n",
                           quoted(box.id), quoted(box.title));
        return;
    }
    out += fmt::format("  subgraph {} {{\n    label={}\n{}  }}\n", quoted("cluster " + box.id),
                       quoted(box.title), inside);
}

}  // namespace

auto dotText(const Graph& graph) -> std::string {
    std::string out = fmt::format(
        "digraph {} {{\n"
        "  graph [rankdir=LR, fontname=\"sans-serif\", style=rounded, color=\"#999999\", "
        "bgcolor=white]\n"
        "  node [fontname=\"sans-serif\", fontsize=11, shape=box, style=filled, "
        "color=\"#555555\"]\n"
        "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#555555\"]\n",
        quoted(graph.title));
    for (const GraphBox& box : graph.boxes) {
        addBox(out, graph, box);
    }
    for (const GraphNode& node : graph.nodes) {
        if (node.box.empty()) {
            addNode(out, node, "  ");
        }
    }
    for (const GraphLine& line : graph.lines) {
        out += fmt::format("  {} -> {}", quoted(line.from), quoted(line.to));
        const std::string_view comma = line.says.empty() || !line.isDashed ? "" : ", ";
        if (!line.says.empty() || line.isDashed) {
            out += fmt::format(" [{}{}{}]", line.isDashed ? "style=dashed" : "", comma,
                               line.says.empty() ? "" : "label=" + quoted(line.says));
        }
        out += '\n';
    }
    return out + "}\n";
}

}  // namespace clc::project
