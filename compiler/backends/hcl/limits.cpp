#include "backends/hcl/names.h"
#include "backends/hcl/print.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace clc::backends::hcl {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::ExpressionForm;

class BlockCheck {
public:
    explicit BlockCheck(const Subject& subject) : subject_(subject) {}

    bool clean() const { return clean_; }
    void blocks(const DocNode& list);

private:
    void block(const DocNode& node);
    /// The keys a block may have, each with the kind it asks for.
    bool shape(const DocNode& node);
    void type(const DocNode& type);
    void labels(const DocNode& labels);
    void arguments(const DocNode& body);
    /// Nothing is both an argument and a block of one body.
    void names(const DocNode& node);
    void expressions(const DocNode& node);
    void expression(const DocNode& node);

    void misshapen(const DocNode& node, std::string what) {
        report(diag::HclBlockShape, subject_.span(node.origin),
               "it is a map with 'type', and with 'labels', 'body' and 'blocks' if it has such",
               std::move(what));
    }
    template <typename... Args, typename... Given>
    void report(const DiagnosticRow<Args...>& row, Span span, std::string help,
                const Given&... given) {
        subject_.sink.report(row, span, given...).help(std::move(help));
        clean_ = false;
    }

    const Subject& subject_;
    bool clean_ = true;
};

void BlockCheck::blocks(const DocNode& list) {
    for (const DocNode* each : list.items) {
        block(*each);
    }
}

void BlockCheck::block(const DocNode& node) {
    if (!shape(node)) {
        return;
    }
    type(*node.find("type"));
    if (const DocNode* found = node.find("labels")) {
        labels(*found);
    }
    if (const DocNode* found = node.find("body")) {
        arguments(*found);
    }
    if (const DocNode* found = node.find("blocks")) {
        blocks(*found);
    }
    names(node);
}

bool BlockCheck::shape(const DocNode& node) {
    struct Part {
        std::string_view key;
        DocKind kind;
    };
    constexpr std::array kParts = {Part{"type", DocKind::Text}, Part{"labels", DocKind::List},
                                   Part{"body", DocKind::Map}, Part{"blocks", DocKind::List}};
    if (node.kind != DocKind::Map) {
        misshapen(node, std::string(kindName(node.kind)));
        return false;
    }
    if (node.find("type") == nullptr) {
        misshapen(node, "a map without 'type'");
        return false;
    }
    for (const DocEntry& entry : node.entries) {
        const auto part = std::find_if(kParts.begin(), kParts.end(),
                                       [&](const Part& each) { return each.key == entry.key; });
        if (part == kParts.end()) {
            misshapen(node, fmt::format("a map with '{}'", entry.key));
            return false;
        }
        if (part->kind != entry.value->kind) {
            misshapen(*entry.value, fmt::format("a map whose '{}' is {}", entry.key,
                                                kindName(entry.value->kind)));
            return false;
        }
    }
    return true;
}

void BlockCheck::type(const DocNode& type) {
    if (!isIdentifier(type.text)) {
        report(diag::HclNameInvalid, subject_.span(type.origin),
               "a letter or '_' begins it, and letters, digits, '_' and '-' follow",
               std::string("block"), std::string(type.text));
    }
}

void BlockCheck::labels(const DocNode& labels) {
    for (const DocNode* label : labels.items) {
        if (label->kind != DocKind::Text) {
            misshapen(*label, fmt::format("a map with {} among its labels", kindName(label->kind)));
        }
    }
}

void BlockCheck::arguments(const DocNode& body) {
    for (const DocEntry& entry : body.entries) {
        if (!isIdentifier(entry.key)) {
            report(diag::HclNameInvalid, subject_.span(entry.keyOrigin, body.origin),
                   "in quotes HCL takes names in objects only, not in the body of a block",
                   std::string("argument"), std::string(entry.key));
        }
        expressions(*entry.value);
    }
}

void BlockCheck::names(const DocNode& node) {
    const DocNode* body = node.find("body");
    const DocNode* inner = node.find("blocks");
    if (body == nullptr || inner == nullptr) {
        return;
    }
    for (const DocNode* each : inner->items) {
        const DocNode* type = each->kind == DocKind::Map ? each->find("type") : nullptr;
        const bool clash =
            type != nullptr && type->kind == DocKind::Text &&
            std::any_of(body->entries.begin(), body->entries.end(),
                        [&](const DocEntry& entry) { return entry.key == type->text; });
        if (clash) {
            report(diag::HclArgumentAndBlock, subject_.span(type->origin),
                   "write it as one of both; which one, the provider's schema says",
                   std::string(type->text));
        }
    }
}

void BlockCheck::expressions(const DocNode& node) {
    if (node.kind == DocKind::Expression) {
        expression(node);
    }
    for (const DocNode* item : node.items) {
        expressions(*item);
    }
    for (const DocEntry& entry : node.entries) {
        expressions(*entry.value);
    }
}

void BlockCheck::expression(const DocNode& node) {
    const Span span = subject_.span(node.origin);
    const std::string text(node.text);
    switch (node.form) {
    case ExpressionForm::Reference:
        if (!isAddress(node.text)) {
            report(diag::HclAddressInvalid, span,
                   "names with '.' between, and '[...]' behind them: 'hcloud_server.api[0].id'",
                   text);
        }
        return;
    case ExpressionForm::Keyword:
        if (!canonicalKeyword(node.text)) {
            report(diag::HclWordInvalid, span, "a type, such as 'list(string)', or one word", text);
        }
        return;
    case ExpressionForm::Call:
        if (!isFunctionName(node.text)) {
            report(diag::HclNameInvalid, span,
                   "functions of providers are called as in 'provider::aws::arn_parse'",
                   std::string("function"), text);
        }
        return;
    case ExpressionForm::Member:
    case ExpressionForm::Index:
    case ExpressionForm::Template: return;
    }
}

}  // namespace

bool checkBlocks(const Subject& subject) {
    BlockCheck check(subject);
    check.blocks(*subject.file.root);
    return check.clean();
}

}  // namespace clc::backends::hcl
