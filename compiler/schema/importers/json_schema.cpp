#include "schema/importers/json_schema.h"

#include "schema/importers/json_words.h"
#include "schema/importers/refinements.h"
#include "schema/importers/schema_forms.h"
#include "schema/importers/tofu_types.h"
#include "schema/importers/typed_conditions.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Deeper objects than any real schema has, and few enough for the stack.
constexpr int kDeepest = 60;

/// Limits that hold for values of one type and say nothing of others.
constexpr std::array kLimits{
    "minimum",   "maximum",       "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
    "minLength", "maxLength",     "minItems",         "maxItems",         "uniqueItems",
    "items",     "minProperties", "maxProperties"};

bool isIntOrString(const Json& schema) {
    return flag(schema, "x-kubernetes-int-or-string") || areIntAndString(member(schema, "anyOf")) ||
           areIntAndString(member(schema, "oneOf"));
}

auto literalOf(const Json& value) -> std::optional<LiteralDefinition> {
    if (value.is_string()) {
        return LiteralDefinition{
            .kind = LiteralKind::Text, .text = value.get<std::string>(), .number = 0};
    }
    if (value.is_number_integer()) {
        return LiteralDefinition{
            .kind = LiteralKind::Int, .text = {}, .number = value.get<std::int64_t>()};
    }
    if (value.is_boolean()) {
        return LiteralDefinition{
            .kind = LiteralKind::Bool, .text = {}, .number = value.get<bool>() ? 1 : 0};
    }
    return std::nullopt;
}

auto simple(NodeKind kind) -> NodeDefinition {
    NodeDefinition node;
    node.kind = kind;
    return node;
}

auto holding(NodeKind kind, NodeDefinition element) -> NodeDefinition {
    NodeDefinition node = simple(kind);
    node.children.push_back(std::move(element));
    return node;
}

void listMerge(const Json& schema, NodeDefinition& node) {
    const std::string type = text(schema, "x-kubernetes-list-type");
    if (type == "set") {
        node.merge = ListMerge::Set;
    }
    if (type == "map") {
        node.mergeKeys = texts(member(schema, "x-kubernetes-list-map-keys"));
        // Without keys nothing says which elements are the same.
        node.merge = node.mergeKeys.empty() ? ListMerge::Atomic : ListMerge::Keyed;
    }
}

}  // namespace

bool declaresFields(const Json& schema) {
    const Json* const properties = member(schema, "properties");
    if (properties != nullptr && properties->is_object() && !properties->empty()) {
        return true;
    }
    const Json* const more = member(schema, "additionalProperties");
    return more != nullptr && more->is_boolean() && !more->get<bool>();
}

auto JsonSchemaHost::joined(const Json& /*schema*/) -> std::optional<Json> {
    return std::nullopt;
}

auto JsonSchemaReader::node(const Json& schema, const Place& place) -> NodeDefinition {
    if (!schema.is_object()) {
        return simple(NodeKind::Any);
    }
    if (const auto joined = host_.joined(schema)) {
        return wholeNode(*joined, place);
    }
    return wholeNode(schema, place);
}

/// As `node`, for what needs no parts joined.
auto JsonSchemaReader::wholeNode(const Json& schema, const Place& place) -> NodeDefinition {
    if (const auto older = olderForm(schema)) {
        return wholeNode(*older, place);
    }
    const Place* const outside = std::exchange(place_, &place);
    NodeDefinition node;
    if (depth_ >= kDeepest) {
        unchecked(fmt::format("what is deeper than {} levels", kDeepest));
    } else {
        ++depth_;
        node = bareNode(schema, place);
        --depth_;
        node.nullable = node.nullable || flag(schema, "nullable");
        if (!declaresFields(schema)) {
            uncheckedWords(schema);
        }
        host_.refine(node, place);
    }
    place_ = outside;
    return node;
}

