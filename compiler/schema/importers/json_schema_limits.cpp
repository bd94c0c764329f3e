// Limits of texts and numbers.
#include "schema/formats.h"
#include "schema/importers/json_schema.h"
#include "schema/importers/json_words.h"
#include "schema/importers/schema_forms.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// Words of a part of `allOf` that a text or number takes over.
constexpr std::array<std::string_view, 12> kNarrowing{"pattern",
                                                      "enum",
                                                      "minimum",
                                                      "maximum",
                                                      "exclusiveMinimum",
                                                      "exclusiveMaximum",
                                                      "minLength",
                                                      "maxLength",
                                                      "description",
                                                      "title",
                                                      "type",
                                                      "format"};

template <typename Number>
void raise(std::optional<Number>& least, const std::optional<Number>& other) {
    least = least && other ? std::max(*least, *other) : (other ? other : least);
}

template <typename Number>
void lower(std::optional<Number>& most, const std::optional<Number>& other) {
    most = most && other ? std::min(*most, *other) : (other ? other : most);
}

/// Whether `part` says nothing of the type and format but what `whole` says.
bool isOfSameType(const Json& part, const Json& whole) {
    return std::ranges::all_of(std::array{"type", "format"}, [&](const char* word) {
        const Json* const own = member(part, word);
        const Json* const declared = member(whole, word);
        return own == nullptr || (declared != nullptr && *own == *declared);
    });
}

}  // namespace

void JsonSchemaReader::limits(const Json& schema, NodeDefinition& node) {
    node.format = text(schema, "format");
    const bool isScalar = node.format == "duration";
    if (!node.format.empty() && !isScalar && !isCheckedFormat(node.format)) {
        unchecked(fmt::format("format {}", node.format));
    }
    if (const std::string pattern = text(schema, "pattern"); !pattern.empty()) {
        node.patterns.push_back(pattern);
    }
    node.minSize = sizeOf(schema, "minLength");
    node.maxSize = sizeOf(schema, "maxLength");
    if (const Json* const step = member(schema, "multipleOf")) {
        unchecked(fmt::format("multipleOf {}", step->dump()));
    }
    if (node.kind == NodeKind::Float) {
        node.floatMinimum = realNumber(schema, "minimum");
        node.floatMaximum = realNumber(schema, "maximum");
        for (const char* const name : {"exclusiveMinimum", "exclusiveMaximum"}) {
            if (flag(schema, name)) {
                unchecked(name);
            }
        }
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

bool JsonSchemaReader::narrow(const Json& part, const Json& whole, NodeDefinition& node) {
    if (const auto older = olderForm(part)) {
        return narrow(*older, whole, node);
    }
    const bool isKnown =
        part.is_object() && isOfSameType(part, whole) &&
        std::ranges::all_of(part.items(), [](const auto& item) {
            return std::ranges::find(kNarrowing, std::string_view(item.key())) != kNarrowing.end();
        });
    if (!isKnown) {
        return false;
    }
    if (member(part, "enum") != nullptr) {
        const NodeDefinition literals = enumNode(part);
        if (literals.kind != NodeKind::Literals) {
            return true;  // noted as unchecked
        }
        if (node.kind != NodeKind::Literals) {
            node.kind = NodeKind::Literals;
            node.literals = literals.literals;
        }
        std::erase_if(node.literals, [&literals](const LiteralDefinition& literal) {
            return std::ranges::find(literals.literals, literal) == literals.literals.end();
        });
        return part.size() == 1;
    }
    if (node.kind == NodeKind::Literals) {
        return false;
    }
    NodeDefinition other;
    other.kind = node.kind;
    limits(part, other);
    node.patterns.insert(node.patterns.end(), other.patterns.begin(), other.patterns.end());
    raise(node.minimum, other.minimum);
    lower(node.maximum, other.maximum);
    raise(node.floatMinimum, other.floatMinimum);
    lower(node.floatMaximum, other.floatMaximum);
    raise(node.minSize, other.minSize);
    lower(node.maxSize, other.maxSize);
    return true;
}

/// `allOf` of a text or number: further patterns and bounds, and enums that repeat or narrow each
/// other.
void JsonSchemaReader::combined(const Json& schema, NodeDefinition& node) {
    const Json* const all = member(schema, "allOf");
    for (const Json& each : all == nullptr ? Json::array() : *all) {
        if (!narrow(each, schema, node)) {
            unchecked("allOf");
        }
    }
    if (node.kind != NodeKind::IntOrString) {
        for (const char* const word : {"anyOf", "oneOf"}) {
            if (member(schema, word) != nullptr) {
                unchecked(word);
            }
        }
    }
    if (member(schema, "not") != nullptr) {
        unchecked("not");
    }
}

}  // namespace clc::schema
