#include "syntax/ast.h"

#include <type_traits>

namespace clc::syntax {

#define CL_NODE(category, name) \
    static_assert(std::is_trivially_destructible_v<name>, "nodes die with their arena, unseen");
#include "syntax/nodes.def"
#undef CL_NODE

auto nodeKindName(NodeKind kind) -> std::string_view {
    switch (kind) {
#define CL_NODE(category, name) \
    case NodeKind::name: return #name;
#include "syntax/nodes.def"
#undef CL_NODE
    }
    return {};
}

auto spelling(BinaryOp op) -> std::string_view {
    switch (op) {
    case BinaryOp::Coalesce: return "??";
    case BinaryOp::Or: return "or";
    case BinaryOp::And: return "and";
    case BinaryOp::Equal: return "==";
    case BinaryOp::NotEqual: return "!=";
    case BinaryOp::Less: return "<";
    case BinaryOp::Greater: return ">";
    case BinaryOp::LessEqual: return "<=";
    case BinaryOp::GreaterEqual: return ">=";
    case BinaryOp::In: return "in";
    case BinaryOp::Range: return "..";
    case BinaryOp::Add: return "+";
    case BinaryOp::Subtract: return "-";
    case BinaryOp::Multiply: return "*";
    case BinaryOp::Divide: return "/";
    }
    return {};
}

auto spelling(UnaryOp op) -> std::string_view {
    switch (op) {
    case UnaryOp::Not: return "not";
    case UnaryOp::Negate: return "-";
    }
    return {};
}

}  // namespace clc::syntax
