// What may stand in a file, a kind or braces.
#pragma once

#include "syntax/expressions.h"
#include "syntax/type_expressions.h"

#include <span>

namespace clc::syntax {

struct ErrorItem : Item {
    static constexpr NodeKind kKind = NodeKind::ErrorItem;
};

/// `use std.flux`, `use std.cnpg.{pooler, cluster as db}`, `use "lib/mail.cl" as mail`
struct UseItem : Item {
    static constexpr NodeKind kKind = NodeKind::UseItem;
    struct Imported {
        Name name;
        Name alias;  // empty text if there is none
    };
    std::span<const Name> path;      // std, flux; empty for a file
    const TextExpr* file = nullptr;  // "lib/mail.cl", without holes
    std::span<const Imported> names;
    bool hasNames = false;  // braces were written
    Name alias;
};

/// `let name: T = value`; in a kind the value may be missing (open).
struct LetItem : Item {
    static constexpr NodeKind kKind = NodeKind::LetItem;
    Name name;
    const TypeExpr* type = nullptr;
    const Expr* value = nullptr;
};

/// `body` is null for a native one.
struct FnItem : Item {
    static constexpr NodeKind kKind = NodeKind::FnItem;
    bool isNative = false;
    Name name;
    std::span<const Name> typeParams;
    NodeList<Param> params;
    const TypeExpr* result = nullptr;
    const Expr* body = nullptr;  // LetExpr for a block
};

/// Either `cases` (a variant type) or `type`.
struct TypeItem : Item {
    static constexpr NodeKind kKind = NodeKind::TypeItem;
    Name name;
    std::span<const Name> typeParams;
    const TypeExpr* type = nullptr;
    NodeList<VariantCase> cases;
};

/// A dotted name of a kind or type: `app`, `k8s.Container`.
struct QualifiedName {
    std::span<const Name> path;
    Span span;
    [[nodiscard]] bool empty() const { return path.empty(); }
};

/// `kind NAME [is BASE] [in CONTAINER | ...] { members }`. Members: FieldItem, LetItem, FnItem,
/// SpreadTypeItem, DeclarationItem, AmendItem, EmitItem, CheckItem, ForItem, IfItem, DefaultsItem.
struct KindItem : Item {
    static constexpr NodeKind kKind = NodeKind::KindItem;
    Name name;
    QualifiedName base;
    std::span<const QualifiedName> containers;
    const Block* body = nullptr;
};

/// `rule NAME { code: "...", severity: "...", lets, for, check }`
struct RuleItem : Item {
    static constexpr NodeKind kKind = NodeKind::RuleItem;
    Name name;
    const Block* body = nullptr;
};

/// `name: T`, `name: T = value`, or `name = value` (a new default of an inherited field; then
/// `type` is null).
struct FieldItem : Item {
    static constexpr NodeKind kKind = NodeKind::FieldItem;
    Name name;
    const TypeExpr* type = nullptr;
    const Expr* value = nullptr;
};

/// `...Container` in a kind or record type; `...` alone in a record type opens it (any further
/// field).
struct SpreadTypeItem : Item {
    static constexpr NodeKind kKind = NodeKind::SpreadTypeItem;
    QualifiedName type;
};

/// One entry of a block: `key: value` (replaces) or `key { ... }` (goes into what is there; then
/// `value` is a BlockExpr). The key is a name, a text (maybe with holes) or `[computed]`.
struct EntryItem : Item {
    static constexpr NodeKind kKind = NodeKind::EntryItem;
    Name name;                  // empty text unless the key is a name
    const Expr* key = nullptr;  // the text or the computed key
    bool computed = false;      // `[key]`
    bool merges = false;        // no colon
    const Expr* value = nullptr;
};

struct SpreadItem : Item {
    static constexpr NodeKind kKind = NodeKind::SpreadItem;
    const Expr* value = nullptr;
};

/// `app web { }`, `app sidekiq[q] { }`, `arr prowlarr in downloads { }`, `proxmox.vm x { }`
struct DeclarationItem : Item {
    static constexpr NodeKind kKind = NodeKind::DeclarationItem;
    QualifiedName kindName;
    Name name;
    const Expr* key = nullptr;        // of a family
    NodeList<PathSegment> container;  // after `in`
    const Block* body = nullptr;
};

/// `app/web { }`, `app/sidekiq["x"] { }`, `postgres/database.secret/owner { }`
struct AmendItem : Item {
    static constexpr NodeKind kKind = NodeKind::AmendItem;
    NodeList<PathSegment> target;
    const Block* body = nullptr;
};

struct EmitItem : Item {
    static constexpr NodeKind kKind = NodeKind::EmitItem;
    const Expr* value = nullptr;
    const Expr* path = nullptr;  // after `at`
};

struct CheckItem : Item {
    static constexpr NodeKind kKind = NodeKind::CheckItem;
    const Expr* condition = nullptr;
    const Expr* at = nullptr;
    const Expr* message = nullptr;
    const Expr* help = nullptr;
    const Expr* fixPath = nullptr;
    const Expr* fixValue = nullptr;
};

struct ForItem : Item {
    static constexpr NodeKind kKind = NodeKind::ForItem;
    const Param* first = nullptr;
    const Param* second = nullptr;
    const Expr* iterable = nullptr;
    const Block* body = nullptr;
};

struct IfItem : Item {
    static constexpr NodeKind kKind = NodeKind::IfItem;
    const Expr* condition = nullptr;
    const Block* then = nullptr;
    const Item* otherwise = nullptr;        // an IfItem for `else if`
    const Block* otherwiseBlock = nullptr;  // for `else { }`
};

struct DefaultsItem : Item {
    static constexpr NodeKind kKind = NodeKind::DefaultsItem;
    QualifiedName kindName;
    const Block* body = nullptr;
};

}  // namespace clc::syntax
