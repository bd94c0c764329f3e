#include "project/diff/value_text.h"

#include "backends/hcl/expression.h"
#include "project/diff/field_path.h"

#include <fmt/format.h>

namespace clc::project {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

namespace {

bool isCovered(const DocNode& node, const ValueView& view) {
    return view.isSecret || (view.masks != nullptr && view.masks->covers(node));
}

auto masked(std::string text, const ValueView& view) -> std::string {
    return view.masks == nullptr ? text : view.masks->shown(text);
}

auto quoted(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '\n': result += "\\n"; break;
        case '\t': result += "\\t"; break;
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        default: result += c;
        }
    }
    return result + "\"";
}

void addBlock(const DocNode& node, const ValueView& view, const std::string& begin,
              std::size_t column, std::vector<std::string>& lines) {
    const std::string indent(column, ' ');
    if (isCovered(node, view) || (!holdsParts(node) && !hasLines(node))) {
        lines.push_back(begin + inlineText(node, view));
        return;
    }
    if (hasLines(node)) {
        lines.push_back(begin + "|");
        for (const std::string& line : textLines(node.text, view)) {
            lines.push_back(indent + line);
        }
        return;
    }
    constexpr std::size_t kStep = 2;
    if (!begin.empty() && !begin.ends_with("- ")) {
        lines.push_back(begin.substr(0, begin.find_last_not_of(' ') + 1));
    }
    bool isFirst = begin.ends_with("- ");
    for (const DocEntry& entry : node.entries) {
        const std::string start = isFirst ? begin : indent;
        addBlock(*entry.value, view, start + std::string(entry.key) + ": ", column + kStep, lines);
        isFirst = false;
    }
    for (const DocNode* const item : node.items) {
        addBlock(*item, view, indent + "- ", column + kStep, lines);
    }
}

}  // namespace

bool holdsParts(const DocNode& node) {
    return (node.kind == DocKind::Map && !node.entries.empty()) ||
           (node.kind == DocKind::List && !node.items.empty());
}

bool hasLines(const DocNode& node) {
    return node.kind == DocKind::Text && node.text.find('\n') != std::string_view::npos;
}

auto inlineText(const DocNode& node, const ValueView& view) -> std::string {
    if (isCovered(node, view)) {
        return std::string(kCovered);
    }
    switch (node.kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool:
    case DocKind::Int:
    case DocKind::Float: return plainText(node);
    case DocKind::Text: return quoted(masked(std::string(node.text), view));
    case DocKind::Expression: return masked(backends::hcl::inlineText(node), view);
    case DocKind::List: {
        std::string text;
        for (const DocNode* const item : node.items) {
            text += (text.empty() ? "" : ", ") + inlineText(*item, view);
        }
        return "[" + text + "]";
    }
    case DocKind::Map: {
        std::string text;
        for (const DocEntry& entry : node.entries) {
            text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", entry.key,
                                inlineText(*entry.value, view));
        }
        return "{" + text + "}";
    }
    }
    return {};
}

auto textLines(std::string_view text, const ValueView& view) -> std::vector<std::string> {
    if (view.isSecret) {
        return {std::string(kCovered)};
    }
    const std::string whole = masked(std::string(text), view);
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < whole.size()) {
        const std::size_t end = std::min(whole.find('\n', begin), whole.size());
        lines.push_back(whole.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

auto blockLines(const DocNode& node, const ValueView& view) -> std::vector<std::string> {
    std::vector<std::string> lines;
    addBlock(node, view, "", 0, lines);
    return lines;
}

}  // namespace clc::project
