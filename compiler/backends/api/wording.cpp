#include "backends/api/wording.h"

#include "types/scalars/parsed.h"
#include "types/scalars/scalars.h"

#include <string_view>

namespace clc::backends {
namespace {

using schema::NodeKind;
using schema::SchemaNode;
using values::DocKind;
using values::DocNode;

auto literalWords(const schema::SchemaLiteral& literal) -> std::string {
    switch (literal.kind) {
    case schema::LiteralKind::Text: return fmt::format("\"{}\"", literal.text);
    case schema::LiteralKind::Int: return fmt::format("{}", literal.number);
    case schema::LiteralKind::Bool: return literal.number == 0 ? "false" : "true";
    }
    return {};
}

void append(std::string& all, std::string_view separator, std::string_view text) {
    all.append(all.empty() ? "" : separator).append(text);
}

/// As `typeWords`, with the limits of the type, which are what a condition is about.
auto limitedWords(const schema::SchemaTable& schemas, const SchemaNode& type) -> std::string {
    if (type.kind == NodeKind::Union) {
        std::string all;
        for (const schema::SchemaNodeId each : type.alternatives) {
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

auto conditionText(const schema::SchemaTable& schemas, const schema::SchemaCondition& condition)
    -> std::string {
    std::string all;
    for (const std::string_view name : condition.present) {
        append(all, " with ", fmt::format("'{}'", name));
    }
    for (const schema::ConditionField& field : condition.fields) {
        append(all, " with ",
               fmt::format("'{}' {} {}", field.name, field.negated ? "not" : "as",
                           limitedWords(schemas, schemas.node(field.type))));
    }
    return all.empty() ? "anything" : all;
}

}  // namespace

auto typeWords(const schema::SchemaTable& schemas, const SchemaNode& type) -> std::string {
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
        for (const schema::SchemaLiteral& literal : type.literals) {
            append(all, " | ", literalWords(literal));
        }
        return all;
    }
    case NodeKind::List: return fmt::format("[{}]", typeWords(schemas, schemas.node(type.element)));
    case NodeKind::Map:
        return fmt::format("Map<String, {}>", typeWords(schemas, schemas.node(type.element)));
    case NodeKind::Record: return schema::shownName(schemas.type(type.record));
    case NodeKind::Union: {
        std::string all;
        for (const schema::SchemaNodeId each : type.alternatives) {
            append(all, " | ", typeWords(schemas, schemas.node(each)));
        }
        return all;
    }
    }
    return {};
}

auto valueWords(const DocNode& node) -> std::string {
    switch (node.kind) {
    case DocKind::Null: return "null";
    case DocKind::Bool: return node.boolean ? "true" : "false";
    case DocKind::Int: return fmt::format("{}", node.integer);
    case DocKind::Float:
        return node.text.empty() ? fmt::format("{}", node.number) : std::string(node.text);
    case DocKind::Text: return fmt::format("the text {}", types::quoted(node.text));
    case DocKind::List: return "a list";
    case DocKind::Map: return "a map";
    case DocKind::Expression: return "an expression";
    }
    return {};
}

auto checkWords(schema::CheckKind kind) -> std::string_view {
    switch (kind) {
    case schema::CheckKind::ExactlyOne: return "exactly one";
    case schema::CheckKind::AtLeastOne: return "at least one";
    case schema::CheckKind::All: return "all";
    case schema::CheckKind::None: return "none";
    }
    return {};
}

auto conditionWords(const schema::SchemaTable& schemas, const schema::SchemaCheck& check)
    -> std::string {
    std::string all;
    for (const schema::SchemaCondition& condition : check.conditions) {
        append(all, "; ", conditionText(schemas, condition));
    }
    return all;
}

auto releaseWords(const schema::ReleaseRange& range) -> std::string {
    if (range.since && range.until) {
        return fmt::format("from {} to {}", range.since->text(), range.until->text());
    }
    return range.since ? fmt::format("since {}", range.since->text())
                       : fmt::format("until {}", range.until ? range.until->text() : "now");
}

}  // namespace clc::backends
