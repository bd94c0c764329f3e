// Values of documents against the types of the API schemas: everything that a schema says, whatever
// type the value was written with. Knows documents and schemas, no tree and no types of the
// language.
#pragma once

#include "backends/api/finding.h"
#include "schema/schema_table.h"
#include "schema/version_contract.h"
#include "types/pattern.h"
#include "values/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::backends {

/// Checks values one after the other; remembers compiled expressions.
class ValueCheck {
public:
    /// Both must outlive it.
    ValueCheck(const schema::SchemaTable& schemas, const schema::VersionContract& versions)
        : schemas_(schemas), versions_(versions) {}

    /// What is wrong with `node` as a value of `type`.
    auto object(const values::DocNode& node, const schema::SchemaType& type)
        -> std::vector<Finding>;

    /// What is wrong with the values of API types in `node`, which is of no type itself.
    auto inside(const values::DocNode& node) -> std::vector<Finding>;

private:
    /// The way to a value: a field, or the index of an element.
    struct Step {
        std::string_view field;
        std::size_t index = 0;
    };

    void open(const values::DocNode& node);
    void value(const values::DocNode& node, schema::SchemaNodeId id);
    void record(const values::DocNode& node, const schema::SchemaType& type);
    void entry(const values::DocEntry& entry, const schema::SchemaType& type);
    void unknownField(const values::DocEntry& entry, const schema::SchemaType& type);
    void missingFields(const values::DocNode& node, const schema::SchemaType& type);
    void conditions(const values::DocNode& node, const schema::SchemaType& type);
    void text(const values::DocNode& node, const schema::SchemaNode& type);
    void number(const values::DocNode& node, const schema::SchemaNode& type);
    void choice(const values::DocNode& node, const schema::SchemaNode& type);
    void list(const values::DocNode& node, const schema::SchemaNode& type);
    void listKeys(const values::DocNode& node, const schema::SchemaNode& type);
    void map(const values::DocNode& node, const schema::SchemaNode& type);
    void elements(const values::DocNode& map, schema::SchemaNodeId type);
    void alternatives(const values::DocNode& node, const schema::SchemaNode& type);
    void size(const values::DocNode& node, const schema::SchemaNode& type, std::size_t count,
              std::string_view what);
    void wrongType(const values::DocNode& node, const schema::SchemaNode& type);

    /// Whether nothing is wrong with `node` there; finds nothing.
    bool fits(const values::DocNode& node, schema::SchemaNodeId id);
    bool holds(const values::DocNode& node, const schema::SchemaCondition& condition);
    /// Finds what is wrong with fields that conditions which must all hold limit, where it stands.
    /// False if it is another part of the conditions that does not hold.
    bool limits(const values::DocNode& node, const schema::SchemaCheck& check);
    [[nodiscard]] auto lineOf(const schema::SchemaType& type) const -> schema::ReleaseLine;
    auto add(FindingKind kind, const values::DocNode& node) -> Finding&;
    [[nodiscard]] auto path() const -> std::string;
    bool matches(std::string_view pattern, std::string_view text);

    const schema::SchemaTable& schemas_;
    const schema::VersionContract& versions_;
    std::vector<Step> path_;
    values::OriginId key_;
    std::vector<Finding> found_;
    std::unordered_map<std::string_view, types::Parsed<types::Pattern>> patterns_;
    mutable std::unordered_map<std::string_view, schema::ReleaseLine> lines_;
};

}  // namespace clc::backends
