#include "schema/importers/schema_forms.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

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

/// Whether no word of `part` but those that can be joined stands in `whole` already.
bool fits(const Json& part, const Json& whole) {
    return part.is_object() && std::ranges::all_of(part.items(), [&](const auto& item) {
               const auto found = whole.find(item.key());
               if (found == whole.end() || item.value() == *found || isAnnotation(item.key())) {
                   return true;
               }
               if (item.key() == "required") {
                   return found->is_array() && item.value().is_array();
               }
               return item.key() == "properties" && found->is_object() &&
                      item.value().is_object() &&
                      std::ranges::all_of(item.value().items(), [&](const auto& field) {
                          return !found->contains(field.key()) ||
                                 found->at(field.key()) == field.value();
                      });
           });
}

void join(Json& whole, const Json& part) {
    for (const auto& [word, value] : part.items()) {
        if (!whole.contains(word)) {
            whole[word] = value;
        } else if (word == "properties") {
            whole[word].update(value);
        } else if (word == "required") {
            whole[word].insert(whole[word].end(), value.begin(), value.end());
        }
    }
}

/// Whether `schema` takes null and nothing else.
bool isNull(const Json& schema) {
    return schema.is_object() && (schema.value("type", Json()) == Json("null") ||
                                  schema.value("enum", Json()) == Json::array({nullptr}) ||
                                  (schema.contains("const") && schema.at("const").is_null()));
}

/// `anyOf: [{type: string}, {type: null}]` as `type: string, nullable: true`. Nothing if no
/// alternative is null, or fields are declared beside them, so that they are conditions.
auto withoutNull(const Json& schema) -> std::optional<Json> {
    for (const char* const word : {"anyOf", "oneOf"}) {
        const auto found = schema.find(word);
        if (found == schema.end() || !found->is_array() || schema.contains("properties") ||
            schema.contains("type") || std::ranges::none_of(*found, isNull)) {
            continue;
        }
        Json others = Json::array();
        std::ranges::copy_if(*found, std::back_inserter(others),
                             [](const Json& each) { return !isNull(each); });
        Json rest = schema;
        rest.erase(word);
        rest["nullable"] = true;
        if (others.size() == 1 && fits(others.front(), rest)) {
            join(rest, others.front());
        } else {
            rest[word] = std::move(others);
        }
        return rest;
    }
    return std::nullopt;
}

/// Whether a part of `allOf` declares what stands there, and does not only limit it.
bool declares(const Json& part) {
    return part.is_object() &&
           (part.contains("properties") || part.contains("$ref") || part.contains("type"));
}

/// `allOf` whose parts declare types as one schema, if the parts do not contradict each other.
auto joined(const Json& schema) -> std::optional<Json> {
    const auto parts = schema.find("allOf");
    if (parts == schema.end() || !parts->is_array() || schema.contains("properties") ||
        !std::ranges::any_of(*parts, declares)) {
        return std::nullopt;
    }
    Json whole = schema;
    whole.erase("allOf");
    for (const Json& part : *parts) {
        if (!fits(part, whole)) {
            return std::nullopt;
        }
        join(whole, part);
    }
    return whole;
}

}  // namespace

auto olderForm(const Json& schema) -> std::optional<Json> {
    if (!schema.is_object()) {
        return std::nullopt;
    }
    if (auto whole = joined(schema)) {
        return whole;
    }
    if (auto rest = withoutNull(schema)) {
        return rest;
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
