#include "backends/json/print.h"

#include "backends/decimal.h"
#include "backends/line_writer.h"
#include "base/check.h"

#include <fmt/format.h>

namespace clc::backends::json {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

class Printer {
public:
    explicit Printer(std::uint8_t indent) : indent_(indent) {}

    /// What comes after it on the line is the caller's.
    void node(const DocNode& node, std::size_t column);
    auto finish() -> PrintedFile {
        out_.endLine();
        return out_.finish();
    }

private:
    void list(const DocNode& node, std::size_t column);
    void map(const DocNode& node, std::size_t column);

    LineWriter out_;
    std::uint8_t indent_;
};

void Printer::node(const DocNode& node, std::size_t column) {
    out_.from(node.origin);
    switch (node.kind) {
    case DocKind::Null: out_.text("null"); return;
    case DocKind::Bool: out_.text(node.boolean ? "true" : "false"); return;
    case DocKind::Int: out_.text(std::to_string(node.integer)); return;
    case DocKind::Float: out_.text(decimalText(node)); return;
    case DocKind::Text: out_.text(quoted(node.text)); return;
    case DocKind::List: list(node, column); return;
    case DocKind::Map: map(node, column); return;
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "an expression in JSON passed the limits");
}

void Printer::list(const DocNode& node, std::size_t column) {
    if (node.items.empty()) {
        out_.text("[]");
        return;
    }
    out_.text("[").endLine();
    for (const DocNode* item : node.items) {
        out_.spaces(column + indent_);
        this->node(*item, column + indent_);
        out_.text(item == node.items.back() ? "" : ",").endLine();
    }
    out_.from(node.origin).spaces(column).text("]");
}

void Printer::map(const DocNode& node, std::size_t column) {
    if (node.entries.empty()) {
        out_.text("{}");
        return;
    }
    out_.text("{").endLine();
    for (const DocEntry& entry : node.entries) {
        out_.from(entry.keyOrigin).spaces(column + indent_).text(quoted(entry.key)).text(": ");
        this->node(*entry.value, column + indent_);
        out_.text(&entry == &node.entries.back() ? "" : ",").endLine();
    }
    out_.from(node.origin).spaces(column).text("}");
}

}  // namespace

auto printDocument(const DocNode& root) -> PrintedFile {
    return printDocument(root, kIndent);
}

auto printDocument(const DocNode& root, std::uint8_t indent) -> PrintedFile {
    Printer printer(indent);
    printer.node(root, 0);
    return printer.finish();
}

auto quoted(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            } else {
                result += c;
            }
        }
    }
    return result + '"';
}

}  // namespace clc::backends::json
