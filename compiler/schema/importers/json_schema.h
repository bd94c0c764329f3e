// JSON schema, in the dialects of OpenAPI v3, of CRDs and of draft 2020-12, as nodes and records.
#pragma once

#include "schema/definition.h"
#include "schema/importers/place.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::schema {

/// What decides about records and references while a schema is read.
class JsonSchemaHost {
public:
    virtual ~JsonSchemaHost() = default;

    /// The name under which others refer to `record`, which was found at `place`.
    virtual auto addRecord(TypeDefinition record, const Place& place) -> RecordName = 0;
    /// What `$ref: reference` stands for.
    virtual auto resolve(std::string_view reference, const Place& place) -> NodeDefinition = 0;
    /// The schema that `$ref: reference` leads to, for what is said beside types; null if the host
    /// says that itself.
    virtual auto target(std::string_view /*reference*/) -> const nlohmann::json* { return nullptr; }
    /// `schema` with the fields that the parts of its `allOf` declare; nothing if that is `schema`.
    virtual auto joined(const nlohmann::json& schema) -> std::optional<nlohmann::json>;
    /// The last word on what was read at `place`; `secret` only for fields.
    virtual void refine(NodeDefinition& node, const Place& place) = 0;
    virtual bool isSecret(const Place& place) = 0;
    /// Whether defaults are filled in before anybody asks what is required.
    virtual bool fillsDefaults() const { return false; }
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
    auto wholeNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto bareNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto objectNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto elementNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto moreNode(const nlohmann::json& schema, const Place& place)
        -> std::optional<NodeDefinition>;
    auto untypedNode(const nlohmann::json& schema, const Place& place) -> NodeDefinition;
    auto enumNode(const nlohmann::json& schema) -> NodeDefinition;
    auto unionNode(const nlohmann::json& alternatives, const Place& place) -> NodeDefinition;
    auto condition(const nlohmann::json& schema, const Place& place)
        -> std::optional<ConditionDefinition>;
    /// The value of a word that limits nothing, of `schema` or of what it refers to.
    auto said(const nlohmann::json& schema, const char* word) -> const nlohmann::json*;
    auto docOf(const nlohmann::json& property) -> std::string;
    void limits(const nlohmann::json& schema, NodeDefinition& node);
    /// Notes what `schema` says beside its `enum` that not all of `literals` keep to.
    void limitsOfLiterals(const nlohmann::json& schema, const NodeDefinition& literals);
    void combined(const nlohmann::json& schema, NodeDefinition& node);
    /// Takes what `part`, one of those in the `allOf` of `whole`, says of a text or number into
    /// `node`. False if it says something that `node` can't.
    bool narrow(const nlohmann::json& part, const nlohmann::json& whole, NodeDefinition& node);
    void checks(const nlohmann::json& schema, const Place& place, TypeDefinition& record);
    void check(const nlohmann::json& conditions, CheckKind kind, const Place& place,
               TypeDefinition& record);

    /// Notes what the schema that is being read demands and nobody checks.
    void unchecked(std::string_view what);
    void uncheckedWords(const nlohmann::json& schema);
    void uncheckedCombinations(const nlohmann::json& schema);
    /// Notes limits that stand beside what `taken` says, and that nobody holds.
    void uncheckedBeside(const nlohmann::json& schema, std::string_view taken);

    JsonSchemaHost& host_;
    /// What the record that is being read demands and nobody checks.
    std::vector<UncheckedRule> unchecked_;
    /// How long the path to that record is.
    std::size_t recordDepth_ = 0;
    /// Where the schema that is being read stands; null before the first one.
    const Place* place_ = nullptr;
    int depth_ = 0;
};

/// Whether a condition of `schema` speaks of fields that `schema` itself does not declare.
bool declaresHiddenFields(const nlohmann::json& schema);

/// Whether `schema` lists fields, or says that there are none: it is a record then.
bool declaresFields(const nlohmann::json& schema);

}  // namespace clc::schema
