#include "schema/importers/json_schema.h"

#include "schema/importers/refinements.h"
#include "schema/importers/schema_forms.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Deeper objects than any real schema has, and few enough for the stack.
constexpr int kDeepest = 60;

auto member(const Json& schema, const char* name) -> const Json* {
    if (!schema.is_object()) {
        return nullptr;
    }
    const auto found = schema.find(name);
    return found == schema.end() ? nullptr : &*found;
}

bool flag(const Json& schema, const char* name) {
    const Json* const value = member(schema, name);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

auto text(const Json& schema, const char* name) -> std::string {
    const Json* const value = member(schema, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

auto wholeNumber(const Json& schema, const char* name) -> std::optional<std::int64_t> {
    const Json* const value = member(schema, name);
    return value != nullptr && value->is_number_integer()
               ? std::optional(value->get<std::int64_t>())
               : std::nullopt;
}

auto sizeOf(const Json& schema, const char* name) -> std::optional<std::uint64_t> {
    const auto value = wholeNumber(schema, name);
    return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

auto realNumber(const Json& schema, const char* name) -> std::optional<double> {
    const Json* const value = member(schema, name);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>())
                                                  : std::nullopt;
}

/// The entries of a list of texts.
auto texts(const Json* list) -> std::vector<std::string> {
    std::vector<std::string> all;
    if (list != nullptr && list->is_array()) {
        for (const Json& each : *list) {
            if (each.is_string()) {
                all.push_back(each.get<std::string>());
            }
        }
    }
    return all;
}

/// Whether `alternatives` are the two types that `first` and `second` name, in any order, and
/// nothing else.
bool areTypes(const Json* alternatives, std::string_view first, std::string_view second) {
    if (alternatives == nullptr || !alternatives->is_array() || alternatives->size() != 2) {
        return false;
    }
    std::set<std::string> found;
    for (const Json& each : *alternatives) {
        if (!each.is_object() || each.size() != 1) {
            return false;
        }
        found.insert(text(each, "type"));
    }
    return found == std::set<std::string>{std::string(first), std::string(second)};
}

bool isIntOrString(const Json& schema) {
    return flag(schema, "x-kubernetes-int-or-string") ||
           areTypes(member(schema, "anyOf"), "integer", "string") ||
           areTypes(member(schema, "oneOf"), "integer", "string");
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

/// Whether `schema` says nothing but what people read.
bool saysNothing(const Json& schema) {
    return schema.is_object() && std::ranges::all_of(schema.items(), [](const auto& item) {
               return item.key() == "description" || item.key() == "title";
           });
}

void listMerge(const Json& schema, NodeDefinition& node) {
    const std::string type = text(schema, "x-kubernetes-list-type");
    if (type == "set") {
        node.merge = ListMerge::Set;
    }
    if (type == "map") {
        node.merge = ListMerge::Keyed;
        node.mergeKeys = texts(member(schema, "x-kubernetes-list-map-keys"));
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

auto JsonSchemaReader::node(const Json& schema, const Place& place) -> NodeDefinition {
    if (!schema.is_object()) {
        return simple(NodeKind::Any);
    }
    if (const auto older = olderForm(schema)) {
        return node(*older, place);
    }
    if (depth_ >= kDeepest) {
        ++counts_.unchecked;
        return simple(NodeKind::Any);
    }
    ++depth_;
    NodeDefinition node = bareNode(schema, place);
    --depth_;
    node.nullable = node.nullable || flag(schema, "nullable");
    if (!declaresFields(schema)) {
        if (const Json* const rules = member(schema, "x-kubernetes-validations")) {
            counts_.cel += static_cast<std::uint32_t>(rules->size());
        }
    }
    host_.refine(node, place);
    return node;
}

auto JsonSchemaReader::bareNode(const Json& schema, const Place& place) -> NodeDefinition {
    if (const std::string reference = text(schema, "$ref"); !reference.empty()) {
        return host_.resolve(reference, place);
    }
    const std::string type = text(schema, "type");
    NodeDefinition node;
    if (isIntOrString(schema)) {
        node.kind = NodeKind::IntOrString;
        limits(schema, node);
        combined(schema, node);
        recogniseScalar(node);
        return node;
    }
    if (member(schema, "enum") != nullptr) {
        return enumNode(schema);
    }
    if (type == "object" || (type.empty() && declaresFields(schema))) {
        return objectNode(schema, place);
    }
    if (type == "array") {
        const Json* const items = member(schema, "items");
        node = holding(NodeKind::List, items == nullptr ? simple(NodeKind::Any)
                                                        : this->node(*items, place.elements("[]")));
        listMerge(schema, node);
        node.minSize = sizeOf(schema, "minItems");
        node.maxSize = sizeOf(schema, "maxItems");
        counts_.unchecked += flag(schema, "uniqueItems") ? 1 : 0;
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
        return simple(NodeKind::Bool);
    }
    return untypedNode(schema, place);
}

auto JsonSchemaReader::untypedNode(const Json& schema, const Place& place) -> NodeDefinition {
    for (const char* const name : {"oneOf", "anyOf"}) {
        if (const Json* const alternatives = member(schema, name)) {
            return unionNode(*alternatives, place);
        }
    }
    NodeDefinition node;
    if (!text(schema, "format").empty() || !text(schema, "pattern").empty()) {
        node.kind = NodeKind::String;
        limits(schema, node);
        recogniseScalar(node);
    }
    return node;
}

auto JsonSchemaReader::unionNode(const Json& alternatives, const Place& place) -> NodeDefinition {
    NodeDefinition node;
    for (const Json& each : alternatives) {
        NodeDefinition alternative = this->node(each, place);
        if (alternative.kind == NodeKind::Any) {
            // What takes everything says nothing, but a condition that is hidden in it is one
            // nobody checks.
            counts_.unchecked += saysNothing(each) ? 0 : 1;
            return simple(NodeKind::Any);
        }
        node.children.push_back(std::move(alternative));
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
        } else if (auto literal = literalOf(each);
                   literal && std::ranges::find(node.literals, *literal) == node.literals.end()) {
            node.literals.push_back(std::move(*literal));
        }
    }
    if (node.literals.empty()) {
        ++counts_.unchecked;
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
    NodeDefinition element;
    const Json* values = member(schema, "additionalProperties");
    if (const Json* const patterns = member(schema, "patternProperties");
        patterns != nullptr && patterns->size() == 1) {
        values = &patterns->begin().value();
        counts_.unchecked += patterns->begin().key() == ".*" ? 0 : 1;
    }
    if (values != nullptr) {
        element = this->node(*values, place.elements("{}"));
    }
    NodeDefinition node = holding(NodeKind::Map, std::move(element));
    node.minSize = sizeOf(schema, "minProperties");
    node.maxSize = sizeOf(schema, "maxProperties");
    for (const char* const name : {"oneOf", "anyOf", "allOf", "not"}) {
        counts_.unchecked += member(schema, name) == nullptr ? 0 : 1;
    }
    return node;
}

auto JsonSchemaReader::record(const Json& schema, const Place& place) -> TypeDefinition {
    const Counts outside = std::exchange(counts_, Counts());
    TypeDefinition record;
    record.doc = firstSentence(text(schema, "description"));
    const std::vector<std::string> required = texts(member(schema, "required"));
    if (const Json* const properties = member(schema, "properties")) {
        for (const auto& [name, property] : properties->items()) {
            FieldDefinition field;
            const Place at = place.field(name);
            field.name = name;
            field.doc = firstSentence(text(property, "description"));
            field.type = node(property, at);
            field.secret = host_.isSecret(at);
            if (std::ranges::find(required, name) != required.end()) {
                field.requiredIn = ReleaseRange();
            }
            if (const Json* const value = member(property, "default")) {
                field.defaultJson = value->dump();
            }
            record.fields.push_back(std::move(field));
        }
    }
    const Json* const more = member(schema, "additionalProperties");
    if (more != nullptr && more->is_object()) {
        record.more = node(*more, place.elements("{}"));
    }
    record.open = flag(schema, "x-kubernetes-preserve-unknown-fields") ||
                  flag(schema, "additionalProperties");
    record.minFields = sizeOf(schema, "minProperties");
    record.maxFields = sizeOf(schema, "maxProperties");
    checks(schema, place, record);
    for (const char* const name : {"if", "patternProperties", "dependencies", "dependentRequired",
                                   "dependentSchemas", "propertyNames"}) {
        counts_.unchecked += member(schema, name) == nullptr ? 0 : 1;
    }
    if (const Json* const rules = member(schema, "x-kubernetes-validations")) {
        counts_.cel += static_cast<std::uint32_t>(rules->size());
    }
    record.celRules = counts_.cel;
    record.uncheckedRules = counts_.unchecked;
    counts_ = outside;
    return record;
}

void JsonSchemaReader::checks(const Json& schema, const Place& place, TypeDefinition& record) {
    if (const Json* const conditions = member(schema, "oneOf")) {
        check(*conditions, CheckKind::ExactlyOne, place, record);
    }
    if (const Json* const conditions = member(schema, "anyOf")) {
        check(*conditions, CheckKind::AtLeastOne, place, record);
    }
    if (const Json* const conditions = member(schema, "allOf")) {
        for (const Json& each : *conditions) {
            if (condition(each, place)) {
                check(Json::array({each}), CheckKind::All, place, record);
            } else {
                checks(each, place, record);
                const bool nested = member(each, "oneOf") != nullptr ||
                                    member(each, "anyOf") != nullptr ||
                                    member(each, "not") != nullptr;
                counts_.unchecked += nested && each.size() == 1 ? 0 : 1;
            }
        }
    }
    if (const Json* const conditions = member(schema, "not")) {
        check(Json::array({*conditions}), CheckKind::None, place, record);
    }
}

void JsonSchemaReader::check(const Json& conditions, CheckKind kind, const Place& place,
                             TypeDefinition& record) {
    CheckDefinition check{.kind = kind, .conditions = {}};
    for (const Json& each : conditions) {
        auto condition = this->condition(each, place);
        if (!condition) {
            ++counts_.unchecked;
            return;
        }
        check.conditions.push_back(std::move(*condition));
    }
    record.checks.push_back(std::move(check));
}

auto JsonSchemaReader::condition(const Json& schema, const Place& place)
    -> std::optional<ConditionDefinition> {
    ConditionDefinition condition;
    if (!schema.is_object()) {
        return std::nullopt;
    }
    for (const auto& [word, value] : schema.items()) {
        if (word == "required") {
            condition.present = texts(&value);
        } else if (word == "properties") {
            for (const auto& [name, property] : value.items()) {
                if (saysNothing(property)) {
                    continue;
                }
                const Json* const inverse = member(property, "not");
                if (inverse != nullptr && property.size() > 1) {
                    return std::nullopt;
                }
                const Json& says = inverse == nullptr ? property : *inverse;
                condition.fields.push_back(
                    {name, node(says, place.field(name)), inverse != nullptr});
            }
        } else if (word != "type" && word != "description") {
            return std::nullopt;
        }
    }
    std::ranges::sort(condition.present);
    return condition;
}

void JsonSchemaReader::limits(const Json& schema, NodeDefinition& node) {
    node.format = text(schema, "format");
    if (const std::string pattern = text(schema, "pattern"); !pattern.empty()) {
        node.patterns.push_back(pattern);
    }
    node.minSize = sizeOf(schema, "minLength");
    node.maxSize = sizeOf(schema, "maxLength");
    counts_.unchecked += member(schema, "multipleOf") == nullptr ? 0 : 1;
    if (node.kind == NodeKind::Float) {
        node.floatMinimum = realNumber(schema, "minimum");
        node.floatMaximum = realNumber(schema, "maximum");
        counts_.unchecked +=
            flag(schema, "exclusiveMinimum") || flag(schema, "exclusiveMaximum") ? 1 : 0;
        return;
    }
    node.minimum = wholeNumber(schema, "minimum");
    node.maximum = wholeNumber(schema, "maximum");
    if (node.minimum && flag(schema, "exclusiveMinimum")) {
        ++*node.minimum;
    }
    if (node.maximum && flag(schema, "exclusiveMaximum")) {
        --*node.maximum;
    }
}

/// `allOf` of a text or number: further patterns, and enums that repeat or narrow each other.
void JsonSchemaReader::combined(const Json& schema, NodeDefinition& node) {
    const Json* const all = member(schema, "allOf");
    for (const Json& each : all == nullptr ? Json::array() : *all) {
        const std::string pattern = text(each, "pattern");
        if (!pattern.empty() && each.size() == 1) {
            node.patterns.push_back(pattern);
        } else if (member(each, "enum") != nullptr && each.size() == 1) {
            const NodeDefinition literals = enumNode(each);
            if (node.kind != NodeKind::Literals) {
                node.kind = NodeKind::Literals;
                node.literals = literals.literals;
            }
            std::erase_if(node.literals, [&literals](const LiteralDefinition& literal) {
                return std::ranges::find(literals.literals, literal) == literals.literals.end();
            });
        } else {
            ++counts_.unchecked;
        }
    }
    if (node.kind == NodeKind::String && member(schema, "anyOf") != nullptr) {
        ++counts_.unchecked;
    }
    if (member(schema, "oneOf") != nullptr && node.kind != NodeKind::IntOrString) {
        ++counts_.unchecked;
    }
    counts_.unchecked += member(schema, "not") == nullptr ? 0 : 1;
}

auto firstSentence(std::string_view text) -> std::string {
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        const bool stops =
            sentence.ends_with('.') && !sentence.ends_with("e.g.") && !sentence.ends_with("i.e.");
        if (blank && (stops || text.substr(i).starts_with("\n\n"))) {
            break;
        }
        if (!blank) {
            sentence += c;
        } else if (!sentence.empty() && !sentence.ends_with(' ')) {
            sentence += ' ';
        }
    }
    while (sentence.ends_with(' ')) {
        sentence.pop_back();
    }
    return sentence;
}

}  // namespace clc::schema
