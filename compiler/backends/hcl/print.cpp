#include "backends/hcl/print.h"

#include "backends/hcl/expression.h"
#include "backends/hcl/text.h"
#include "backends/line_writer.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace clc::backends::hcl {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::ExpressionForm;
using values::OriginId;

/// Longer lists and calls get a line for each item.
constexpr std::size_t kWidth = 100;
constexpr std::size_t kStep = 2;

/// The origins of `node` and of all in it.
void addOrigins(const DocNode& node, std::vector<OriginId>& origins) {
    origins.push_back(node.origin);
    for (const DocNode* item : node.items) {
        addOrigins(*item, origins);
    }
    for (const DocEntry& entry : node.entries) {
        origins.push_back(entry.keyOrigin);
        addOrigins(*entry.value, origins);
    }
}

/// An entry as its line begins.
struct Row {
    const DocEntry* entry = nullptr;
    std::string key;
};

auto argumentsOf(const DocNode& body) -> std::vector<Row> {
    std::vector<Row> rows;
    for (const DocEntry& entry : body.entries) {
        rows.push_back({&entry, std::string(entry.key)});
    }
    return rows;
}

auto entriesOf(const DocNode& object) -> std::vector<Row> {
    std::vector<Row> rows;
    for (const DocEntry& entry : object.entries) {
        rows.push_back({&entry, keyText(entry.key)});
    }
    return rows;
}

bool isCall(const DocNode& node) {
    return node.kind == DocKind::Expression && node.form == ExpressionForm::Call;
}

/// Objects stand on lines of their own, and with them whatever they are in.
bool holdsObject(const DocNode& node) {
    if (node.kind == DocKind::Map) {
        return !node.entries.empty();
    }
    return (node.kind == DocKind::List || isCall(node)) &&
           std::any_of(node.items.begin(), node.items.end(),
                       [](const DocNode* item) { return holdsObject(*item); });
}

/// Several lines, the first of which opens a bracket. `column` is where the value begins.
bool wantsLines(const DocNode& node, std::size_t column) {
    const bool list = node.kind == DocKind::List || isCall(node);
    return holdsObject(node) ||
           (list && !node.items.empty() && column + inlineText(node).size() > kWidth);
}

class Printer {
public:
    void blocks(const DocNode& list, std::size_t column);
    auto finish() -> PrintedFile { return out_.finish(); }

private:
    void block(const DocNode& node, std::size_t column);
    /// Lines of `key = value`: the arguments of a block, or the entries of an object.
    void rows(std::span<const Row> rows, std::size_t column);
    /// Rows that open no bracket: their signs stand in one column.
    void aligned(std::span<const Row> rows, std::size_t column);
    /// `key =` with the sign `keyWidth` columns behind the begin of the key.
    void key(const Row& row, std::size_t column, std::size_t keyWidth);
    /// An item of a list behind what the line holds; `column` is where that line begins.
    void item(const DocNode& node, std::size_t column);
    void lines(const DocNode& node, std::size_t column);
    void items(std::span<const DocNode* const> items, std::size_t column);
    void call(const DocNode& node, std::size_t column);
    bool heredoc(const DocNode& node, std::size_t column);
    void heredocLines(const DocNode& node, const std::vector<TemplatePart>& parts,
                      std::size_t column);
    void inlined(const DocNode& node);

    LineWriter out_;
};

void Printer::blocks(const DocNode& list, std::size_t column) {
    for (const DocNode* each : list.items) {
        if (each != list.items.front()) {
            out_.from(each->origin).endLine();
        }
        block(*each, column);
    }
}

void Printer::block(const DocNode& node, std::size_t column) {
    const DocNode* labels = node.find("labels");
    const DocNode* body = node.find("body");
    const DocNode* inner = node.find("blocks");
    const DocNode* type = node.find("type");
    out_.from(node.origin).from(type->origin).spaces(column).text(type->text);
    if (labels != nullptr) {
        for (const DocNode* label : labels->items) {
            out_.from(label->origin).text(" ").text(quoted(label->text));
        }
    }
    const bool hasBody = body != nullptr && !body->entries.empty();
    const bool hasBlocks = inner != nullptr && !inner->items.empty();
    if (!hasBody && !hasBlocks) {
        out_.text(" {}").endLine();
        return;
    }
    out_.text(" {").endLine();
    if (hasBody) {
        rows(argumentsOf(*body), column + kStep);
    }
    if (hasBody && hasBlocks) {
        out_.from(inner->origin).endLine();
    }
    if (hasBlocks) {
        blocks(*inner, column + kStep);
    }
    out_.from(node.origin).spaces(column).text("}").endLine();
}

void Printer::rows(std::span<const Row> rows, std::size_t column) {
    const auto opensBracket = [column](const Row& row) {
        return wantsLines(*row.entry->value, column + row.key.size() + 3);
    };
    while (!rows.empty()) {
        const auto end = std::find_if(rows.begin(), rows.end(), opensBracket);
        const auto length = static_cast<std::size_t>(end - rows.begin());
        aligned(rows.first(length), column);
        rows = rows.subspan(length);
        if (!rows.empty()) {
            key(rows.front(), column, 0);
            lines(*rows.front().entry->value, column);
            out_.endLine();
            rows = rows.subspan(1);
        }
    }
}

