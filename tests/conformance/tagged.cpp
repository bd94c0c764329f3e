#include "conformance/tagged.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clc::tests {
namespace {

using Json = nlohmann::ordered_json;
using values::DocEntry;
using values::DocKind;
using values::DocNode;
using values::ExpressionForm;

auto convert(const DocNode& node) -> Json;

auto convert(std::span<const DocNode* const> nodes) -> Json {
    Json items = Json::array();
    for (const DocNode* node : nodes) {
        items.push_back(convert(*node));
    }
    return items;
}

auto convertExpression(const DocNode& node) -> Json {
    switch (node.form) {
    case ExpressionForm::Reference: return {"reference", node.text};
    case ExpressionForm::Keyword: return {"keyword", node.text};
    case ExpressionForm::Member: return {"member", convert(*node.items[0]), node.text};
    case ExpressionForm::Index: return {"index", convert(*node.items[0]), convert(*node.items[1])};
    case ExpressionForm::Template: return {"template", convert(node.items)};
    case ExpressionForm::Call: return {"call", node.text, convert(node.items)};
    }
    return {};
}

auto convert(const DocNode& node) -> Json {
    switch (node.kind) {
    case DocKind::Null: return {"null"};
    case DocKind::Bool: return {"bool", node.boolean};
    case DocKind::Int: return {"int", std::to_string(node.integer)};
    case DocKind::Float: return {"float", fmt::format("{:.17g}", node.number)};
    case DocKind::Text: return {"text", node.text};
    case DocKind::List: return {"list", convert(node.items)};
    case DocKind::Map: {
        Json entries = Json::array();
        for (const DocEntry& entry : node.entries) {
            entries.push_back(Json::array({entry.key, convert(*entry.value)}));
        }
        return {"map", entries};
    }
    case DocKind::Expression: return convertExpression(node);
    }
    return {};
}

}  // namespace

auto tagged(const DocNode& node) -> std::string {
    return convert(node).dump();
}

}  // namespace clc::tests
