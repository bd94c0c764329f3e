#include "schema/schema_type.h"

namespace clc::schema {

auto identityFields(const SchemaType& type) -> std::vector<IdentityField> {
    // The machine configuration of Talos is a document that says neither.
    if (!type.object || type.object->kind.empty()) {
        return {};
    }
    return {{"apiVersion", type.object->apiVersion}, {"kind", type.object->kind}};
}

bool isOptOut(const SchemaType& type) {
    return type.module == "k8s" && type.name == "Untyped";
}

}  // namespace clc::schema
