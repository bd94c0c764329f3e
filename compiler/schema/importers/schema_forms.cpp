#include "schema/importers/schema_forms.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Words that limit texts, numbers, lists or maps: they belong to the alternative of that type.
bool isAnnotation(const std::string& word) {
    return word == "description" || word == "title" || word == "default" || word == "examples";
}

/// `type: [a, b, null]` as alternatives, each with all that is said beside.
auto separated(const Json& schema) -> Json {
    Json words = Json::array();
    bool nullable = false;
    for (const Json& word : schema.at("type")) {
        nullable = nullable || word == Json("null");
        if (word != Json("null")) {
            words.push_back(word);
        }
    }
    Json rest = schema;
    rest.erase("type");
    if (nullable) {
        rest["nullable"] = true;
    }
    if (words.size() == 1) {
        rest["type"] = words.front();
        return rest;
    }
    if (words.empty()) {
        return rest;
    }
    Json all = Json::object();
    Json alternatives = Json::array();
    for (const Json& word : words) {
        Json alternative = rest;
        alternative["type"] = word;
        for (const auto& [key, value] : schema.items()) {
            if (isAnnotation(key)) {
                alternative.erase(key);
                all[key] = value;
            }
        }
        alternative.erase("nullable");
        alternatives.push_back(std::move(alternative));
    }
    all["anyOf"] = std::move(alternatives);
    if (nullable) {
        all["nullable"] = true;
    }
    return all;
}

/// `exclusiveMinimum: 3` as `minimum: 3, exclusiveMinimum: true`.
void flagBound(Json& schema, const char* exclusive, const char* inclusive) {
    const auto found = schema.find(exclusive);
    if (found != schema.end() && found->is_number()) {
        schema[inclusive] = Json(*found);
        schema[exclusive] = true;
    }
}

}  // namespace

auto olderForm(const Json& schema) -> std::optional<Json> {
    if (!schema.is_object()) {
        return std::nullopt;
    }
    const auto type = schema.find("type");
    if (type != schema.end() && type->is_array()) {
        return separated(schema);
    }
    if (type != schema.end() && *type == Json("null")) {
        return Json{{"enum", Json::array({nullptr})}};
    }
    const bool constant = schema.contains("const") && !schema.contains("enum");
    const auto number = [&schema](const char* word) {
        const auto found = schema.find(word);
        return found != schema.end() && found->is_number();
    };
    if (!constant && !number("exclusiveMinimum") && !number("exclusiveMaximum")) {
        return std::nullopt;
    }
    Json older = schema;
    if (constant) {
        older["enum"] = Json::array({older.at("const")});
        older.erase("const");
    }
    flagBound(older, "exclusiveMinimum", "minimum");
    flagBound(older, "exclusiveMaximum", "maximum");
    return older;
}

}  // namespace clc::schema
