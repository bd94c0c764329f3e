#include "schema/schema_type.h"

namespace clc::schema {

auto identityFields(const SchemaType& type) -> std::vector<IdentityField> {
    if (!type.object) {
        return {};
    }
    return {{"apiVersion", type.object->apiVersion}, {"kind", type.object->kind}};
}

}  // namespace clc::schema
