// Types as they are written.
#pragma once

#include "syntax/node.h"

#include <span>

namespace clc::syntax {

struct ErrorType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::ErrorType;
};

/// `Port`, `k8s.Container`, `Map<String, Int>`
struct NamedType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::NamedType;
    std::span<const Name> path;
    NodeList<TypeExpr> arguments;
};

struct ListType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::ListType;
    const TypeExpr* element = nullptr;
};

/// `{ a: T, b: T = value, ...Other }`. Members are `FieldItem` and `SpreadTypeItem`.
struct RecordType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::RecordType;
    NodeList<Item> members;
};

/// `"soft"`, `0`, `true`, `null`: a TextExpr, NumberExpr (perhaps in a UnaryExpr), BoolExpr or
/// NullExpr.
struct LiteralType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::LiteralType;
    const Expr* literal = nullptr;
};

struct OptionalType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::OptionalType;
    const TypeExpr* inner = nullptr;
};

struct UnionType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::UnionType;
    NodeList<TypeExpr> alternatives;
};

struct FunctionType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::FunctionType;
    NodeList<TypeExpr> params;
    const TypeExpr* result = nullptr;
};

/// `Int where it >= 1`
struct RefinedType : TypeExpr {
    static constexpr NodeKind kKind = NodeKind::RefinedType;
    const TypeExpr* base = nullptr;
    const Expr* predicate = nullptr;
};

}  // namespace clc::syntax
