#include "schema/place.h"

#include "base/check.h"
#include "schema/type_words.h"

#include <algorithm>

namespace clc::schema {

auto placeField(const SchemaType& type) -> std::optional<PlaceField> {
    if (!type.object || type.object->scope != Scope::Namespaced) {
        return std::nullopt;
    }
    return PlaceField{.record = "metadata", .field = "namespace"};
}

auto typeByIdentity(const SchemaTable& schemas, const FieldText& textIn) -> const SchemaType* {
    const std::string_view version = textIn("apiVersion");
    const std::string_view kind = textIn("kind");
    if (version.empty() || kind.empty()) {
        return nullptr;
    }
    const auto found = schemas.findKind(version, kind);
    return found ? &schemas.type(*found) : nullptr;
}

auto scopeName(Scope scope) -> std::string_view {
    const auto found = std::ranges::find(kScopeWords, scope, &ScopeWord::scope);
    CLC_ASSERT(found != kScopeWords.end(), "every scope has a word");
    return found->word;
}

}  // namespace clc::schema
