// What may be meant by a name that nobody knows: what the library has, and what a definition has.
#pragma once

#include "semantics/model.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clc::semantics {

/// Something that a module of the library offers to others.
struct Export {
    std::string module;  // "std.secret"
    std::string_view name;
    const syntax::Item* item = nullptr;
};

/// What may stand where the unknown name does.
enum class Wanted : std::uint8_t {
    Kind,
    Type,      // a type or kind
    Value,     // a let, or a function for a place that takes one
    Constant,  // a let
    Function,
};

/// What has the fields: one of the two.
struct FieldOwner {
    const KindInfo* kind = nullptr;
    const RecordInfo* record = nullptr;
};

}  // namespace clc::semantics
