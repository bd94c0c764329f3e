// What a name of a type or kind leads to, as a page to turn to.
#pragma once

#include "ide/description.h"
#include "semantics/model.h"

#include <optional>
#include <span>

namespace clc::ide {

/// What `path` names in the text of `file`: its module's own, what its `use` items bring, the
/// prelude, what the compiler knows. Nothing if it names none of these, as a type parameter does.
auto findTarget(const semantics::Model& model, FileId file, std::span<const syntax::Name> path)
    -> std::optional<Target>;

/// The page of what a type is made of: of `[k8s.Container]?` that of `k8s.Container`. Nothing if it
/// is made of several or of none.
auto findTarget(const semantics::Model& model, types::TypeId type) -> std::optional<Target>;

/// Whether every file knows `target` by its name.
bool isInPrelude(const semantics::Model& model, const Target& target);

/// The definition, of a kind or record, that `item` is written in; its members are known by it.
auto enclosingTarget(const semantics::Model& model, const syntax::Item& item)
    -> std::optional<Target>;

}  // namespace clc::ide
