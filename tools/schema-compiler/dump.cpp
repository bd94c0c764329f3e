#include "commands.h"
#include "files.h"
#include "schema/schema_table.h"
#include "schema/type_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace clc::schema_compiler {
namespace {

using namespace clc::schema;
using Json = nlohmann::json;

auto scalarWord(types::ScalarKind scalar) -> std::string_view {
    const auto found = std::ranges::find_if(kTypeNames, [scalar](const TypeWord& word) {
        return word.kind == NodeKind::Scalar && word.scalar == scalar;
    });
    return found->word;
}

auto literalJson(const SchemaLiteral& literal) -> Json {
    switch (literal.kind) {
    case LiteralKind::Text: return literal.text;
    case LiteralKind::Int: return literal.number;
    case LiteralKind::Bool: return literal.number != 0;
    }
    return {};
}

void putRange(Json& json, const std::string& name, const ReleaseRange& range) {
    if (range.since) {
        json[name + "since"] = range.since->text();
    }
    if (range.until) {
        json[name + "until"] = range.until->text();
    }
}

/// Looks at a table only through the functions that the compiler uses.
class Dumper {
public:
    explicit Dumper(const SchemaTable& table) : table_(table) {}

    auto type(SchemaTypeId id) const -> Json {
        const SchemaType& type = table_.type(id);
        Json json = {{"module", type.module}, {"type", type.name}, {"open", type.open}};
        if (type.object) {
            json["apiVersion"] = type.object->apiVersion;
            json["kind"] = type.object->kind;
            json["scope"] = kScopeWords[static_cast<std::size_t>(type.object->scope)].word;
        }
        putRange(json, "", type.served);
        if (type.more.valid()) {
            json["more"] = node(type.more);
        }
        putSize(json, type.minFields, type.maxFields);
        json["cel"] = type.celRules;
        json["unchecked"] = type.uncheckedRules;
        json["fields"] = Json::object();
        for (const SchemaField& each : type.fields) {
            json["fields"][std::string(each.name)] = field(each);
        }
        json["checks"] = Json::array();
        for (const SchemaCheck& each : type.checks) {
            json["checks"].push_back(check(each));
        }
        return json;
    }

private:
    auto field(const SchemaField& field) const -> Json {
        Json json = {{"type", node(field.type)}, {"required", field.requiredIn.has_value()}};
        putRange(json, "", field.served);
        if (field.requiredIn) {
            putRange(json, "required-", *field.requiredIn);
        }
        if (!field.defaultJson.empty()) {
            json["default"] = Json::parse(field.defaultJson);
        }
        if (field.secret) {
            json["secret"] = true;
        }
        return json;
    }

    auto check(const SchemaCheck& check) const -> Json {
        Json json = {{"of", kCheckWords[static_cast<std::size_t>(check.kind)].word}};
        for (const SchemaCondition& condition : check.conditions) {
            Json one = {{"present", condition.present}, {"fields", Json::object()}};
            for (const ConditionField& each : condition.fields) {
                one["fields"][std::string(each.name)] = {{"type", node(each.type)},
                                                         {"negated", each.negated}};
            }
            json["conditions"].push_back(std::move(one));
        }
        return json;
    }

    auto node(SchemaNodeId id) const -> Json {
        const SchemaNode& node = table_.node(id);
        Json json;
        shape(node, json);
        if (node.nullable) {
            json["nullable"] = true;
        }
        if (!node.format.empty()) {
            json["format"] = node.format;
        }
        if (!node.patterns.empty()) {
            json["patterns"] = node.patterns;
        }
        if (node.minimum) {
            json["minimum"] = *node.minimum;
        }
        if (node.maximum) {
            json["maximum"] = *node.maximum;
        }
        if (node.floatMinimum) {
            json["minimum"] = *node.floatMinimum;
        }
        if (node.floatMaximum) {
            json["maximum"] = *node.floatMaximum;
        }
        putSize(json, node.minSize, node.maxSize);
        if (node.merge == ListMerge::Set) {
            json["merge"] = "set";
        }
        if (node.merge == ListMerge::Keyed) {
            json["keys"] = node.mergeKeys;
        }
        return json;
    }

    void shape(const SchemaNode& node, Json& json) const {
        switch (node.kind) {
        case NodeKind::Any: json["kind"] = "Any"; return;
        case NodeKind::Bool: json["kind"] = "Bool"; return;
        case NodeKind::Int: json["kind"] = "Int"; return;
        case NodeKind::Float: json["kind"] = "Float"; return;
        case NodeKind::String: json["kind"] = "String"; return;
        case NodeKind::IntOrString: json["kind"] = "IntOrString"; return;
        case NodeKind::Scalar: json["kind"] = scalarWord(node.scalar); return;
        case NodeKind::Literals:
            json["kind"] = "Literals";
            for (const SchemaLiteral& each : node.literals) {
                json["literals"].push_back(literalJson(each));
            }
            return;
        case NodeKind::List:
            json["kind"] = "List";
            json["element"] = this->node(node.element);
            return;
        case NodeKind::Map:
            json["kind"] = "Map";
            json["element"] = this->node(node.element);
            return;
        case NodeKind::Record: {
            const SchemaType& record = table_.type(node.record);
            json["kind"] = "Record";
            json["record"] = {record.module, record.name};
            return;
        }
        case NodeKind::Union:
            json["kind"] = "Union";
            for (const SchemaNodeId each : node.alternatives) {
                json["alternatives"].push_back(this->node(each));
            }
            return;
        }
    }

    static void putSize(Json& json, std::optional<std::uint64_t> least,
                        std::optional<std::uint64_t> most) {
        if (least) {
            json["min-size"] = *least;
        }
        if (most) {
            json["max-size"] = *most;
        }
    }

    const SchemaTable& table_;
};

}  // namespace

void dumpTable(const std::filesystem::path& path) {
    const std::string bytes = readFile(path);
    const auto table = SchemaTable::open(bytes);
    if (table == nullptr) {
        throw std::runtime_error(fmt::format("{}: is no table", path.string()));
    }
    const Dumper dumper(*table);
    for (const SchemaModule& module : table->modules()) {
        for (const std::string_view name : table->typeNames(module.name)) {
            fmt::print("{}\n", dumper.type(*table->findType(module.name, name)).dump());
        }
    }
}

}  // namespace clc::schema_compiler
