// Conditions across the fields of a record, and what no check expresses.
#include "schema/importers/json_schema.h"
#include "schema/importers/json_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Words for conditions that no check expresses: of JSON schema, and of variables of OpenTofu.
constexpr std::array kUnknownWords{
    "if",        "dependencies", "dependentRequired", "dependentSchemas", "propertyNames",
    "contains",  "prefixItems",  "unevaluatedItems",  "$dynamicRef",      "$recursiveRef",
    "validation"};

/// Words that limit values of one type or another.
constexpr std::array kLimits{"pattern",
                             "format",
                             "minLength",
                             "maxLength",
                             "minimum",
                             "maximum",
                             "exclusiveMinimum",
                             "exclusiveMaximum",
                             "multipleOf",
                             "items",
                             "minItems",
                             "maxItems",
                             "uniqueItems",
                             "required",
                             "patternProperties",
                             "minProperties",
                             "maxProperties",
                             "oneOf",
                             "anyOf",
                             "allOf",
                             "not"};

/// The word of JSON schema that becomes checks of this kind.
auto wordOf(CheckKind kind) -> std::string_view {
    switch (kind) {
    case CheckKind::ExactlyOne: return "oneOf";
    case CheckKind::AtLeastOne: return "anyOf";
    case CheckKind::All: return "allOf";
    case CheckKind::None: return "not";
    }
    return {};
}

/// Words whose schemas hold for the object that they stand in.
constexpr std::array kConditions{"allOf", "anyOf", "oneOf", "if", "then", "else", "not"};

/// Whether `condition` names a field that is not among `properties`, or refers to something that
/// may.
bool namesOther(const Json& condition, const Json& properties) {
    if (!condition.is_object()) {
        return false;
    }
    if (member(condition, "$ref") != nullptr) {
        return true;
    }
    const Json* const own = member(condition, "properties");
    const auto isNew = [&](const auto& item) { return !properties.contains(item.key()); };
    if (own != nullptr && std::ranges::any_of(own->items(), isNew)) {
        return true;
    }
    return std::ranges::any_of(kConditions, [&](const char* word) {
        const Json* const inner = member(condition, word);
        if (inner == nullptr || !inner->is_array()) {
            return inner != nullptr && namesOther(*inner, properties);
        }
        return std::ranges::any_of(*inner,
                                   [&](const Json& each) { return namesOther(each, properties); });
    });
}

bool holdsAlways(const ConditionDefinition& condition) {
    return condition.present.empty() && condition.fields.empty();
}

}  // namespace

bool declaresHiddenFields(const Json& schema) {
    const Json* const properties = member(schema, "properties");
    return namesOther(schema, properties == nullptr ? Json::object() : *properties);
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
            const std::vector<UncheckedRule> before = unchecked_;
            if (auto whole = condition(each, place)) {
                if (!holdsAlways(*whole)) {
                    record.checks.push_back(
                        {.kind = CheckKind::All, .conditions = {std::move(*whole)}});
                }
            } else {
                unchecked_ = before;
                checks(each, place, record);
                const bool nested = member(each, "oneOf") != nullptr ||
                                    member(each, "anyOf") != nullptr ||
                                    member(each, "not") != nullptr;
                if (!nested || each.size() > 1) {
                    unchecked("allOf");
                }
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
    const std::size_t before = unchecked_.size();
    for (const Json& each : conditions) {
        auto condition = this->condition(each, place);
        if (!condition) {
            unchecked(wordOf(kind));
            return;
        }
        check.conditions.push_back(std::move(*condition));
    }
    // Conditions that say less than the schema hold too often. That matters where one must not.
    const bool isWeaker = unchecked_.size() > before;
    if (isWeaker && (kind == CheckKind::ExactlyOne || kind == CheckKind::None)) {
        unchecked(wordOf(kind));
        return;
    }
    if (kind == CheckKind::AtLeastOne && std::ranges::any_of(check.conditions, holdsAlways)) {
        return;
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
                NodeDefinition type = node(says, place.field(name));
                if (type.kind != NodeKind::Any || inverse != nullptr) {
                    condition.fields.push_back({name, std::move(type), inverse != nullptr});
                }
            }
        } else if (word != "type" && word != "description") {
            return std::nullopt;
        }
    }
    std::ranges::sort(condition.present);
    return condition;
}

void JsonSchemaReader::unchecked(std::string_view what) {
    std::string where;
    for (std::size_t i = recordDepth_; place_ != nullptr && i < place_->path.size(); ++i) {
        where += (where.empty() ? "" : ".") + place_->path[i];
    }
    const std::string line = oneLine(what);
    unchecked_.push_back({UncheckedKind::Other, where + (where.empty() ? "" : ": ") +
                                                    (line.empty() ? "without words" : line)});
}

void JsonSchemaReader::uncheckedCombinations(const Json& schema) {
    for (const char* const word : {"oneOf", "anyOf", "allOf", "not"}) {
        const Json* const found = member(schema, word);
        if (found != nullptr && !areIntAndString(found)) {
            unchecked(word);
        }
    }
}

void JsonSchemaReader::uncheckedBeside(const Json& schema, std::string_view taken) {
    for (const char* const word : kLimits) {
        if (word != taken && member(schema, word) != nullptr) {
            unchecked(fmt::format("{} beside {}", word, taken));
        }
    }
}

void JsonSchemaReader::uncheckedWords(const Json& schema) {
    for (const char* const word : kUnknownWords) {
        const Json* const value = member(schema, word);
        if (value != nullptr && *value != Json(true)) {
            unchecked(word);
        }
    }
    if (member(schema, "x-positions") != nullptr) {
        unchecked("a type for each position");
    }
    if (flag(schema, "x-kubernetes-embedded-resource")) {
        unchecked("x-kubernetes-embedded-resource");
    }
    const Json* const rules = member(schema, "x-kubernetes-validations");
    for (const Json& each : rules == nullptr ? Json::array() : *rules) {
        const std::string message = text(each, "message");
        unchecked(text(each, "rule") + (message.empty() ? "" : " -- " + message));
        unchecked_.back().kind = UncheckedKind::Cel;
    }
}

}  // namespace clc::schema
