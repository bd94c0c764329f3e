#include "project/graph/graph.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace clc::project {
namespace {

/// Names of letters, digits and '_' for ids of any text, no two the same, none a word of Mermaid.
class Names {
public:
    auto of(const std::string& id) -> const std::string& {
        const auto [found, added] = names_.try_emplace(id);
        if (added) {
            std::string name = "n_";
            for (const char c : id) {
                const bool isPlain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                name += isPlain ? c : '_';
            }
            std::string free = name;
            for (int next = 2; !taken_.insert(free).second; ++next) {
                free = fmt::format("{}_{}", name, next);
            }
            found->second = std::move(free);
        }
        return found->second;
    }

private:
    std::map<std::string, std::string> names_;
    std::set<std::string> taken_;
};

/// What has a meaning in a text of Mermaid, in HTML or in Markdown is written by its number.
void addText(std::string& out, std::string_view text) {
    constexpr std::string_view kSigns = "\"#&;<>`\\*_[]{}()|";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < ' ') {
            out += ' ';
        } else if (kSigns.find(c) != std::string_view::npos) {
            out += fmt::format("#{};", static_cast<int>(c));
        } else {
            out += c;
        }
    }
}

auto quoted(std::string_view text) -> std::string {
    std::string out = "\"";
    addText(out, text);
    return out + '"';
}

auto label(const std::vector<std::string>& lines) -> std::string {
    std::string out = "\"";
    for (const std::string& line : lines) {
        out += &line == lines.data() ? "" : "<br/>";
        addText(out, line);
    }
    return out + '"';
}

/// The signs around the label of a node.
struct Outline {
    std::string_view open;
    std::string_view close;
};

auto outline(std::string_view shape) -> Outline {
    if (shape == "round") {
        return {"(", ")"};
    }
    if (shape == "cylinder") {
        return {"[(", ")]"};
    }
    if (shape == "hexagon") {
        return {"{{", "}}"};
    }
    return shape == "note" ? Outline{"[[", "]]"} : Outline{"[", "]"};
}

class MermaidPrinter {
public:
    explicit MermaidPrinter(const Graph& graph) : graph_(graph) {}

    auto print() -> std::string {
        out_ = "flowchart LR\n";
        for (const GraphBox& box : graph_.boxes) {
            addBox(box);
        }
        for (const GraphNode& node : graph_.nodes) {
            if (node.box.empty()) {
                addNode(node, "  ");
            }
        }
        for (const GraphLine& line : graph_.lines) {
            out_ += fmt::format("  {} {}", names_.of(line.from), line.isDashed ? "-.->" : "-->");
            out_ += line.says.empty() ? " " : fmt::format("|{}| ", quoted(line.says));
            out_ += names_.of(line.to) + '\n';
        }
        for (const auto& [color, nodes] : byColor_) {
            out_ += fmt::format(
                "  classDef c{0} fill:#{0},stroke:#555555,color:#000000\n  class {1} c{0}\n", color,
                nodes);
        }
        return std::move(out_);
    }

private:
    void addNode(const GraphNode& node, std::string_view blanks) {
        const Outline around = outline(node.shape);
        const std::string& name = names_.of(node.id);
        out_ +=
            fmt::format("{}{}{}{}{}\n", blanks, name, around.open, label(node.lines), around.close);
        std::string& nodes = byColor_[node.color.substr(node.color.empty() ? 0 : 1)];
        nodes += (nodes.empty() ? "" : ",") + name;
    }

    void addBox(const GraphBox& box) {
        out_ += fmt::format("  subgraph {}[{}]\n", names_.of("box " + box.id), quoted(box.title));
        for (const GraphNode& node : graph_.nodes) {
            if (node.box == box.id) {
                addNode(node, "    ");
            }
        }
        out_ += "  end\n";
    }

    const Graph& graph_;
    Names names_;
    std::string out_;
    /// Names of nodes with a comma between, by color without its sign.
    std::map<std::string, std::string> byColor_;
};

}  // namespace

auto mermaidText(const Graph& graph) -> std::string {
    return MermaidPrinter(graph).print();
}

}  // namespace clc::project
