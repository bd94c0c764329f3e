#include "schema/definition.h"

#include <algorithm>

namespace clc::schema {

auto countOf(const TypeDefinition& type, UncheckedKind kind) -> std::uint32_t {
    return static_cast<std::uint32_t>(
        std::ranges::count(type.unchecked, kind, &UncheckedRule::kind));
}

void sortByName(ModuleDefinition& module) {
    std::ranges::sort(module.types, {}, &TypeDefinition::name);
    for (TypeDefinition& type : module.types) {
        std::ranges::sort(type.fields, {}, &FieldDefinition::name);
    }
}

}  // namespace clc::schema
