// The tree of one file. Nodes live in the arena of their `ParsedFile`, are trivially destructible
// and never change once built. Nothing semantic is written into them: types, bindings and the like
// are side tables by `NodeId`.
#pragma once

#include "base/check.h"
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
struct Item;
struct Block;
struct RecordType;

template <typename T>
using NodeList = std::span<const T* const>;

/// A word of the source. An empty `text` is a name that is missing; the parser has reported it.
struct Name {
    std::string_view text;
    Span span;
};

// ---- parts
// ---------------------------------------------------------------------------------------------------------

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

// ---- expressions
// ---------------------------------------------------------------------------------------------------

struct ErrorExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::ErrorExpr;
};

struct NameExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::NameExpr;
    Name name;
};

/// `app/web`, `x.postgres/database`, `module.kind/name`: `base` is what stands before the dot, null
/// if nothing does.
struct RefExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::RefExpr;
    const Expr* base = nullptr;
    bool optional = false;  // `?.` instead of `.`
    Name kindName;
    Name id;
};

struct SelfExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::SelfExpr;
};

struct SuperExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::SuperExpr;
};

/// Whatever begins with a digit. What it means, the expected type says.
struct NumberExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::NumberExpr;
    enum class Form : std::uint8_t {
        Int,     // 5, 1_000, 0x1f, 0o644
        Float,   // 1.30
        Unit,    // 1536Mi, 30s, 80%, 12h30m
        Dotted,  // 1.33.0, 10.0.0.0/16, 1.10.6-alpha.1
    };
    Form form = Form::Int;
    std::string_view text;   // as written
    std::int64_t value = 0;  // for Int
};

struct BoolExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::BoolExpr;
    bool value = false;
};

struct NullExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::NullExpr;
};

/// A piece of a text: either `text` with escapes resolved and indentation stripped, or a hole.
struct TextPart {
    Span span;
    std::string_view text;
    const Expr* hole = nullptr;
};

struct TextExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::TextExpr;
    enum class Form : std::uint8_t { Line, Block, Raw };
    Form form = Form::Line;
    std::span<const TextPart> parts;
    [[nodiscard]] bool hasHoles() const {
        for (const TextPart& part : parts) {
            if (part.hole != nullptr) {
                return true;
            }
        }
        return false;
    }
    /// The whole text of one without holes.
    [[nodiscard]] auto plain() const -> std::string_view {
        return parts.empty() ? std::string_view() : parts[0].text;
    }
};

/// Elements are expressions, `SpreadElement`, `ForElement` or `IfElement`.
struct ListExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::ListExpr;
    NodeList<Expr> elements;
};

struct SpreadElement : Expr {
    static constexpr NodeKind kKind = NodeKind::SpreadElement;
    const Expr* value = nullptr;
};

struct ForElement : Expr {
    static constexpr NodeKind kKind = NodeKind::ForElement;
    const Param* first = nullptr;   // the key or index of two, the element of one
    const Param* second = nullptr;  // null if there is one variable
    const Expr* iterable = nullptr;
    const Expr* element = nullptr;
};

struct IfElement : Expr {
    static constexpr NodeKind kKind = NodeKind::IfElement;
    const Expr* condition = nullptr;
    const Expr* then = nullptr;
    const Expr* otherwise = nullptr;  // may be null
};

/// `{ ... }` where a value is expected.
struct BlockExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::BlockExpr;
    const Block* block = nullptr;
};

struct MatchExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::MatchExpr;
    const Expr* subject = nullptr;
    NodeList<MatchArm> arms;
};

struct IfExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::IfExpr;
    const Expr* condition = nullptr;
    const Expr* then = nullptr;
    const Expr* otherwise = nullptr;
};

struct LambdaExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::LambdaExpr;
    NodeList<Param> params;
    const Expr* body = nullptr;
};

enum class UnaryOp : std::uint8_t { Not, Negate };
enum class BinaryOp : std::uint8_t {
    Coalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    In,
    Range,
    Add,
    Subtract,
    Multiply,
    Divide,
};
/// As written: "??", "or", "==".
auto spelling(BinaryOp op) -> std::string_view;
auto spelling(UnaryOp op) -> std::string_view;

struct UnaryExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::UnaryExpr;
    UnaryOp op = UnaryOp::Not;
    const Expr* operand = nullptr;
};

struct BinaryExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::BinaryExpr;
    BinaryOp op = BinaryOp::Or;
    Span opSpan;
    const Expr* left = nullptr;
    const Expr* right = nullptr;
};

struct MemberExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::MemberExpr;
    const Expr* base = nullptr;
    bool optional = false;  // `?.`
    Name name;
};

struct IndexExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::IndexExpr;
    const Expr* base = nullptr;
    const Expr* index = nullptr;
};

struct CallExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::CallExpr;
    const Expr* callee = nullptr;
    NodeList<Argument> arguments;
};

/// `http { ... }`, `net.Probe { ... }`: builds an instance of what `callee` names.
struct BuildExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::BuildExpr;
    const Expr* callee = nullptr;
    const Block* block = nullptr;
};

struct ParenExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::ParenExpr;
    const Expr* inner = nullptr;
};

struct LetItem;

/// The body of a function in braces: lets, then the result.
struct LetExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::LetExpr;
    NodeList<LetItem> lets;
    const Expr* result = nullptr;
};

// ---- types
// ---------------------------------------------------------------------------------------------------------

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

// ---- items
// ---------------------------------------------------------------------------------------------------------

struct Item : Node {
    NodeList<Attribute> attributes;
    /// Lines of the `///` comment above, without the slashes and one blank.
    std::span<const std::string_view> docs;
    bool isPrivate = false;
};

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

// ---- access
// --------------------------------------------------------------------------------------------------------

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