void Printer::aligned(std::span<const Row> rows, std::size_t column) {
    std::size_t widest = 0;
    for (const Row& row : rows) {
        widest = std::max(widest, keyColumns(row.key));
    }
    for (const Row& row : rows) {
        key(row, column, widest);
        if (!heredoc(*row.entry->value, column)) {
            inlined(*row.entry->value);
            out_.endLine();
        }
    }
}

void Printer::key(const Row& row, std::size_t column, std::size_t keyWidth) {
    const std::size_t width = keyColumns(row.key);
    out_.from(row.entry->keyOrigin).spaces(column).text(row.key);
    out_.spaces(std::max(keyWidth, width) - width + 1).text("= ");
}

void Printer::item(const DocNode& node, std::size_t column) {
    if (wantsLines(node, column)) {
        lines(node, column);
    } else {
        inlined(node);
    }
}

void Printer::inlined(const DocNode& node) {
    std::vector<OriginId> origins;
    addOrigins(node, origins);
    for (const OriginId origin : origins) {
        out_.from(origin);
    }
    out_.text(inlineText(node));
}

void Printer::lines(const DocNode& node, std::size_t column) {
    out_.from(node.origin);
    if (node.kind == DocKind::Map) {
        out_.text("{").endLine();
        rows(entriesOf(node), column + kStep);
        out_.from(node.origin).spaces(column).text("}");
    } else if (node.kind == DocKind::List) {
        out_.text("[").endLine();
        items(node.items, column + kStep);
        out_.from(node.origin).spaces(column).text("]");
    } else {
        call(node, column);
    }
}

void Printer::items(std::span<const DocNode* const> items, std::size_t column) {
    for (const DocNode* item : items) {
        out_.spaces(column);
        this->item(*item, column);
        out_.text(",").endLine();
    }
}

/// `f(a, {` goes on as the object does, if only the last argument wants lines.
void Printer::call(const DocNode& node, std::size_t column) {
    const auto before = node.items.first(node.items.size() - 1);
    const bool lastOnly = holdsObject(*node.items.back()) &&
                          std::none_of(before.begin(), before.end(),
                                       [](const DocNode* item) { return holdsObject(*item); });
    out_.text(node.text).text("(");
    if (!lastOnly) {
        out_.endLine();
        items(node.items, column + kStep);
        out_.from(node.origin).spaces(column).text(")");
        return;
    }
    for (const DocNode* item : before) {
        inlined(*item);
        out_.text(", ");
    }
    lines(*node.items.back(), column);
    out_.from(node.origin).text(")");
}

/// Writes `node` with its line ends if it is a text of several lines that can be so written.
bool Printer::heredoc(const DocNode& node, std::size_t column) {
    const bool text = node.kind == DocKind::Text ||
                      (node.kind == DocKind::Expression && node.form == ExpressionForm::Template);
    if (!text) {
        return false;
    }
    const std::vector<TemplatePart> parts = templateParts(node);
    const auto form = heredocFor(parts);
    if (!form) {
        return false;
    }
    const bool stripped = form->indentation == Indentation::Stripped;
    out_.from(node.origin).text(stripped ? "<<-" : "<<").text(form->marker).endLine();
    heredocLines(node, parts, stripped ? column + kStep : 0);
    out_.from(node.origin).spaces(stripped ? column : 0).text(form->marker).endLine();
    return true;
}

void Printer::heredocLines(const DocNode& node, const std::vector<TemplatePart>& parts,
                           std::size_t column) {
    std::string line;
    bool hole = false;
    out_.from(node.origin);
    const auto endLine = [&] {
        // HCL keeps a line of nothing but space as it is.
        const bool blank = !hole && line.find_first_not_of(" \t") == std::string::npos;
        out_.spaces(blank ? 0 : column).text(line).endLine();
        out_.from(node.origin);
        line.clear();
        hole = false;
    };
    for (const TemplatePart& part : parts) {
        if (part.expression != nullptr) {
            std::vector<OriginId> origins;
            addOrigins(*part.expression, origins);
            for (const OriginId origin : origins) {
                out_.from(origin);
            }
            line += backends::hcl::hole(*part.expression);
            hole = true;
        }
        const std::string text = heredocText(part.text);
        std::string_view rest = text;
        for (std::size_t end = rest.find('\n'); end != std::string_view::npos;
             end = rest.find('\n')) {
            line += rest.substr(0, end);
            endLine();
            rest.remove_prefix(end + 1);
        }
        line += rest;
    }
}

}  // namespace

auto printFile(const DocNode& root) -> PrintedFile {
    Printer printer;
    printer.blocks(root, 0);
    return printer.finish();
}

}  // namespace clc::backends::hcl
