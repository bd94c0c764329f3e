#include "schema/importers/typed_conditions.h"

#include "schema/importers/json_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Conditions within conditions; deeper than any real schema, and few enough for the stack.
constexpr int kDeepest = 60;

constexpr std::array kLists{"oneOf", "anyOf", "allOf"};

/// What makes a type of a schema.
constexpr std::array kTypes{"type", "enum", "const", "$ref", "x-kubernetes-int-or-string"};

bool hasAny(const Json& schema, std::span<const char* const> words) {
    return std::ranges::any_of(
        words, [&schema](const char* word) { return member(schema, word) != nullptr; });
}

class Typer {
public:
    explicit Typer(const ReferenceTarget& target) : target_(target) {}

    /// `schema` with its conditions speaking of the fields of `declared`.
    auto conditions(const Json& schema, const Json& declared) -> Json {
        Json typed = schema;
        for (const char* const word : kLists) {
            if (const auto list = typed.find(word); list != typed.end() && list->is_array()) {
                for (Json& each : *list) {
                    each = object(each, declared);
                }
            }
        }
        if (const auto inverse = typed.find("not"); inverse != typed.end()) {
            *inverse = object(*inverse, declared);
        }
        return typed;
    }

private:
    /// `says`, which limits the object that `declared` describes.
    auto object(const Json& says, const Json& declared) -> Json {
        if (!says.is_object() || depth_ >= kDeepest) {
            return says;
        }
        ++depth_;
        Json typed = conditions(says, declared);
        const Json* const fields = member(declared, "properties");
        const auto limited = typed.find("properties");
        if (fields != nullptr && limited != typed.end() && limited->is_object()) {
            for (auto& [name, limits] : limited->items()) {
                if (const auto found = fields->find(name); found != fields->end()) {
                    limits = value(limits, *found);
                }
            }
        }
        --depth_;
        return typed;
    }

    /// `says`, which limits a value that `declared` describes.
    auto value(const Json& says, const Json& declared) -> Json {
        if (!says.is_object() || saysNothing(says) || hasAny(says, kTypes)) {
            return says;
        }
        const Json& whole = resolved(declared);
        Json typed = alternatives(says, whole);
        const auto items = typed.find("items");
        if (const Json* const elements = member(whole, "items");
            items != typed.end() && elements != nullptr) {
            *items = value(*items, *elements);
        }
        if (member(typed, "properties") != nullptr) {
            typed = object(typed, whole);
            // What the condition does not name is for the declaration to judge.
            if (member(typed, "additionalProperties") == nullptr) {
                typed["x-kubernetes-preserve-unknown-fields"] = true;
            }
        }
        if (onlyCombines(typed)) {
            return typed;
        }
        for (const char* const word : {"type", "nullable", "x-kubernetes-int-or-string"}) {
            if (const Json* const type = member(whole, word)) {
                typed[word] = *type;
            }
        }
        return typed;
    }

    /// `says` with the types of the value in what it puts together.
    auto alternatives(const Json& says, const Json& whole) -> Json {
        Json typed = says;
        for (const char* const word : {"oneOf", "anyOf"}) {
            if (const auto list = typed.find(word); list != typed.end() && list->is_array()) {
                for (Json& each : *list) {
                    each = value(each, whole);
                }
            }
        }
        if (const auto inverse = typed.find("not"); inverse != typed.end()) {
            *inverse = value(*inverse, whole);
        }
        return typed;
    }

    /// Whether all that `says` says is one word whose parts have types of their own.
    static bool onlyCombines(const Json& says) {
        return says.size() == 1 && hasAny(says, std::array{"oneOf", "anyOf", "not"});
    }

    /// What a chain of references leads to.
    auto resolved(const Json& schema) -> const Json& {
        const Json* at = &schema;
        for (int i = 0; i < kDeepest; ++i) {
            const std::string reference = text(*at, "$ref");
            const Json* const next = reference.empty() ? nullptr : target_(reference);
            if (next == nullptr) {
                return *at;
            }
            at = next;
        }
        return *at;
    }

    const ReferenceTarget& target_;
    int depth_ = 0;
};

}  // namespace

auto typedConditions(const Json& schema, const ReferenceTarget& target) -> Json {
    return Typer(target).conditions(schema, schema);
}

}  // namespace clc::schema
