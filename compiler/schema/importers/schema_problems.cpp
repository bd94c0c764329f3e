#include "schema/importers/schema_problems.h"

#include "schema/importers/json_words.h"
#include "types/pattern.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Deeper objects than any real schema has, and few enough for the stack.
constexpr int kDeepest = 60;

constexpr std::array<std::string_view, 7> kTypes{"object", "array",   "string", "integer",
                                                 "number", "boolean", "null"};

/// Words whose value is a schema, a list of schemas, or schemas by name.
constexpr std::array<std::string_view, 5> kSchemas{"items", "additionalProperties", "not",
                                                   "additionalItems", "propertyNames"};
/// Words whose value is a number, or for exclusive bounds a truth in older drafts.
constexpr std::array<std::string_view, 5> kNumbers{"minimum", "maximum", "exclusiveMinimum",
                                                   "exclusiveMaximum", "multipleOf"};
/// Words whose value is how many there may be of something.
constexpr std::array<std::string_view, 6> kSizes{"minLength", "maxLength",     "minItems",
                                                 "maxItems",  "minProperties", "maxProperties"};
constexpr std::array<std::string_view, 4> kLists{"oneOf", "anyOf", "allOf", "prefixItems"};
constexpr std::array<std::string_view, 4> kMaps{"properties", "patternProperties", "definitions",
                                                "$defs"};

bool isOneOf(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Search {
public:
    Search(const SchemaSource& source, DiagnosticSink& sink) : source_(source), sink_(sink) {}

    void visit(const Json& schema, const std::string& pointer, int depth) {
        if (schema.is_boolean()) {
            return;
        }
        if (!schema.is_object()) {
            problem(pointer, "a schema is an object, or true or false");
            return;
        }
        if (depth > kDeepest) {
            problem(pointer, fmt::format("it is deeper than {} levels", kDeepest));
            return;
        }
        for (const auto& [word, value] : schema.items()) {
            const std::string at = pointer + "/" + pointerSegment(word);
            if (word == "type") {
                type(value, at);
            } else if (word == "$ref") {
                reference(value, at);
            } else if (word == "pattern") {
                pattern(value, at);
            } else if (word == "enum" || word == "required") {
                if (!value.is_array()) {
                    problem(at, "it is no list");
                }
            } else if (word == "x-kubernetes-list-map-keys") {
                mapKeys(schema, value, at);
            } else if (isOneOf(kSchemas, word)) {
                if (word == "items" && value.is_array()) {
                    list(value, at, depth);
                } else {
                    visit(value, at, depth + 1);
                }
            } else if (isOneOf(kNumbers, word) || isOneOf(kSizes, word)) {
                limit(word, value, at);
            } else if (isOneOf(kLists, word)) {
                list(value, at, depth);
            } else if (isOneOf(kMaps, word)) {
                map(value, at, depth);
            }
        }
    }

    [[nodiscard]] bool clean() const { return clean_; }

private:
    void list(const Json& value, const std::string& at, int depth) {
        if (!value.is_array()) {
            problem(at, "it is no list");
            return;
        }
        for (std::size_t i = 0; i < value.size(); ++i) {
            visit(value[i], fmt::format("{}/{}", at, i), depth + 1);
        }
    }

    void map(const Json& value, const std::string& at, int depth) {
        if (!value.is_object()) {
            problem(at, "it is no object");
            return;
        }
        for (const auto& [name, schema] : value.items()) {
            visit(schema, at + "/" + pointerSegment(name), depth + 1);
        }
    }

    /// The API server refuses a definition whose elements are told apart by what none of them has.
    void mapKeys(const Json& schema, const Json& value, const std::string& at) {
        const Json* const items = member(schema, "items");
        if (!value.is_array() || items == nullptr || member(*items, "$ref") != nullptr) {
            if (!value.is_array()) {
                problem(at, "it is no list");
            }
            return;
        }
        const Json* const fields = member(*items, "properties");
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string name = value[i].is_string() ? value[i].get<std::string>() : "";
            if (fields == nullptr || !fields->is_object() || !fields->contains(name)) {
                problem(fmt::format("{}/{}", at, i),
                        fmt::format("the items have no field {}", value[i].dump()));
            }
        }
    }

    void limit(const std::string& word, const Json& value, const std::string& at) {
        const bool isFlag = word.starts_with("exclusive") && value.is_boolean();
        const bool isSize = isOneOf(kSizes, word);
        if (!value.is_number() && !isFlag) {
            problem(at, fmt::format("{} is no number", value.dump()));
        } else if (isSize && !sizeOf(Json{{word, value}}, word.c_str())) {
            problem(at,
                    fmt::format("{} is no size, which is a whole number from 0 on", value.dump()));
        }
    }

    void type(const Json& value, const std::string& at) {
        const Json words = value.is_array() ? value : Json::array({value});
        for (const Json& word : words) {
            if (!word.is_string() || !isOneOf(kTypes, word.get<std::string>())) {
                problem(at, fmt::format("there is no type {}", word.dump()));
            }
        }
    }

    void reference(const Json& value, const std::string& at) {
        const std::string target = value.is_string() ? value.get<std::string>() : std::string();
        if (!target.starts_with('#')) {
            problem(at, fmt::format("{} leads out of the file", value.dump()));
            return;
        }
        try {
            static_cast<void>(source_.root.at(Json::json_pointer(target.substr(1))));
        } catch (const Json::exception&) {
            problem(at, fmt::format("nothing is at '{}'", target));
            return;
        }
        if (leadsToItself(target)) {
            problem(at,
                    fmt::format("from '{}' references lead back to it, and to no type", target));
        }
    }

    /// Whether the references from `target` on, which leads somewhere, go round in a circle that
    /// was not met before.
    bool leadsToItself(std::string target) {
        std::set<std::string> way;
        while (target.starts_with('#') && !endless_.contains(target) && !sound_.contains(target)) {
            if (!way.insert(target).second) {
                endless_.insert(way.begin(), way.end());
                return true;
            }
            try {
                target = text(source_.root.at(Json::json_pointer(target.substr(1))), "$ref");
            } catch (const Json::exception&) {
                break;  // this reference leads nowhere, which is reported where it stands
            }
        }
        const bool isEndless = endless_.contains(target);
        (isEndless ? endless_ : sound_).insert(way.begin(), way.end());
        return false;
    }

    void pattern(const Json& value, const std::string& at) {
        if (!value.is_string()) {
            problem(at, "it is no text");
            return;
        }
        const auto compiled = types::Pattern::compile(value.get<std::string>());
        if (!compiled) {
            problem(at, fmt::format("its regular expression is none of RE2: {}",
                                    compiled.error().message));
        }
    }

    void problem(const std::string& at, const std::string& what) {
        clean_ = false;
        const std::string shown = at.empty() ? "/" : at;
        sink_
            .report(diag::SchemaNotUnderstood, spanOfPointer(source_.file, source_.document, at),
                    shown, what)
            .help("nothing is written; mend the schema, or leave this part of it out");
    }

    const SchemaSource& source_;
    DiagnosticSink& sink_;
    bool clean_ = true;
    /// References whose way was followed: those that end in no schema, and the others.
    std::set<std::string> endless_;
    std::set<std::string> sound_;
};

