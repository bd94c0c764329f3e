#include "schema/importers/joined_schema.h"

#include "schema/importers/json_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Parts within parts; deeper than any real schema, and few enough for the stack.
constexpr int kDeepest = 60;

/// Words of a part that are no demand of the whole: people read them, or others refer to them.
bool isAside(const std::string& word) {
    return word == "description" || word == "title" || word == "examples" || word == "$id" ||
           word == "$schema" || word == "$comment" || word == "$defs" || word == "definitions" ||
           word == "type" || word == "default";
}

/// Whether `field` says of what type it is, and does not only limit what another part declares.
bool hasType(const Json& field) {
    return std::ranges::any_of(
        std::array{"type", "enum", "const", "$ref", "properties", "oneOf", "anyOf", "allOf"},
        [&field](const char* word) { return member(field, word) != nullptr; });
}

class Joiner {
public:
    explicit Joiner(const Json& document) : document_(document) {}

    auto join(const Json& schema) -> Json {
        whole_ = schema;
        const std::string reference = text(schema, "$ref");
        const Json* const parts = member(schema, "allOf");
        if (reference.empty() && parts == nullptr) {
            return std::move(whole_);
        }
        whole_.erase("$ref");
        whole_.erase("allOf");
        if (!reference.empty()) {
            follow(reference, 0, Role::Root);
        }
        addParts(parts, 0);
        settleRequired();
        if (!conditions_.empty()) {
            whole_["allOf"] = std::move(conditions_);
        }
        return std::move(whole_);
    }

    /// How many of `schema` and its parts list fields.
    auto declaring(const Json& schema, int depth = 0) -> int {
        if (!schema.is_object() || depth >= kDeepest) {
            return 0;
        }
        const Json* const fields = member(schema, "properties");
        int count = fields != nullptr && fields->is_object() && !fields->empty() ? 1 : 0;
        if (const std::string reference = text(schema, "$ref"); !reference.empty()) {
            const Json::json_pointer pointer{reference.substr(1)};
            if (document_.contains(pointer) && seen_.insert(&document_.at(pointer)).second) {
                count += declaring(document_.at(pointer), depth + 1);
            }
        }
        const Json* const parts = member(schema, "allOf");
        for (const Json& part : parts == nullptr || !parts->is_array() ? Json::array() : *parts) {
            count += declaring(part, depth + 1);
        }
        return count;
    }

private:
    /// What is joined: what the root refers to says all that the root says, a part of `allOf` is
    /// one demand of several.
    enum class Role { Root, Part };

    void follow(const std::string& reference, int depth, Role role) {
        const Json::json_pointer pointer{reference.substr(1)};
        // A target that was joined before adds nothing.
        if (document_.contains(pointer) && seen_.insert(&document_.at(pointer)).second) {
            add(document_.at(pointer), depth, role);
        }
    }

    void addParts(const Json* parts, int depth) {
        if (parts == nullptr || !parts->is_array()) {
            return;
        }
        for (const Json& part : *parts) {
            add(part, depth, Role::Part);
        }
    }

    void add(const Json& part, int depth, Role role) {
        if (!part.is_object() || depth >= kDeepest) {
            conditions_.push_back(part);
            return;
        }
        const std::string reference = text(part, "$ref");
        if (!reference.empty()) {
            follow(reference, depth + 1, role);
        }
        addParts(member(part, "allOf"), depth + 1);
        Json rest = Json::object();
        for (const auto& [word, value] : part.items()) {
            if (word == "properties" && value.is_object()) {
                addFields(value, rest);
            } else if (word == "required" && value.is_array()) {
                required_.insert(required_.end(), value.begin(), value.end());
            } else if (word != "$ref" && word != "allOf") {
                addWord(word, value, role, rest);
            }
        }
        if (!rest.empty()) {
            conditions_.push_back(std::move(rest));
        }
    }

    void addFields(const Json& fields, Json& rest) {
        Json& declared = whole_["properties"];
        for (const auto& [name, field] : fields.items()) {
            if (!declared.contains(name)) {
                declared[name] = field;
            } else if (declared.at(name) != field) {
                Json& first = declared.at(name);
                const bool isLimit = !hasType(first) && hasType(field);
                rest["properties"][name] = isLimit ? std::exchange(first, field) : field;
            }
        }
    }

    void addWord(const std::string& word, const Json& value, Role role, Json& rest) {
        const bool isNew = !whole_.contains(word);
        if (isNew && (role == Role::Root || word == "description")) {
            whole_[word] = value;
        } else if (!isAside(word) && (isNew || whole_.at(word) != value)) {
            rest[word] = value;
        }
    }

    /// A name that no part declares as a field can't be a required field; it stays a condition.
    void settleRequired() {
        std::set<std::string> known;
        if (const Json* const own = member(whole_, "required")) {
            required_.insert(required_.begin(), own->begin(), own->end());
        }
        Json names = Json::array();
        Json others = Json::array();
        const Json* const fields = member(whole_, "properties");
        for (const Json& name : required_) {
            if (!name.is_string() || !known.insert(name.get<std::string>()).second) {
                continue;
            }
            const bool isField = fields != nullptr && fields->contains(name.get<std::string>());
            (isField ? names : others).push_back(name);
        }
        whole_.erase("required");
        if (!names.empty()) {
            whole_["required"] = std::move(names);
        }
        if (!others.empty()) {
            conditions_.push_back(Json{{"required", std::move(others)}});
        }
    }

    const Json& document_;
    Json whole_;
    Json conditions_ = Json::array();
    std::vector<Json> required_;
    std::set<const Json*> seen_;
};

}  // namespace

auto rootSchema(const Json& document) -> Json {
    return Joiner(document).join(document);
}

auto joinedSchema(const Json& schema, const Json& document) -> std::optional<Json> {
    const bool isPutTogether =
        member(schema, "allOf") != nullptr ||
        (member(schema, "$ref") != nullptr && member(schema, "properties") != nullptr);
    if (!isPutTogether || Joiner(document).declaring(schema) < 2) {
        return std::nullopt;
    }
    return Joiner(document).join(schema);
}

}  // namespace clc::schema
