#include "backends/limits.h"

#include "source/utf8.h"

#include <cmath>
#include <string>

namespace clc::backends {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::OriginId;

/// Where something is to be blamed. Following origins costs time, so the span is asked for only if
/// there is something to report.
struct Blame {
    OriginId origin;
    OriginId otherwise;
};

class Walk {
public:
    Walk(const Subject& subject, const FormatRules& rules) : subject_(subject), rules_(rules) {}

    bool clean() const { return clean_; }
    void root(const DocNode& node);

private:
    /// `key` is the origin of the key that leads to `node`.
    void visit(const DocNode& node, OriginId key, std::size_t depth);
    void text(std::string_view text, Blame blame);
    void number(const DocNode& node, Blame blame);

    template <typename... Args, typename... Given>
    void report(const DiagnosticRow<Args...>& row, Blame blame, std::string help,
                const Given&... given) {
        const Span span = subject_.span(blame.origin, blame.otherwise);
        subject_.sink.report(row, span, given...).help(std::move(help));
        clean_ = false;
    }
    auto name() const -> std::string { return std::string(rules_.name); }

    const Subject& subject_;
    const FormatRules& rules_;
    bool clean_ = true;
};

void Walk::root(const DocNode& node) {
    if (rules_.root && node.kind != *rules_.root && node.kind != DocKind::Expression) {
        report(diag::WrongRoot, {node.origin, {}},
               fmt::format("give it {}, or choose another format", kindName(*rules_.root)), name(),
               std::string(kindName(*rules_.root)), std::string(kindName(node.kind)));
        if (node.kind == DocKind::Null) {
            return;  // that there is none in the format follows
        }
    }
    visit(node, {}, 0);
}

void Walk::visit(const DocNode& node, OriginId key, std::size_t depth) {
    const Blame blame{node.origin, key};
    if (depth > kDeepestDocument) {
        report(diag::DocumentTooDeep, blame, "make it flatter, or write the inner part as a text",
               kDeepestDocument);
        return;
    }
    switch (node.kind) {
    case DocKind::Null:
        if (!rules_.holdsNull) {
            report(diag::NullNotPossible, blame, "leave the entry out", name());
        }
        return;
    case DocKind::Bool:
    case DocKind::Int: return;
    case DocKind::Float: number(node, blame); return;
    case DocKind::Text: text(node.text, blame); return;
    case DocKind::Expression:
        if (!rules_.holdsExpressions) {
            report(diag::LaterValueOutsideHcl, blame,
                   "only HCL can ask for it; elsewhere use a value that is known now", name());
            return;
        }
        text(node.text, blame);
        break;
    case DocKind::List:
    case DocKind::Map: break;
    }
    for (const DocNode* item : node.items) {
        visit(*item, node.origin, depth + 1);
    }
    for (const DocEntry& entry : node.entries) {
        text(entry.key, {entry.keyOrigin, node.origin});
        visit(*entry.value, entry.keyOrigin, depth + 1);
    }
}

void Walk::text(std::string_view text, Blame blame) {
    if (!rules_.holdsBytes && firstInvalidByte(text)) {
        report(diag::TextNotUtf8, blame, "encode it, for example as base64", name());
    }
}

void Walk::number(const DocNode& node, Blame blame) {
    if (!rules_.holdsNotFinite && !std::isfinite(node.number)) {
        report(diag::NumberNotFinite, blame, "write it as a text if its reader takes one", name(),
               node.number);
    }
}

}  // namespace

auto Subject::span(OriginId origin, OriginId otherwise) const -> Span {
    for (const OriginId each : {origin, otherwise}) {
        if (const Span found = each.valid() ? origins.span(each) : Span(); found.valid()) {
            return found;
        }
    }
    return file.emit;
}

auto kindName(DocKind kind) -> std::string_view {
    switch (kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool: return "a bool";
    case DocKind::Int: return "an int";
    case DocKind::Float: return "a float";
    case DocKind::Text: return "a text";
    case DocKind::List: return "a list";
    case DocKind::Map: return "a map";
    case DocKind::Expression: return "an expression";
    }
    return "";
}

bool checkRules(const Subject& subject, const FormatRules& rules) {
    Walk walk(subject, rules);
    walk.root(*subject.file.root);
    return walk.clean();
}

}  // namespace clc::backends
