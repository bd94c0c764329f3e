#include "backends/toml/print.h"

#include "backends/decimal.h"
#include "backends/line_writer.h"
#include "base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace clc::backends::toml {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

bool isMap(const DocNode* node) {
    return node->kind == DocKind::Map;
}

/// Written as `[[name]]`, one for each item.
bool isListOfTables(const DocNode& node) {
    return node.kind == DocKind::List && !node.items.empty() &&
           std::all_of(node.items.begin(), node.items.end(), isMap);
}

bool hasOwnHeader(const DocNode& node) {
    return node.kind == DocKind::Map || isListOfTables(node);
}

/// Several lines are wanted for a list that holds more than words.
bool isNested(const DocNode& node) {
    return std::any_of(node.items.begin(), node.items.end(), [](const DocNode* item) {
        return item->kind == DocKind::List || item->kind == DocKind::Map;
    });
}

void appendEscaped(std::string& result, char c) {
    switch (c) {
    case '"': result += "\\\""; return;
    case '\\': result += "\\\\"; return;
    case '\n': result += "\\n"; return;
    case '\r': result += "\\r"; return;
    case '\t': result += "\\t"; return;
    default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
        result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
        result += c;
    }
}

auto quoted(std::string_view text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
        appendEscaped(result, c);
    }
    return result + '"';
}

bool isBareKey(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
}

auto keyText(std::string_view key) -> std::string {
    return isBareKey(key) ? std::string(key) : quoted(key);
}

auto floatText(const DocNode& node) -> std::string {
    if (std::isnan(node.number)) {
        return "nan";
    }
    if (std::isinf(node.number)) {
        return node.number > 0 ? "inf" : "-inf";
    }
    return decimalText(node);
}

class Printer {
public:
    /// The entries of `node`, which stand below the header `path`.
    void table(const DocNode& node, const std::string& path);
    auto finish() -> PrintedFile { return out_.finish(); }

private:
    enum class Lines { One, Several };

    void header(const DocEntry& entry, const DocNode& node, std::string_view text);
    void subTable(const DocEntry& entry, const std::string& path);
    void value(const DocNode& node, Lines lines, std::size_t column);
    void list(const DocNode& node, Lines lines, std::size_t column);
    void inlineTable(const DocNode& node);
    /// A text of several lines that may take them.
    void lines(const DocNode& node);

    LineWriter out_;
    bool anything_ = false;
};

void Printer::table(const DocNode& node, const std::string& path) {
    for (const DocEntry& entry : node.entries) {
        if (!hasOwnHeader(*entry.value)) {
            out_.from(entry.keyOrigin).text(keyText(entry.key)).text(" = ");
            value(*entry.value, Lines::Several, 0);
            out_.endLine();
            anything_ = true;
        }
    }
    for (const DocEntry& entry : node.entries) {
        if (hasOwnHeader(*entry.value)) {
            subTable(entry, path.empty() ? keyText(entry.key) : path + "." + keyText(entry.key));
        }
    }
}

void Printer::subTable(const DocEntry& entry, const std::string& path) {
    if (entry.value->kind == DocKind::List) {
        for (const DocNode* item : entry.value->items) {
            header(entry, *item, "[[" + path + "]]");
            table(*item, path);
        }
        return;
    }
    const auto& inner = entry.value->entries;
    const bool implied =
        !inner.empty() && std::all_of(inner.begin(), inner.end(), [](const DocEntry& each) {
            return hasOwnHeader(*each.value);
        });
    if (!implied) {
        header(entry, *entry.value, "[" + path + "]");
    }
    table(*entry.value, path);
}

void Printer::header(const DocEntry& entry, const DocNode& node, std::string_view text) {
    if (anything_) {
        out_.from(node.origin).endLine();
    }
    out_.from(entry.keyOrigin).from(node.origin).text(text).endLine();
    anything_ = true;
}

void Printer::value(const DocNode& node, Lines lines, std::size_t column) {
    out_.from(node.origin);
    switch (node.kind) {
    case DocKind::Bool: out_.text(node.boolean ? "true" : "false"); return;
    case DocKind::Int: out_.text(std::to_string(node.integer)); return;
    case DocKind::Float: out_.text(floatText(node)); return;
    case DocKind::Text:
        if (lines == Lines::Several && node.text.find('\n') != std::string_view::npos) {
            this->lines(node);
        } else {
            out_.text(quoted(node.text));
        }
        return;
    case DocKind::List: list(node, lines, column); return;
    case DocKind::Map: inlineTable(node); return;
    case DocKind::Null:
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "a value that TOML does not hold passed the limits");
}

void Printer::list(const DocNode& node, Lines lines, std::size_t column) {
    const bool several = lines == Lines::Several && isNested(node);
    out_.text("[");
    for (const DocNode* item : node.items) {
        const bool last = item == node.items.back();
        if (several) {
            out_.endLine();
            out_.spaces(column + 2);
        }
        value(*item, item->kind == DocKind::List ? lines : Lines::One, column + 2);
        out_.text(several ? "," : (last ? "" : ", "));
    }
    if (several) {
        out_.endLine();
        out_.from(node.origin).spaces(column);
    }
    out_.text("]");
}

void Printer::inlineTable(const DocNode& node) {
    out_.text(node.entries.empty() ? "{" : "{ ");
    for (const DocEntry& entry : node.entries) {
        out_.from(entry.keyOrigin).text(keyText(entry.key)).text(" = ");
        value(*entry.value, Lines::One, 0);
        out_.text(&entry == &node.entries.back() ? " " : ", ");
    }
    out_.text("}");
}

void Printer::lines(const DocNode& node) {
    out_.text("\"\"\"").endLine();
    for (const char c : node.text) {
        if (c == '\n') {
            out_.from(node.origin).endLine();
        } else {
            std::string piece;
            appendEscaped(piece, c);
            out_.text(piece);
        }
    }
    out_.from(node.origin).text("\"\"\"");
}

}  // namespace

auto printDocument(const DocNode& root) -> PrintedFile {
    Printer printer;
    printer.table(root, "");
    return printer.finish();
}

}  // namespace clc::backends::toml
