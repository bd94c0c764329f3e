// Modules of API types while they are made: what the importers build, the text files hold and
// `packTable` packs.
#pragma once

#include "schema/schema_type.h"

#include <string>
#include <vector>

namespace clc::schema {

/// A type by name; without `module` one of the same module.
struct RecordName {
    std::string module;
    std::string name;
    bool operator==(const RecordName&) const = default;
};

struct LiteralDefinition {
    LiteralKind kind = LiteralKind::Text;
    std::string text;
    std::int64_t number = 0;
    bool operator==(const LiteralDefinition&) const = default;
};

/// As SchemaNode, with its parts inside.
struct NodeDefinition {
    NodeKind kind = NodeKind::Any;
    types::ScalarKind scalar = types::ScalarKind::Quantity;
    ListMerge merge = ListMerge::Atomic;
    bool nullable = false;
    RecordName record;
    /// The element of a List or Map, the alternatives of a Union.
    std::vector<NodeDefinition> children;
    std::vector<LiteralDefinition> literals;
    std::vector<std::string> patterns;
    std::vector<std::string> mergeKeys;
    std::string format;
    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;
    std::optional<double> floatMinimum;
    std::optional<double> floatMaximum;
    std::optional<std::uint64_t> minSize;
    std::optional<std::uint64_t> maxSize;

    bool operator==(const NodeDefinition&) const = default;
};

struct FieldDefinition {
    std::string name;
    std::string doc;
    NodeDefinition type;
    ReleaseRange served;
    std::optional<ReleaseRange> requiredIn;
    std::string defaultJson;
    bool secret = false;
    bool operator==(const FieldDefinition&) const = default;
};

struct ConditionFieldDefinition {
    std::string name;
    NodeDefinition type;
    bool negated = false;
    bool operator==(const ConditionFieldDefinition&) const = default;
};

struct ConditionDefinition {
    std::vector<std::string> present;
    std::vector<ConditionFieldDefinition> fields;
    bool operator==(const ConditionDefinition&) const = default;
};

struct CheckDefinition {
    CheckKind kind = CheckKind::All;
    std::vector<ConditionDefinition> conditions;
    bool operator==(const CheckDefinition&) const = default;
};

struct ObjectDefinition {
    std::string apiVersion;
    std::string kind;
    Scope scope = Scope::Namespaced;
    bool operator==(const ObjectDefinition&) const = default;
};

enum class UncheckedKind : std::uint8_t {
    Cel,    // a rule of x-kubernetes-validations
    Other,  // a form of JSON schema that no check expresses
};

/// Something the schema demands and nobody checks, in words for the reader of the text.
struct UncheckedRule {
    UncheckedKind kind = UncheckedKind::Cel;
    /// On one line: `replicas: self >= oldSelf -- it only grows`.
    std::string text;
    bool operator==(const UncheckedRule&) const = default;
};

struct TypeDefinition {
    std::string name;
    std::string doc;
    std::optional<ObjectDefinition> object;
    ReleaseRange served;
    std::vector<FieldDefinition> fields;
    bool open = false;
    std::optional<NodeDefinition> more;
    std::optional<std::uint64_t> minFields;
    std::optional<std::uint64_t> maxFields;
    std::vector<CheckDefinition> checks;
    std::vector<UncheckedRule> unchecked;
    TofuForm tofu = TofuForm::None;
    bool operator==(const TypeDefinition&) const = default;
};

struct ModuleDefinition {
    std::string name;
    std::string about;
    std::string license;
    ReleaseLine line = ReleaseLine::None;
    std::vector<Release> releases;
    /// Where the definitions come from, for the reader of the text.
    std::vector<std::string> sources;
    std::vector<TypeDefinition> types;
    bool operator==(const ModuleDefinition&) const = default;
};

/// How many of the rules that nobody checks are of `kind`.
auto countOf(const TypeDefinition& type, UncheckedKind kind) -> std::uint32_t;

/// Types, and the fields of each, in order of name: the form that is written and packed.
void sortByName(ModuleDefinition& module);

}  // namespace clc::schema
