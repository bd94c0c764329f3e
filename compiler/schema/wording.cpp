#include "schema/wording.h"

#include "types/scalars/scalars.h"

#include <string_view>

namespace clc::schema {
namespace {

auto literalWords(const SchemaLiteral& literal) -> std::string {
    switch (literal.kind) {
    case LiteralKind::Text: return fmt::format("\"{}\"", literal.text);
    case LiteralKind::Int: return fmt::format("{}", literal.number);
    case LiteralKind::Bool: return literal.number == 0 ? "false" : "true";
    }
    return {};
}

void append(std::string& all, std::string_view separator, std::string_view text) {
    all.append(all.empty() ? "" : separator).append(text);
}

/// As `typeWords`, with the limits of the type, which are what a condition is about.
auto limitedWords(const SchemaTable& schemas, const SchemaNode& type) -> std::string {
    if (type.kind == NodeKind::Union) {
        std::string all;
        for (const SchemaNodeId each : type.alternatives) {
            append(all, " | ", limitedWords(schemas, schemas.node(each)));
        }
        return all;
    }
    std::string all = typeWords(schemas, type);
    if (type.minimum || type.maximum) {
        all += " of " + rangeWords(type.minimum, type.maximum);
    }
    if (type.floatMinimum || type.floatMaximum) {
        all += " of " + rangeWords(type.floatMinimum, type.floatMaximum);
    }
    if (type.minSize || type.maxSize) {
        all += " of the size " + rangeWords(type.minSize, type.maxSize);
    }
    for (const std::string_view pattern : type.patterns) {
        all += fmt::format(" like /{}/", pattern);
    }
    return all;
}

/// What the size of a value of this kind counts.
auto sizeUnit(NodeKind kind) -> std::string_view {
    return kind == NodeKind::List  ? " elements"
           : kind == NodeKind::Map ? " entries"
                                   : " characters";
}

auto conditionText(const SchemaTable& schemas, const SchemaCondition& condition) -> std::string {
    std::string all;
    for (const std::string_view name : condition.present) {
        append(all, " with ", fmt::format("'{}'", name));
    }
    for (const ConditionField& field : condition.fields) {
        append(all, " with ",
               fmt::format("'{}' {} {}", field.name, field.negated ? "not" : "as",
                           limitedWords(schemas, schemas.node(field.type))));
    }
    return all.empty() ? "anything" : all;
}

}  // namespace

auto typeWords(const SchemaTable& schemas, const SchemaNode& type) -> std::string {
    switch (type.kind) {
    case NodeKind::Any: return "anything";
    case NodeKind::Bool: return "Bool";
    case NodeKind::Int: return "Int";
    case NodeKind::Float: return "Float";
    case NodeKind::String: return "String";
    case NodeKind::IntOrString: return "Int | String";
    case NodeKind::Scalar: return std::string(types::scalarName(type.scalar));
    case NodeKind::Literals: {
        std::string all;
        for (const SchemaLiteral& literal : type.literals) {
            append(all, " | ", literalWords(literal));
        }
        return all;
    }
    case NodeKind::List: return fmt::format("[{}]", typeWords(schemas, schemas.node(type.element)));
    case NodeKind::Map:
        return fmt::format("Map<String, {}>", typeWords(schemas, schemas.node(type.element)));
    case NodeKind::Record: return shownName(schemas.type(type.record));
    case NodeKind::Union: {
        std::string all;
        for (const SchemaNodeId each : type.alternatives) {
            append(all, " | ", typeWords(schemas, schemas.node(each)));
        }
        return all;
    }
    }
    return {};
}

auto limitWords(const SchemaTable& schemas, const SchemaNode& type) -> std::string {
    std::string all;
    if (type.minimum || type.maximum) {
        append(all, ", ", rangeWords(type.minimum, type.maximum));
    }
    if (type.floatMinimum || type.floatMaximum) {
        append(all, ", ", rangeWords(type.floatMinimum, type.floatMaximum));
    }
    if (type.minSize || type.maxSize) {
        append(all, ", ",
               fmt::format("{}{}", rangeWords(type.minSize, type.maxSize), sizeUnit(type.kind)));
    }
    for (const std::string_view pattern : type.patterns) {
        append(all, ", ", fmt::format("like /{}/", pattern));
    }
    if (!type.format.empty()) {
        append(all, ", ", fmt::format("format {}", type.format));
    }
    std::string keys;
    for (const std::string_view key : type.mergeKeys) {
        append(keys, " and ", key);
    }
    if (!keys.empty()) {
        append(all, ", ", "told apart by " + keys);
    }
    if (type.merge == ListMerge::Set) {
        append(all, ", ", "each once");
    }
    if (type.element.valid()) {
        const std::string inside = limitWords(schemas, schemas.node(type.element));
        if (!inside.empty()) {
            append(all, ", ", "each " + inside);
        }
    }
    return all;
}

auto checkWords(CheckKind kind) -> std::string_view {
    switch (kind) {
    case CheckKind::ExactlyOne: return "exactly one";
    case CheckKind::AtLeastOne: return "at least one";
    case CheckKind::All: return "all";
    case CheckKind::None: return "none";
    }
    return {};
}

auto conditionWords(const SchemaTable& schemas, const SchemaCheck& check) -> std::string {
    std::string all;
    for (const SchemaCondition& condition : check.conditions) {
        append(all, "; ", conditionText(schemas, condition));
    }
    return all;
}

auto releaseWords(const ReleaseRange& range) -> std::string {
    if (range.since && range.until) {
        return fmt::format("from {} to {}", range.since->text(), range.until->text());
    }
    return range.since ? fmt::format("since {}", range.since->text())
                       : fmt::format("until {}", range.until ? range.until->text() : "now");
}

}  // namespace clc::schema
