#include "schema/importers/json_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace clc::schema {

using Json = nlohmann::json;

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
    // Doubles this large are whole, but may not be the number that was written.
    constexpr double kLargest = 9e15;
    const Json* const value = member(schema, name);
    if (value == nullptr || !value->is_number()) {
        return std::nullopt;
    }
    if (value->is_number_integer()) {
        return value->get<std::int64_t>();
    }
    const auto real = value->get<double>();
    return std::trunc(real) == real && std::abs(real) < kLargest
               ? std::optional(static_cast<std::int64_t>(real))
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

bool saysNothing(const Json& schema) {
    return schema.is_object() && std::ranges::all_of(schema.items(), [](const auto& item) {
               return item.key() == "description" || item.key() == "title";
           });
}

bool onlyAnnotates(const Json& schema, std::string_view except) {
    constexpr std::array<std::string_view, 6> kAnnotations{"description", "title",      "default",
                                                           "examples",    "deprecated", "readOnly"};
    return std::ranges::all_of(schema.items(), [&](const auto& item) {
        const std::string& word = item.key();
        return word == except || word.starts_with("x-") || word == "$comment" || word == "$id" ||
               word == "$schema" || word == "definitions" || word == "$defs" ||
               std::ranges::find(kAnnotations, word) != kAnnotations.end();
    });
}

bool areIntAndString(const Json* alternatives) {
    if (alternatives == nullptr || !alternatives->is_array() || alternatives->size() != 2) {
        return false;
    }
    std::vector<std::string> found;
    for (const Json& each : *alternatives) {
        if (!each.is_object() || each.size() != 1) {
            return false;
        }
        found.push_back(text(each, "type"));
    }
    std::ranges::sort(found);
    return found == std::vector<std::string>{"integer", "string"};
}

auto oneLine(std::string_view text) -> std::string {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            line += c;
        } else if (!line.empty() && !line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

}  // namespace clc::schema
