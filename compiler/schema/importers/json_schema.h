// JSON schema, in the dialects of OpenAPI v3, of CRDs and of draft 2020-12, as nodes and records.
#pragma once

#include "schema/definition.h"
#include "schema/importers/place.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace clc::schema {

/// What decides about records and references while a schema is read.
class JsonSchemaHost {
public:
    virtual ~JsonSchemaHost() = default;

    /// The name under which others refer to `record`, which was found at `place`.
    virtual auto addRecord(TypeDefinition record, const Place& place) -> RecordName = 0;
    /// What `$ref: reference` stands for.
    virtual auto resolve(std::string_view reference, const Place& place) -> NodeDefinition = 0;
    /// The last word on what was read at `place`; `secret` only for fields.
    virtual void refine(NodeDefinition& node, const Place& place) = 0;
    virtual bool isSecret(const Place& place) = 0;
};

class JsonSchemaReader {
public:
    explicit JsonSchemaReader(JsonSchemaHost& host) : host_(host) {}

    /// What may stand at `place`. Objects with fields are given to the host.
    auto node(const nlohmann::json& schema, const Place& place) -> NodeDefinition;

    /// An object with fields as a record without a name. Unless it says that it keeps unknown
    /// fields it has just those it declares: the API server drops all others.
    auto record(const nlohmann::json& schema, const Place& place) -> TypeDefinition;

private:
    struct Counts {
        std::uint32_t cel = 0;
        std::uint32_t unchecked = 0;
    };

    auto bareNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto objectNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto untypedNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto enumNode(const nlohmann::json& schema) -> NodeDefinition;
    auto unionNode(const nlohmann::json& alternatives, const Place& place) -> NodeDefinition;
    auto condition(const nlohmann::json& schema, const Place& place)
        -> std::optional<ConditionDefinition>;
    void limits(const nlohmann::json& schema, NodeDefinition& node);
    void combined(const nlohmann::json& schema, NodeDefinition& node);
    void checks(const nlohmann::json& schema, const Place& place, TypeDefinition& record);
    void check(const nlohmann::json& conditions, CheckKind kind, const Place& place,
               TypeDefinition& record);

    JsonSchemaHost& host_;
    /// What the record that is being read demands and nobody checks.
    Counts counts_;
    int depth_ = 0;
};

/// Whether `schema` lists fields, or says that there are none: it is a record then.
bool declaresFields(const nlohmann::json& schema);

/// The first sentence of a description, on one line.
auto firstSentence(std::string_view text) -> std::string;

}  // namespace clc::schema
