#include "backends/api/list_keys.h"

#include <fmt/ranges.h>

namespace clc::backends {

using schema::NodeKind;
using schema::SchemaNode;
using values::DocKind;
using values::DocNode;

namespace {

/// The text of a literal in JSON, as far as keys of lists need it.
auto plainJson(std::string_view json) -> std::string {
    const bool text = json.size() >= 2 && json.front() == '"' && json.back() == '"';
    return std::string(text ? json.substr(1, json.size() - 2) : json);
}

auto plainText(const DocNode& node) -> std::optional<std::string> {
    switch (node.kind) {
    case DocKind::Text: return std::string(node.text);
    case DocKind::Int: return fmt::format("{}", node.integer);
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Null:
    case DocKind::Float:
    case DocKind::List:
    case DocKind::Map:
    case DocKind::Expression: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

auto elementKey(const DocNode& element, const SchemaNode& list, const schema::SchemaTable& schemas)
    -> std::optional<std::string> {
    if (list.merge == schema::ListMerge::Set) {
        const auto text = plainText(element);
        return text ? std::optional(fmt::format("the value '{}'", *text)) : std::nullopt;
    }
    const SchemaNode& type = schemas.node(list.element);
    std::string all;
    for (const std::string_view key : list.mergeKeys) {
        const DocNode* const given = element.find(key);
        std::optional<std::string> text = given == nullptr ? std::nullopt : plainText(*given);
        if (given == nullptr && type.kind == NodeKind::Record) {
            const schema::SchemaField* const field = schemas.type(type.record).field(key);
            if (field != nullptr && !field->defaultJson.empty()) {
                text = plainJson(field->defaultJson);
            }
        }
        if (!text && given != nullptr) {
            return std::nullopt;
        }
        if (text && !text->empty()) {
            all += fmt::format("{}{} '{}'", all.empty() ? "" : ", ", key, *text);
        }
    }
    return all.empty() ? fmt::format("no {}", fmt::join(list.mergeKeys, " and no ")) : all;
}

auto keyOrigin(const DocNode& element, const SchemaNode& list) -> values::OriginId {
    for (const std::string_view key : list.mergeKeys) {
        if (const DocNode* const given = element.find(key)) {
            return given->origin;
        }
    }
    return {};
}

}  // namespace clc::backends