/// `~1` and `~0` of a JSON pointer as what they stand for.
auto plainSegment(std::string segment) -> std::string {
    for (std::size_t at = 0; (at = segment.find('~', at)) != std::string::npos; ++at) {
        const char next = at + 1 < segment.size() ? segment[at + 1] : '0';
        segment.replace(at, 2, next == '1' ? "/" : "~");
    }
    return segment;
}

/// The node at the end of `pointer`, or the last one on the way to it.
auto follow(YAML::Node node, std::string_view pointer) -> YAML::Node {
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        const std::string segment = plainSegment(std::string(pointer.substr(0, end)));
        pointer.remove_prefix(end);
        YAML::Node next;
        if (node.IsMap()) {
            for (const auto& entry : node) {
                if (entry.first.IsScalar() && entry.first.Scalar() == segment) {
                    next.reset(entry.second);
                }
            }
        } else if (node.IsSequence()) {
            std::size_t index = 0;
            std::from_chars(segment.data(), segment.data() + segment.size(), index);
            if (index < node.size()) {
                next.reset(node[index]);
            }
        }
        if (!next.IsDefined() || next.IsNull()) {
            return node;
        }
        node.reset(next);
    }
    return node;
}

}  // namespace

bool reportProblems(const Json& schema, const SchemaSource& source, DiagnosticSink& sink) {
    Search search(source, sink);
    search.visit(schema, source.pointer, 0);
    return search.clean();
}

auto spanOfPointer(const SourceFile& file, std::size_t document, const std::string& pointer)
    -> Span {
    const auto size = static_cast<std::uint32_t>(file.text().size());
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(std::string(file.text()));
        if (document < documents.size()) {
            const YAML::Mark mark = follow(documents[document], pointer).Mark();
            const auto at =
                mark.pos < 0 ? 0U : std::min(size, static_cast<std::uint32_t>(mark.pos));
            return {file.id(), at, at};
        }
    } catch (const YAML::Exception&) {
        // The file was read before; what is broken in it is reported.
    }
    return {file.id(), 0, 0};
}

auto pointerSegment(std::string_view text) -> std::string {
    std::string segment;
    for (const char c : text) {
        segment += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    }
    return segment;
}

}  // namespace clc::schema
