#include "semantics/api_types.h"

#include "schema/schema_table.h"

namespace clc::semantics {

auto apiTypeNames(const Model& model, const Module& module) -> std::vector<std::string_view> {
    return module.schema.empty() ? std::vector<std::string_view>()
                                 : model.schemas()->typeNames(module.schema);
}

auto apiAbout(const Model& model, const Module& module) -> std::string_view {
    return module.schema.empty() ? std::string_view()
                                 : model.schemas()->module(module.schema)->about;
}

auto apiType(const Model& model, const Module& module, std::string_view name)
    -> std::optional<TypeId> {
    if (module.schema.empty()) {
        return std::nullopt;
    }
    const auto found = model.schemas()->findType(module.schema, name);
    return found ? std::optional(model.schemaRecord(found->value)) : std::nullopt;
}

auto apiType(const Model& model, const RecordInfo& record) -> std::optional<ApiType> {
    if (!record.schemaType) {
        return std::nullopt;
    }
    const schema::SchemaType& type =
        model.schemas()->type(schema::SchemaTypeId(*record.schemaType));
    const bool isOwn = type.module.ends_with(schema::kModuleFile);
    return ApiType{.module = (isOwn ? "" : "std.") + std::string(type.module),
                   .name = type.name,
                   .doc = type.doc};
}

}  // namespace clc::semantics
