// What all nodes of a tree are.
#pragma once

#include "base/ids.h"
#include "source/span.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clc::syntax {

/// Dense within one file, in order of creation.
using NodeId = Id<struct NodeTag>;

enum class NodeKind : std::uint8_t {
#define CL_NODE(category, name) name,
#include "syntax/nodes.def"
#undef CL_NODE
};

/// "NameExpr", for dumps.
auto nodeKindName(NodeKind kind) -> std::string_view;

struct Node {
    NodeKind kind;
    /// The parser reported an error inside: the tree is partial here and later phases keep silent.
    bool hasError = false;
    NodeId id;
    Span span;
};

struct Expr : Node {};
struct TypeExpr : Node {};

template <typename T>
using NodeList = std::span<const T* const>;

/// A word of the source. An empty `text` is a name that is missing; the parser has reported it.
struct Name {
    std::string_view text;
    Span span;
};

struct Attribute;

/// What may stand in a file, a kind or braces.
struct Item : Node {
    NodeList<Attribute> attributes;
    /// Lines of the `///` comment above, without the slashes and one blank.
    std::span<const std::string_view> docs;
    bool isPrivate = false;
};

}  // namespace clc::syntax
