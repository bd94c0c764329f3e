// How tightly operators bind, from `or` to '*'.
#pragma once

#include "syntax/ast.h"
#include "syntax/token.h"

namespace clc::parser {

/// One infix operator. `chains`: may follow another of its level without parentheses.
struct Operator {
    syntax::BinaryOp op = syntax::BinaryOp::Or;
    int level = 0;
    bool chains = true;
    bool rightToLeft = false;
};

/// `not` binds looser than a comparison and tighter than `and`.
inline constexpr int kNotLevel = 3;

/// Above every operator.
inline constexpr int kTightest = 9;

/// The operator that `sign`, an infix token of the grammar, stands for.
auto infixOperator(syntax::TokenKind sign) -> Operator;

auto levelOf(syntax::BinaryOp op) -> int;

}  // namespace clc::parser
