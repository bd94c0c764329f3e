#include "backends/yaml/print.h"

#include "backends/decimal.h"
#include "backends/line_writer.h"
#include "backends/yaml/scalar.h"
#include "base/check.h"

#include <cmath>
#include <string>
#include <string_view>

namespace clc::backends::yaml {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;

/// YAML readers look for the ":" of a key within 1,024 characters.
constexpr std::size_t kLongestImplicitKey = 1000;

class Printer {
public:
    explicit Printer(const Style& style) : style_(style) {
        CLC_ASSERT(style.indentation >= 1 && style.indentation <= 9, "YAML's own limit");
    }

    void document(const DocNode& root);
    /// Stands before `next`.
    void separator(const DocNode& next) { out_.from(next.origin).text("---").endLine(); }
    auto finish() -> PrintedFile { return out_.finish(); }

private:
    /// Where a value stands that comes after "key:" or "- " on the current line.
    struct Place {
        std::size_t parent = 0;     // the column of the map or list it is an entry of
        std::size_t lines = 0;      // the column of its own lines, if it has several
        std::size_t listItems = 0;  // the column of its items, if it is a list
        ScalarPlace text = ScalarPlace::Value;
    };

    /// Entries of a map; the current line already stands at `column`.
    void map(const DocNode& node, std::size_t column);
    void list(const DocNode& node, std::size_t column);
    void entry(const DocEntry& entry, std::size_t column);
    void item(const DocNode& node, std::size_t column);
    void afterKey(const DocNode& node, const Place& place);
    /// `lead` stands between what the line holds and the scalar.
    void scalar(const DocNode& node, std::string_view lead, const Place& place);
    void literal(const DocNode& node, const Place& place);

    /// The column one level further in than `column`.
    [[nodiscard]] auto next(std::size_t column) const -> std::size_t {
        return (column / style_.indentation + 1) * style_.indentation;
    }

    Style style_;
    LineWriter out_;
};

bool isScalar(const DocNode& node) {
    switch (node.kind) {
    case DocKind::Null:
    case DocKind::Bool:
    case DocKind::Int:
    case DocKind::Float:
    case DocKind::Text: return true;
    case DocKind::List: return node.items.empty();
    case DocKind::Map: return node.entries.empty();
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "an expression in YAML passed the limits");
    return false;
}

auto floatText(const DocNode& node) -> std::string {
    if (std::isnan(node.number)) {
        return ".nan";
    }
    if (std::isinf(node.number)) {
        return node.number > 0 ? ".inf" : "-.inf";
    }
    return decimalText(node);
}

/// All that fits on the line, but texts.
auto word(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Int: return std::to_string(node.integer);
    case DocKind::Float: return floatText(node);
    case DocKind::List: return "[]";
    case DocKind::Map: return "{}";
    case DocKind::Text:
    case DocKind::Expression: break;
    }
    CLC_ASSERT(false, "not a word");
    return {};
}

void Printer::document(const DocNode& root) {
    if (isScalar(root)) {
        scalar(root, "", {.lines = next(0), .text = ScalarPlace::Root});
        return;
    }
    out_.from(root.origin);
    if (root.kind == DocKind::Map) {
        map(root, 0);
    } else {
        list(root, 0);
    }
}

void Printer::map(const DocNode& node, std::size_t column) {
    bool first = true;
    for (const DocEntry& each : node.entries) {
        out_.spaces(first ? 0 : column);
        entry(each, column);
        first = false;
    }
}

void Printer::list(const DocNode& node, std::size_t column) {
    bool first = true;
    for (const DocNode* each : node.items) {
        out_.spaces(first ? 0 : column).text("- ");
        item(*each, column);
        first = false;
    }
}

void Printer::entry(const DocEntry& entry, std::size_t column) {
    const ScalarForm form = formOf(entry.key, ScalarPlace::Key);
    const std::string quoted = form == ScalarForm::Plain ? "" : oneLine(entry.key, form);
    const std::string_view key = form == ScalarForm::Plain ? entry.key : quoted;
    Place place{.parent = column, .lines = next(column), .listItems = next(column)};
    out_.from(entry.keyOrigin);
    if (key.size() > kLongestImplicitKey) {
        out_.text("? ").text(key).endLine();
        out_.from(entry.keyOrigin).spaces(column).text(":");
    } else {
        out_.text(key).text(":");
        place.listItems = style_.listItems == ListItems::AtKey ? column : next(column);
    }
    afterKey(*entry.value, place);
}

void Printer::afterKey(const DocNode& node, const Place& place) {
    if (isScalar(node)) {
        scalar(node, " ", place);
        return;
    }
    out_.from(node.origin).endLine();
    if (node.kind == DocKind::Map) {
        out_.spaces(place.lines);
        map(node, place.lines);
    } else {
        out_.spaces(place.listItems);
        list(node, place.listItems);
    }
}

void Printer::item(const DocNode& node, std::size_t column) {
    const std::size_t inside = column + 2;
    if (isScalar(node)) {
        scalar(node, "", {.parent = column, .lines = inside});
        return;
    }
    out_.from(node.origin);
    if (node.kind == DocKind::Map) {
        map(node, inside);
    } else {
        list(node, inside);
    }
}

void Printer::scalar(const DocNode& node, std::string_view lead, const Place& place) {
    out_.from(node.origin).text(lead);
    if (node.kind != DocKind::Text) {
        out_.text(word(node)).endLine();
        return;
    }
    const ScalarForm form = formOf(node.text, place.text);
    if (form == ScalarForm::Literal) {
        literal(node, place);
    } else if (form == ScalarForm::Plain) {
        out_.text(node.text).endLine();
    } else {
        out_.text(oneLine(node.text, form)).endLine();
    }
}

void Printer::literal(const DocNode& node, const Place& place) {
    out_.text(literalHeader(node.text, place.lines - place.parent)).endLine();
    std::string_view rest = node.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (end > 0) {
            out_.spaces(place.lines).text(rest.substr(0, end));
        }
        out_.from(node.origin).endLine();
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

}  // namespace

auto printDocument(const DocNode& root, const Style& style) -> PrintedFile {
    Printer printer(style);
    printer.document(root);
    return printer.finish();
}

auto printStream(const DocNode& root, const Style& style) -> PrintedFile {
    CLC_ASSERT(root.kind == DocKind::List, "a stream that is no list passed the limits");
    Printer printer(style);
    bool first = true;
    for (const DocNode* document : root.items) {
        if (!first) {
            printer.separator(*document);
        }
        printer.document(*document);
        first = false;
    }
    return printer.finish();
}

}  // namespace clc::backends::yaml
