// Values.
#pragma once

#include "syntax/parts.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clc::syntax {

struct LetItem;

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

/// The body of a function in braces: lets, then the result.
struct LetExpr : Expr {
    static constexpr NodeKind kKind = NodeKind::LetExpr;
    NodeList<LetItem> lets;
    const Expr* result = nullptr;
};

}  // namespace clc::syntax
