// Limits of texts and numbers.
#include "schema/formats.h"
#include "schema/importers/json_schema.h"
#include "schema/importers/json_words.h"
#include "schema/importers/schema_forms.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

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

/// The first whole number within a bound; nothing where there is none, or it is beyond all that are
/// exact.
auto wholeBound(const Json& schema, const char* name) -> std::optional<std::int64_t> {
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (const auto whole = wholeNumber(schema, name)) {
        return whole;
    }
    const auto real = realNumber(schema, name);
    if (!real || std::abs(*real) >= kExact) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(std::string_view(name) == "minimum" ? std::ceil(*real)
                                                                         : std::floor(*real));
}

/// Characters, as JSON schema counts them.
auto lengthOf(std::string_view text) -> std::size_t {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

void JsonSchemaReader::limitsOfLiterals(const Json& schema, const NodeDefinition& literals) {
    uncheckedCombinations(schema);
    const auto isText = [](const LiteralDefinition& each) {
        return each.kind == LiteralKind::Text;
    };
    const auto isInt = [](const LiteralDefinition& each) { return each.kind == LiteralKind::Int; };
    const auto beside = [&](const char* word) {
        unchecked(fmt::format("{} {} beside enum", word, member(schema, word)->dump()));
    };
    NodeDefinition held;
    held.minSize = sizeOf(schema, "minLength");
    held.maxSize = sizeOf(schema, "maxLength");
    held.minimum = wholeBound(schema, "minimum");
    held.maximum = wholeBound(schema, "maximum");
    for (const LiteralDefinition& each : literals.literals) {
        const bool isShort = isText(each) && held.minSize && lengthOf(each.text) < *held.minSize;
        const bool isLong = isText(each) && held.maxSize && lengthOf(each.text) > *held.maxSize;
        const bool isLow = isInt(each) && held.minimum && each.number < *held.minimum;
        const bool isHigh = isInt(each) && held.maximum && each.number > *held.maximum;
        for (const auto& [breaks, word] :
             {std::pair(isShort, "minLength"), std::pair(isLong, "maxLength"),
              std::pair(isLow, "minimum"), std::pair(isHigh, "maximum")}) {
            if (breaks) {
                beside(word);
                return;  // one is enough to tell that this choice is too wide
            }
        }
    }
    if (std::ranges::any_of(literals.literals, isText) && member(schema, "pattern") != nullptr) {
        beside("pattern");
    }
    for (const char* const word : {"exclusiveMinimum", "exclusiveMaximum", "multipleOf"}) {
        if (std::ranges::any_of(literals.literals, isInt) && member(schema, word) != nullptr) {
            beside(word);
        }
    }
}

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
    node.minimum = wholeBound(schema, "minimum");
    node.maximum = wholeBound(schema, "maximum");
    for (const char* const name : {"minimum", "maximum"}) {
        const Json* const bound = member(schema, name);
        if (bound != nullptr && !wholeBound(schema, name)) {
            unchecked(fmt::format("{} {}", name, bound->dump()));
        }
    }
    // A bound between two numbers has been moved to the next one inside.
    if (wholeNumber(schema, "minimum") && flag(schema, "exclusiveMinimum")) {
        ++*node.minimum;
    }
    if (wholeNumber(schema, "maximum") && flag(schema, "exclusiveMaximum")) {
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
    for (const char* const word : {"anyOf", "oneOf"}) {
        const Json* const alternatives = member(schema, word);
        const bool onlyNamesTypes =
            node.kind == NodeKind::IntOrString && areIntAndString(alternatives);
        if (alternatives != nullptr && !onlyNamesTypes) {
            unchecked(word);
        }
    }
    if (member(schema, "not") != nullptr) {
        unchecked("not");
    }
}

}  // namespace clc::schema
