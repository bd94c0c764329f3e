// Types of the API schemas as record types of the language (S17).
#include "schema/schema_table.h"
#include "schema/tofu_blocks.h"
#include "semantics/checker.h"

#include <array>

namespace clc::semantics {
namespace {

using schema::SchemaNode;
using schema::SchemaTable;

auto typeOfLiteral(types::TypeStore& types, const schema::SchemaLiteral& literal) -> TypeId {
    switch (literal.kind) {
    case schema::LiteralKind::Text: return types.textLiteral(literal.text);
    case schema::LiteralKind::Int: return types.intLiteral(literal.number);
    case schema::LiteralKind::Bool: return types.boolLiteral(literal.number);
    }
    return TypeId::error;
}

/// The types of the places in one type of the schemas. Bounds, patterns and sizes are asked of
/// values, on evaluation.
class PlaceTypes {
public:
    PlaceTypes(const Model& model, schema::TofuForm tofu)
        : model_(model), types_(model.types()), table_(*model.schemas()), tofu_(tofu) {}

    /// Where OpenTofu reads it, a value may be known only after apply, and so may each part of it.
    /// Blocks may not: they are no values there, and what is in them are.
    auto of(schema::SchemaNodeId id) -> TypeId {
        const SchemaNode& node = table_.node(id);
        const TypeId type = plain(node);
        return tofu_ == schema::TofuForm::None || schema::holdsBlocks(table_, node)
                   ? type
                   : types_.later(type);
    }

private:
    auto plain(const SchemaNode& node) -> TypeId {
        switch (node.kind) {
        case schema::NodeKind::Any: return TypeId::any;
        case schema::NodeKind::Bool: return TypeId::boolean;
        case schema::NodeKind::Int: return TypeId::integer;
        case schema::NodeKind::Float: return TypeId::floating;
        case schema::NodeKind::String: return TypeId::string;
        case schema::NodeKind::IntOrString: {
            const std::array both{TypeId::integer, TypeId::string};
            return types_.unionOf(both);
        }
        case schema::NodeKind::Scalar: return types_.scalar(node.scalar);
        case schema::NodeKind::Literals: {
            std::vector<TypeId> literals;
            for (const schema::SchemaLiteral& literal : node.literals) {
                literals.push_back(typeOfLiteral(types_, literal));
            }
            return types_.unionOf(literals);
        }
        case schema::NodeKind::List: return types_.list(of(node.element));
        case schema::NodeKind::Map: return types_.map(TypeId::string, of(node.element));
        case schema::NodeKind::Record: return model_.schemaRecord(node.record.value);
        case schema::NodeKind::Union: {
            std::vector<TypeId> alternatives;
            for (const schema::SchemaNodeId each : node.alternatives) {
                alternatives.push_back(plain(table_.node(each)));
            }
            return types_.unionOf(alternatives);
        }
        }
        return TypeId::error;
    }

    const Model& model_;
    types::TypeStore& types_;
    const SchemaTable& table_;
    schema::TofuForm tofu_;
};

}  // namespace

auto Model::schemaRecord(std::uint32_t schemaType) const -> TypeId {
    if (const auto before = schemaRecords_.find(schemaType); before != schemaRecords_.end()) {
        return before->second;
    }
    CLC_ASSERT(schemas_ != nullptr, "a schema type without schemas");
    const schema::SchemaType& type = schemas_->type(schema::SchemaTypeId(schemaType));
    auto info = std::make_unique<RecordInfo>();
    info->name = schema::shownName(type);
    info->id = types_.newRecord(info->name);
    info->schemaType = schemaType;
    CLC_ASSERT(info->id.index() == records_.size(),
               "records are numbered by the store of this model");
    const TypeId record = types_.record(info->id);
    records_.push_back(std::move(info));
    schemaRecords_.emplace(schemaType, record);
    return record;
}

void Model::fillFromSchema(RecordInfo& info) const {
    info.filled = true;
    const schema::SchemaType& type = schemas_->type(schema::SchemaTypeId(*info.schemaType));
    info.isObject = type.object.has_value();
    // What an object says of itself: nobody has to write it.
    for (const schema::IdentityField& field : schema::identityFields(type)) {
        info.constants.emplace_back(field.name, field.text);
    }
    PlaceTypes places(*this, type.tofu);
    info.fields.reserve(type.fields.size());
    for (const schema::SchemaField& each : type.fields) {
        Member field;
        field.name = each.name;
        field.doc = each.doc;
        field.type = places.of(each.type);
        if (!each.required()) {
            field.type = types_.optional(field.type);
        }
        info.byName.emplace(field.name, static_cast<std::uint32_t>(info.fields.size()));
        info.fields.push_back(std::move(field));
    }
    info.isOpen = type.open || type.more.valid();
    info.rest = type.more.valid() ? places.of(type.more) : TypeId::any;
}

bool ModelBuilder::hasSchemaModule(std::string_view name) const {
    return model_.schemas()->module(name).has_value();
}

auto ModelBuilder::isSchemaType(ModuleId module, std::string_view name)
    -> std::optional<std::uint32_t> {
    const Module& in = model_.module(module);
    if (in.schema.empty()) {
        return std::nullopt;
    }
    const auto found = model_.schemas()->findType(in.schema, name);
    return found ? std::optional(found->value) : std::nullopt;
}

void ModelBuilder::addSchemaNames(ModuleId module, std::vector<std::string_view>& names) const {
    const Module& in = model_.module(module);
    if (in.schema.empty()) {
        return;
    }
    const std::vector<std::string_view> types = model_.schemas()->typeNames(in.schema);
    names.insert(names.end(), types.begin(), types.end());
}

}  // namespace clc::semantics
