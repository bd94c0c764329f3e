// All scalars that are kept as a kind and a text, behind one set of functions. The language's names
// of them, and what can be asked of any: is the text one, are two the same, which comes first.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/scalar_kind.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::types {

/// Every kind, in the order of the enumerators.
auto scalarKinds() -> std::span<const ScalarKind>;

/// The name of the kind in the language: `Quantity`.
auto scalarName(ScalarKind kind) -> std::string_view;

/// The kind of that name.
auto scalarNamed(std::string_view name) -> std::optional<ScalarKind>;

/// What is wrong with `text` as a scalar of `kind`; nothing if it is one.
auto checkScalar(ScalarKind kind, std::string_view text) -> std::optional<ScalarError>;

/// Whether `<` means something between two of the kind. The others are only equal or not.
auto isOrdered(ScalarKind kind) -> bool;

/// The order of two scalars by value, so that 1Gi and 1024Mi are equal; for kinds that are not
/// ordered only equality means something, though the order is total and always the same. Nothing if
/// one of the texts is no such scalar.
auto compareScalars(ScalarKind kind, std::string_view a, std::string_view b)
    -> std::optional<std::strong_ordering>;

/// The canonical text of a scalar; nothing if the text is none.
auto canonicalScalar(ScalarKind kind, std::string_view text) -> std::optional<std::string>;

}  // namespace clc::types
