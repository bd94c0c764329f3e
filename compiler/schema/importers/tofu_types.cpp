#include "schema/importers/tofu_types.h"

#include "schema/importers/json_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// The word by which a schema of an object tells its form: in a value of one byte, which neither
/// JSON nor YAML has.
constexpr const char* kTofuForm = "x-clc-tofu-form";

/// Types inside each other: deeper than any module's.
constexpr int kDeepest = 40;

auto simpleType(std::string_view word) -> std::optional<Json> {
    struct Row {
        std::string_view word;
        const char* type;
    };
    constexpr std::array kRows{Row{"string", "string"}, Row{"number", "number"},
                               Row{"bool", "boolean"}};
    const auto* const found = std::ranges::find(kRows, word, &Row::word);
    if (found != kRows.end()) {
        return Json{{"type", found->type}};
    }
    return word == "any" || word == "dynamic" ? std::optional(Json::object()) : std::nullopt;
}

auto collection(std::string_view word, Json element) -> std::optional<Json> {
    if (word == "list") {
        return Json{{"type", "array"}, {"items", std::move(element)}};
    }
    if (word == "set") {
        return Json{
            {"type", "array"}, {"items", std::move(element)}, {"x-kubernetes-list-type", "set"}};
    }
    if (word == "map") {
        return Json{{"type", "object"}, {"additionalProperties", std::move(element)}};
    }
    return std::nullopt;
}

/// Several types by position: what the positions have in common is one of them, and which one is
/// for the reader to list.
auto tuple(std::vector<Json> types) -> Json {
    Json list{{"type", "array"}, {"minItems", types.size()}, {"maxItems", types.size()}};
    if (types.size() > 1) {
        list["x-positions"] = types;
    }
    if (!types.empty()) {
        list["items"] = Json{{"anyOf", types}};
    }
    return list;
}

class TextReader {
public:
    explicit TextReader(std::string_view text) : text_(text) {}

    auto whole() -> std::optional<Json> {
        auto type = this->type(0);
        blank();
        return text_.empty() ? type : std::nullopt;
    }

private:
    auto type(int depth) -> std::optional<Json> {
        const std::string_view name = word();
        if (name.empty() || depth > kDeepest) {
            return std::nullopt;
        }
        if (!take('(')) {
            return simpleType(name);
        }
        if (name == "object") {
            return object(depth);
        }
        if (name == "tuple") {
            return positions(depth);
        }
        auto element = type(depth + 1);
        return element && take(')') ? collection(name, std::move(*element)) : std::nullopt;
    }

    /// `{ name = string, size = optional(number, 1) })`
    auto object(int depth) -> std::optional<Json> {
        Json properties = Json::object();
        Json required = Json::array();
        if (!take('{')) {
            return std::nullopt;
        }
        while (!take('}')) {
            const std::string name(word());
            if (name.empty() || !take('=')) {
                return std::nullopt;
            }
            const std::string_view before = text_;
            if (word() == "optional" && take('(')) {
                auto inner = optional(depth);
                if (!inner) {
                    return std::nullopt;
                }
                properties[name] = std::move(*inner);
            } else {
                text_ = before;
                auto inner = type(depth + 1);
                if (!inner) {
                    return std::nullopt;
                }
                properties[name] = std::move(*inner);
                required.push_back(name);
            }
            take(',');
        }
        return take(')') ? std::optional(tofuObject(std::move(properties), std::move(required),
                                                    TofuForm::Later))
                         : std::nullopt;
    }

    /// `number, 1)`. A default that is no plain value is an expression, and left out.
    auto optional(int depth) -> std::optional<Json> {
        auto inner = type(depth + 1);
        if (!inner) {
            return std::nullopt;
        }
        if (take(',')) {
            const std::string_view before = text_;
            if (!skipValue()) {
                return std::nullopt;
            }
            const std::string_view value = before.substr(0, before.size() - text_.size());
            Json plain = Json::parse(value, nullptr, /*allow_exceptions=*/false);
            if (!plain.is_discarded() && !plain.is_null()) {
                (*inner)["default"] = std::move(plain);
            }
        }
        return take(')') ? inner : std::nullopt;
    }

    auto positions(int depth) -> std::optional<Json> {
        std::vector<Json> types;
        if (!take('[')) {
            return std::nullopt;
        }
        while (!take(']')) {
            auto inner = type(depth + 1);
            if (!inner) {
                return std::nullopt;
            }
            types.push_back(std::move(*inner));
            take(',');
        }
        return take(')') ? std::optional(tuple(std::move(types))) : std::nullopt;
    }

