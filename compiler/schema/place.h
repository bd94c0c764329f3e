// In which place the objects of an API stand, and which fields say so. Valid as long as the table.
#pragma once

#include "schema/schema_table.h"

#include <functional>
#include <optional>
#include <string_view>

namespace clc::schema {

/// The field `field` of the record in the field `record` names the place.
struct PlaceField {
    std::string_view record;
    std::string_view field;
};

/// Where an object of `type` names the place it stands in. None for what stands in no place.
auto placeField(const SchemaType& type) -> std::optional<PlaceField>;

/// The text in a field of an object, empty if there is none.
using FieldText = std::function<std::string_view(std::string_view field)>;

/// The type of an object by what it says of itself; null if no schema is known.
auto typeByIdentity(const SchemaTable& schemas, const FieldText& textIn) -> const SchemaType*;

/// As the notation has it: `namespaced`, `cluster`, `document`.
auto scopeName(Scope scope) -> std::string_view;

}  // namespace clc::schema
