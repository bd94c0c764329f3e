// The tree of one file. Nodes live in the arena of their `ParsedFile`, are trivially destructible
// and never change once built. Nothing semantic is written into them: types, bindings and the like
// are side tables by `NodeId`.
#pragma once

#include "base/check.h"
#include "syntax/expressions.h"
#include "syntax/items.h"
#include "syntax/node.h"
#include "syntax/parts.h"
#include "syntax/type_expressions.h"

namespace clc::syntax {

/// `node` as a T, null if it is another kind of node or null itself.
template <typename T>
auto as(const Node* node) -> const T* {
    return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

/// `node`, which must be a T.
template <typename T>
auto cast(const Node* node) -> const T& {
    CLC_ASSERT(node != nullptr && node->kind == T::kKind, "another kind of node");
    return *static_cast<const T*>(node);
}

}  // namespace clc::syntax
