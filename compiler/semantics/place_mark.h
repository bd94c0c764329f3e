// The mark of a kind whose instances are places: objects that stand in one name it.
#pragma once

#include "syntax/items.h"

#include <algorithm>
#include <string_view>

namespace clc::semantics {

inline constexpr std::string_view kPlaceMark = "place";

inline bool isMarkedPlace(const syntax::KindItem& kind) {
    return std::ranges::any_of(kind.attributes, [](const syntax::Attribute* attribute) {
        return attribute->name.text == kPlaceMark;
    });
}

}  // namespace clc::semantics