    /// Up to the bracket that closes what is around the value.
    bool skipValue() {
        int open = 0;
        bool quoted = false;
        while (!text_.empty()) {
            const char c = text_.front();
            if (quoted) {
                quoted = c != '"';
                text_.remove_prefix(c == '\\' && text_.size() > 1 ? 2 : 1);
                continue;
            }
            if (open == 0 && c == ')') {
                return true;
            }
            if (comment()) {
                continue;
            }
            quoted = c == '"';
            open += c == '(' || c == '[' || c == '{' ? 1 : 0;
            open -= c == ')' || c == ']' || c == '}' ? 1 : 0;
            text_.remove_prefix(1);
        }
        return false;
    }

    /// Blanks, line ends and comments.
    void blank() {
        while (!text_.empty()) {
            if (std::isspace(static_cast<unsigned char>(text_.front())) != 0) {
                text_.remove_prefix(1);
            } else if (!comment()) {
                return;
            }
        }
    }

    /// `# ...`, `// ...`, `/* ... */`. False if there is none.
    bool comment() {
        const bool isBlock = text_.starts_with("/*");
        if (!isBlock && !text_.starts_with("//") && !text_.starts_with("#")) {
            return false;
        }
        const std::size_t end = isBlock ? text_.find("*/", 2) : text_.find('\n');
        text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + (isBlock ? 2 : 1));
        return true;
    }

    bool take(char sign) {
        blank();
        if (text_.empty() || text_.front() != sign) {
            return false;
        }
        text_.remove_prefix(1);
        return true;
    }

    auto word() -> std::string_view {
        blank();
        const auto end = std::ranges::find_if_not(text_, [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
        });
        const std::string_view found =
            text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
        text_.remove_prefix(found.size());
        return found;
    }

    std::string_view text_;
};

auto objectOfJson(const Json& type, int depth) -> std::optional<Json>;

auto typeOfJson(const Json& type, int depth) -> std::optional<Json> {
    if (type.is_string()) {
        return simpleType(type.get<std::string>());
    }
    if (!type.is_array() || type.size() < 2 || !type[0].is_string() || depth > kDeepest) {
        return std::nullopt;
    }
    const auto word = type[0].get<std::string>();
    if (word == "object") {
        return objectOfJson(type, depth);
    }
    if (word == "tuple") {
        std::vector<Json> types;
        for (const Json& each : type[1]) {
            auto inner = typeOfJson(each, depth + 1);
            if (!inner) {
                return std::nullopt;
            }
            types.push_back(std::move(*inner));
        }
        return tuple(std::move(types));
    }
    auto element = typeOfJson(type[1], depth + 1);
    return element ? collection(word, std::move(*element)) : std::nullopt;
}

/// `["object", {"name": "string"}, ["name"]]`: the list names what may be missing.
auto objectOfJson(const Json& type, int depth) -> std::optional<Json> {
    if (!type[1].is_object()) {
        return std::nullopt;
    }
    const Json optional = type.size() > 2 ? type[2] : Json::array();
    Json properties = Json::object();
    Json required = Json::array();
    for (const auto& [name, each] : type[1].items()) {
        auto inner = typeOfJson(each, depth + 1);
        if (!inner) {
            return std::nullopt;
        }
        properties[name] = std::move(*inner);
        if (std::ranges::find(optional, Json(name)) == optional.end()) {
            required.push_back(name);
        }
    }
    return tofuObject(std::move(properties), std::move(required), TofuForm::Later);
}

}  // namespace

auto tofuObject(Json properties, Json required, TofuForm form) -> Json {
    return Json{{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false},
                {kTofuForm, Json::binary({static_cast<std::uint8_t>(form)})}};
}

auto tofuFormOf(const Json& schema) -> TofuForm {
    const Json* const form = member(schema, kTofuForm);
    return form != nullptr && form->is_binary() ? static_cast<TofuForm>(form->get_binary().front())
                                                : TofuForm::None;
}

auto schemaOfTofuText(std::string_view text) -> std::optional<Json> {
    return TextReader(text).whole();
}

auto schemaOfTofuJson(const Json& type) -> std::optional<Json> {
    return typeOfJson(type, 0);
}

}  // namespace clc::schema