auto JsonSchemaReader::bareNode(const Json& schema, const Place& place) -> NodeDefinition {
    if (const std::string reference = text(schema, "$ref"); !reference.empty()) {
        Json beside = schema;
        beside.erase("nullable");
        if (!onlyAnnotates(beside, "$ref")) {
            unchecked("what stands beside $ref");
        }
        return host_.resolve(reference, place);
    }
    const std::string type = text(schema, "type");
    NodeDefinition node;
    if (member(schema, "enum") != nullptr) {
        node = enumNode(schema);
        if (node.kind == NodeKind::Literals) {
            limitsOfLiterals(schema, node);
            return node;
        }
        // Values that no literal says: they are of the type at least.
        node = NodeDefinition();
    }
    if (isIntOrString(schema)) {
        node.kind = NodeKind::IntOrString;
        limits(schema, node);
        combined(schema, node);
        recogniseScalar(node);
        return node;
    }
    if (type == "object" || (type.empty() && declaresFields(schema))) {
        return objectNode(schema, place);
    }
    if (type == "array") {
        node = holding(NodeKind::List, elementNode(schema, place));
        listMerge(schema, node);
        node.minSize = sizeOf(schema, "minItems");
        node.maxSize = sizeOf(schema, "maxItems");
        if (flag(schema, "uniqueItems")) {
            unchecked("uniqueItems");
        }
        uncheckedCombinations(schema);
        return node;
    }
    if (type == "string" || type == "integer" || type == "number") {
        node.kind = type == "string"    ? NodeKind::String
                    : type == "integer" ? NodeKind::Int
                                        : NodeKind::Float;
        limits(schema, node);
        combined(schema, node);
        recogniseScalar(node);
        return node;
    }
    if (type == "boolean") {
        uncheckedCombinations(schema);
        return simple(NodeKind::Bool);
    }
    return untypedNode(schema, place);
}

/// What each element may be. A type for each position can't be said, and what is beyond these
/// positions says nothing of them.
auto JsonSchemaReader::elementNode(const Json& schema, const Place& place) -> NodeDefinition {
    const Json* const items = member(schema, "items");
    if (items != nullptr && items->is_array()) {
        unchecked("items by position");
    }
    const bool isOneType = items != nullptr && !items->is_array();
    return isOneType && member(schema, "prefixItems") == nullptr
               ? node(*items, place.elements("[]"))
               : simple(NodeKind::Any);
}

/// What stands under names that are not declared; nothing if the schema does not say it.
auto JsonSchemaReader::moreNode(const Json& schema, const Place& place)
    -> std::optional<NodeDefinition> {
    Json all = Json::array();
    const Json* const patterns = member(schema, "patternProperties");
    if (patterns != nullptr && patterns->is_object()) {
        for (const auto& [names, values] : patterns->items()) {
            all.push_back(values);
            if (names != ".*" && names != "^.*$") {
                unchecked(fmt::format("names match /{}/", names));
            }
        }
    }
    if (!all.empty() && flag(schema, "additionalProperties")) {
        // What has another name may be anything, and names are not told apart.
        unchecked("values of patternProperties");
        return NodeDefinition();
    }
    const Json* const values = member(schema, "additionalProperties");
    if (values != nullptr && values->is_object()) {
        all.push_back(*values);
    }
    if (all.empty()) {
        return std::nullopt;
    }
    const Place inside = place.elements("{}");
    return all.size() == 1 ? node(all.front(), inside) : unionNode(all, inside);
}

auto JsonSchemaReader::untypedNode(const Json& schema, const Place& place) -> NodeDefinition {
    for (const char* const name : {"oneOf", "anyOf"}) {
        if (const Json* const alternatives = member(schema, name)) {
            NodeDefinition node = unionNode(*alternatives, place);
            uncheckedBeside(schema, name);
            return node;
        }
    }
    for (const char* const name : {"allOf", "not"}) {
        if (member(schema, name) != nullptr) {
            unchecked(name);
        }
    }
    NodeDefinition node;
    if (!text(schema, "format").empty() || !text(schema, "pattern").empty()) {
        node.kind = NodeKind::String;
        limits(schema, node);
        recogniseScalar(node);
    }
    for (const char* const word : kLimits) {
        // Those of a text have just been taken.
        const bool isTaken =
            node.kind == NodeKind::String && std::string_view(word).ends_with("Length");
        if (const Json* const limit = member(schema, word); limit != nullptr && !isTaken) {
            unchecked(fmt::format("{} {} of a value without a type", word, limit->dump()));
        }
    }
    for (const char* const word : {"required", "patternProperties"}) {
        if (member(schema, word) != nullptr) {
            unchecked(fmt::format("{} of a value without a type", word));
        }
    }
    return node;
}

auto JsonSchemaReader::unionNode(const Json& alternatives, const Place& place) -> NodeDefinition {
    NodeDefinition node;
    for (const Json& each : alternatives) {
        const std::size_t before = unchecked_.size();
        NodeDefinition alternative = this->node(each, place);
        if (alternative.kind == NodeKind::Any) {
            // What takes everything says nothing, but a condition that is hidden in it is one
            // nobody checks.
            if (!saysNothing(each) && unchecked_.size() == before) {
                unchecked("an alternative that may be anything");
            }
            return simple(NodeKind::Any);
        }
        if (std::ranges::find(node.children, alternative) == node.children.end()) {
            node.children.push_back(std::move(alternative));
        }
    }
    if (node.children.size() == 1) {
        return std::move(node.children.front());
    }
    node.kind = node.children.empty() ? NodeKind::Any : NodeKind::Union;
    return node;
}

