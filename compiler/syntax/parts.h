// What stands inside of values, types and items.
#pragma once

#include "syntax/node.h"

#include <span>
#include <string_view>

namespace clc::syntax {

struct RecordType;

/// One argument of a call or attribute; `label` is empty for a positional one.
struct Argument : Node {
    static constexpr NodeKind kKind = NodeKind::Argument;
    Name label;
    const Expr* value = nullptr;
};

/// `@allow("CL2001", reason: "...")`
struct Attribute : Node {
    static constexpr NodeKind kKind = NodeKind::Attribute;
    Name name;
    NodeList<Argument> arguments;
};

/// A function's parameter; a lambda's has no type.
struct Param : Node {
    static constexpr NodeKind kKind = NodeKind::Param;
    Name name;
    const TypeExpr* type = nullptr;
    const Expr* fallback = nullptr;
};

/// A step of a dotted name: `postgres`, `app/web` (then `id` is set), each with an index where
/// `["x"]` follows.
struct PathSegment : Node {
    static constexpr NodeKind kKind = NodeKind::PathSegment;
    Name name;
    Name id;
    const Expr* index = nullptr;
    [[nodiscard]] bool isReference() const { return !id.text.empty(); }
};

/// `pattern | pattern => result`; no pattern for `else`.
struct MatchArm : Node {
    static constexpr NodeKind kKind = NodeKind::MatchArm;
    NodeList<TypeExpr> patterns;
    const Expr* result = nullptr;
    [[nodiscard]] bool isElse() const { return patterns.empty(); }
};

/// `http { path: UrlPath, port: Port }` of a variant type.
struct VariantCase : Node {
    static constexpr NodeKind kKind = NodeKind::VariantCase;
    Name name;
    std::span<const std::string_view> docs;
    const RecordType* fields = nullptr;
};

/// `{ ... }` with everything that may stand in braces. `span` includes the braces.
struct Block : Node {
    static constexpr NodeKind kKind = NodeKind::Block;
    NodeList<Item> items;
};

struct File : Node {
    static constexpr NodeKind kKind = NodeKind::File;
    /// The lines of the `///` comment that begins the file, if it is above a `use`, a blank line or
    /// another such comment.
    std::span<const std::string_view> docs;
    NodeList<Item> items;
};

}  // namespace clc::syntax
