// Walking trees without knowing every node.
#pragma once

#include "syntax/ast.h"

#include <memory>
#include <string_view>
#include <type_traits>

namespace clc::syntax {

/// What is called for each child, and what it is given beside it.
struct ChildVisitor {
    void (*visit)(void* context, std::string_view role, const Node& child) = nullptr;
    void* context = nullptr;
};

/// The children of `node` in the order of the source, those that are missing left out. The role is
/// the name of the member, empty in the main list of a node.
void visitChildren(const Node& node, ChildVisitor visitor);

/// Calls `fn(const Node&)` for each child of `node`, in the order of the source. Does not go
/// deeper: `fn` may.
template <typename Fn>
void forEachChild(const Node& node, Fn&& fn) {
    using Target = std::remove_reference_t<Fn>;
    visitChildren(node, {[](void* context, std::string_view /*role*/, const Node& child) {
                             (*static_cast<Target*>(context))(child);
                         },
                         const_cast<void*>(static_cast<const void*>(std::addressof(fn)))});
}

}  // namespace clc::syntax