auto JsonSchemaReader::enumNode(const Json& schema) -> NodeDefinition {
    NodeDefinition node = simple(NodeKind::Literals);
    for (const Json& each : schema.at("enum")) {
        if (each.is_null()) {
            node.nullable = true;
            continue;
        }
        auto literal = literalOf(each);
        if (!literal) {
            node.literals.clear();
            break;
        }
        if (std::ranges::find(node.literals, *literal) == node.literals.end()) {
            node.literals.push_back(std::move(*literal));
        }
    }
    if (node.literals.empty()) {
        unchecked("enum " + schema.at("enum").dump());
        return simple(NodeKind::Any);
    }
    return node;
}

auto JsonSchemaReader::objectNode(const Json& schema, const Place& place) -> NodeDefinition {
    if (declaresFields(schema)) {
        NodeDefinition node = simple(NodeKind::Record);
        node.record = host_.addRecord(record(schema, place), place);
        return node;
    }
    NodeDefinition node =
        holding(NodeKind::Map, moreNode(schema, place).value_or(NodeDefinition()));
    node.minSize = sizeOf(schema, "minProperties");
    node.maxSize = sizeOf(schema, "maxProperties");
    uncheckedCombinations(schema);
    if (member(schema, "required") != nullptr) {
        unchecked("required");
    }
    return node;
}

auto JsonSchemaReader::said(const Json& schema, const char* word) -> const Json* {
    const Json* const own = member(schema, word);
    if (own != nullptr) {
        return own;
    }
    const std::string reference = text(schema, "$ref");
    const Json* const target = reference.empty() ? nullptr : host_.target(reference);
    return target == nullptr ? nullptr : member(*target, word);
}

auto JsonSchemaReader::docOf(const Json& property) -> std::string {
    const Json* const description = said(property, "description");
    return description != nullptr && description->is_string()
               ? oneLine(description->get<std::string>())
               : std::string();
}

auto JsonSchemaReader::record(const Json& schema, const Place& place) -> TypeDefinition {
    const auto rulesOutside = std::exchange(unchecked_, {});
    const std::size_t depthOutside = std::exchange(recordDepth_, place.path.size());
    const Place* const placeOutside = std::exchange(place_, &place);
    TypeDefinition record;
    record.doc = oneLine(text(schema, "description"));
    record.tofu = tofuFormOf(schema);
    const std::vector<std::string> required = texts(member(schema, "required"));
    if (const Json* const properties = member(schema, "properties")) {
        for (const auto& [name, property] : properties->items()) {
            if (property == Json(false)) {
                continue;  // nothing may stand there, as where nothing is declared
            }
            FieldDefinition field;
            const Place at = place.field(name);
            field.name = name;
            field.doc = docOf(property);
            field.type = node(property, at);
            field.secret = host_.isSecret(at) || flag(property, "writeOnly");
            if (const Json* const value = said(property, "default")) {
                field.defaultJson = value->dump();
            }
            // The API server fills in defaults, and validates then.
            const bool isFilled = !field.defaultJson.empty() && host_.fillsDefaults();
            if (std::ranges::find(required, name) != required.end() && !isFilled) {
                field.requiredIn = ReleaseRange();
            }
            record.fields.push_back(std::move(field));
        }
    }
    for (const std::string& name : required) {
        if (std::ranges::find(record.fields, name, &FieldDefinition::name) == record.fields.end()) {
            unchecked(fmt::format("required of '{}', which is no field", name));
        }
    }
    record.more = moreNode(schema, place);
    record.open = flag(schema, "x-kubernetes-preserve-unknown-fields") ||
                  flag(schema, "additionalProperties");
    record.minFields = sizeOf(schema, "minProperties");
    record.maxFields = sizeOf(schema, "maxProperties");
    checks(typedConditions(schema, [this](auto reference) { return host_.target(reference); }),
           place, record);
    if (declaresHiddenFields(schema)) {
        unchecked("fields that only a condition declares");
        record.open = true;
    }
    uncheckedWords(schema);
    record.unchecked = std::exchange(unchecked_, rulesOutside);
    recordDepth_ = depthOutside;
    place_ = placeOutside;
    return record;
}

}  // namespace clc::schema
