#include "schema/definition.h"

#include <algorithm>

namespace clc::schema {

void sortByName(ModuleDefinition& module) {
    std::ranges::sort(module.types, {}, &TypeDefinition::name);
    for (TypeDefinition& type : module.types) {
        std::ranges::sort(type.fields, {}, &FieldDefinition::name);
    }
}

}  // namespace clc::schema
