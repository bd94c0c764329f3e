// Makes values.
#pragma once

#include "evaluation/run.h"

#include <string>
#include <string_view>
#include <vector>

namespace clc::evaluation {

inline constexpr values::Data kPoison{values::ValueKind::Poison};
inline constexpr values::Data kNull{values::ValueKind::Null};
inline constexpr values::BoolData kTrue{{values::ValueKind::Bool}, true};
inline constexpr values::BoolData kFalse{{values::ValueKind::Bool}, false};

/// What could not be computed. It has no origin.
inline auto poison() -> Value {
    return {&kPoison, {}};
}
inline auto makeNull(OriginId origin) -> Value {
    return {&kNull, origin};
}
auto makeExplicitNull(OriginId origin) -> Value;
inline auto makeBool(bool value, OriginId origin) -> Value {
    return {value ? &kTrue : &kFalse, origin};
}
auto makeInt(Run& run, std::int64_t value, OriginId origin) -> Value;
auto makeFloat(Run& run, double value, OriginId origin, std::string_view text = {}) -> Value;
/// `text` must live as long as the result: it is a part of the tree or of the arena.
auto viewText(Run& run, std::string_view text, OriginId origin) -> Value;
/// `text` is copied.
auto makeText(Run& run, std::string_view text, OriginId origin) -> Value;
/// `text` must be one of `kind` and live as long as the result.
auto makeScalar(Run& run, types::ScalarKind kind, std::string_view text, OriginId origin) -> Value;
auto makeRange(Run& run, Value from, Value to, OriginId origin) -> Value;
auto makeList(Run& run, std::span<const Lazy> items, OriginId origin) -> Value;
auto makeMap(Run& run, const std::vector<values::Entry>& entries, TypeId key, OriginId origin)
    -> Value;
auto makeRecord(Run& run, TypeId type, const std::vector<values::Entry>& entries, OriginId origin)
    -> Value;
auto makeLater(Run& run, const values::DocNode& expression, values::InstanceId root,
               OriginId origin) -> Value;

}  // namespace clc::evaluation
