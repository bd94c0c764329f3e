#include "schema/schema_type.h"

namespace clc::schema {

auto identityFields(const SchemaType& type) -> std::vector<IdentityField> {
    // The machine configuration of Talos is a document that says neither.
    if (!type.object || type.object->kind.empty()) {
        return {};
    }
    return {{"apiVersion", type.object->apiVersion}, {"kind", type.object->kind}};
}

auto shownName(const SchemaType& type) -> std::string {
    std::string_view module = type.module;
    if (module.ends_with(kModuleFile)) {
        module.remove_suffix(kModuleFile.size());
        module.remove_prefix(module.rfind('/') + 1);
    } else {
        module.remove_prefix(module.rfind('.') + 1);
    }
    return std::string(module) + "." + std::string(type.name);
}

bool isAnyObject(const SchemaType& type) {
    const auto demands = [&type](std::string_view name) {
        const SchemaField* const field = type.field(name);
        return field != nullptr && field->required();
    };
    return !type.object && type.open && demands("apiVersion") && demands("kind");
}

bool isOptOut(const SchemaType& type) {
    return type.module == "k8s" && type.name == "Untyped";
}

}  // namespace clc::schema
