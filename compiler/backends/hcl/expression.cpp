#include "backends/hcl/expression.h"

#include "backends/decimal.h"
#include "backends/hcl/names.h"
#include "base/check.h"

#include <algorithm>
#include <vector>

namespace clc::backends::hcl {
namespace {

using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::ExpressionForm;

auto separated(const std::vector<std::string>& texts) -> std::string {
    std::string result;
    for (const std::string& text : texts) {
        result += (result.empty() ? "" : ", ") + text;
    }
    return result;
}

auto inlineTexts(std::span<const DocNode* const> nodes) -> std::vector<std::string> {
    std::vector<std::string> texts;
    for (const DocNode* node : nodes) {
        texts.push_back(inlineText(*node));
    }
    return texts;
}

auto inlineObject(const DocNode& node) -> std::string {
    if (node.entries.empty()) {
        return "{}";
    }
    std::vector<std::string> entries;
    for (const DocEntry& entry : node.entries) {
        entries.push_back(keyText(entry.key) + " = " + inlineText(*entry.value));
    }
    return "{ " + separated(entries) + " }";
}

/// HCL has one type of numbers, and `5.0` is the number 5 there: it is written as its readers know
/// it.
auto numberText(const DocNode& node) -> std::string {
    std::string text = decimalText(node);
    const std::size_t point = text.find('.');
    return text.find_first_not_of('0', point + 1) == std::string::npos ? text.substr(0, point)
                                                                       : text;
}

/// A text with holes; one that is nothing but a hole is the value in it, and `tofu fmt` writes it
/// so.
auto templateText(const DocNode& node) -> std::string {
    const std::vector<TemplatePart> parts = templateParts(node);
    if (parts.size() == 1 && parts.front().expression != nullptr) {
        return inlineText(*parts.front().expression);
    }
    std::string text = "\"";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        text += parts[i].expression != nullptr
                    ? hole(*parts[i].expression)
                    : escaped(parts[i].text, last ? Follows::Text : Follows::Hole);
    }
    return text + '"';
}

/// What `.name` and `[index]` may follow.
auto base(const DocNode& node) -> std::string {
    const bool follows = node.kind == DocKind::Expression &&
                         node.form != ExpressionForm::Template &&
                         node.form != ExpressionForm::Keyword;
    return follows ? inlineText(node) : "(" + inlineText(node) + ")";
}

auto memberText(const DocNode& node) -> std::string {
    const std::string object = base(*node.items.front());
    if (isIdentifier(node.text)) {
        return object + "." + std::string(node.text);
    }
    const bool number =
        !node.text.empty() && std::all_of(node.text.begin(), node.text.end(),
                                          [](char c) { return c >= '0' && c <= '9'; });
    return object + "[" + (number ? std::string(node.text) : quoted(node.text)) + "]";
}

auto expressionText(const DocNode& node) -> std::string {
    switch (node.form) {
    case ExpressionForm::Reference: return std::string(node.text);
    case ExpressionForm::Member: return memberText(node);
    case ExpressionForm::Index:
        return base(*node.items[0]) + "[" + inlineText(*node.items[1]) + "]";
    case ExpressionForm::Template: return templateText(node);
    case ExpressionForm::Call:
        return std::string(node.text) + "(" + separated(inlineTexts(node.items)) + ")";
    case ExpressionForm::Keyword: {
        const auto word = canonicalKeyword(node.text);
        CLC_ASSERT(word.has_value(), "a word that is none passed the limits");
        return *word;
    }
    }
    return {};
}

}  // namespace

auto inlineText(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Int: return std::to_string(node.integer);
    case DocKind::Float: return numberText(node);
    case DocKind::Text: return quoted(node.text);
    case DocKind::List: return "[" + separated(inlineTexts(node.items)) + "]";
    case DocKind::Map: return inlineObject(node);
    case DocKind::Expression: return expressionText(node);
    }
    return {};
}

auto hole(const DocNode& node) -> std::string {
    const std::string text = inlineText(node);
    const bool braces = text.starts_with('{');
    return braces ? "${ " + text + " }" : "${" + text + "}";
}

}  // namespace clc::backends::hcl
