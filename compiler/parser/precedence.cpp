#include "parser/precedence.h"

#include "base/check.h"

#include <array>

namespace clc::parser {
namespace {

using syntax::BinaryOp;
using syntax::TokenKind;

struct Row {
    TokenKind sign;
    Operator op;
};

// Lower levels bind looser. `??` binds tighter than a comparison, so that `a ?? 0 > b` compares.
constexpr std::array kOperators = {
    Row{TokenKind::Or, {.op = BinaryOp::Or, .level = 1}},
    Row{TokenKind::And, {.op = BinaryOp::And, .level = 2}},
    Row{TokenKind::EqualEqual, {.op = BinaryOp::Equal, .level = 4, .chains = false}},
    Row{TokenKind::NotEqual, {.op = BinaryOp::NotEqual, .level = 4, .chains = false}},
    Row{TokenKind::Less, {.op = BinaryOp::Less, .level = 4, .chains = false}},
    Row{TokenKind::Greater, {.op = BinaryOp::Greater, .level = 4, .chains = false}},
    Row{TokenKind::LessEqual, {.op = BinaryOp::LessEqual, .level = 4, .chains = false}},
    Row{TokenKind::GreaterEqual, {.op = BinaryOp::GreaterEqual, .level = 4, .chains = false}},
    Row{TokenKind::In, {.op = BinaryOp::In, .level = 4, .chains = false}},
    Row{TokenKind::QuestionQuestion, {.op = BinaryOp::Coalesce, .level = 5, .rightToLeft = true}},
    Row{TokenKind::DotDot, {.op = BinaryOp::Range, .level = 6, .chains = false}},
    Row{TokenKind::Plus, {.op = BinaryOp::Add, .level = 7}},
    Row{TokenKind::Minus, {.op = BinaryOp::Subtract, .level = 7}},
    Row{TokenKind::Star, {.op = BinaryOp::Multiply, .level = 8}},
    Row{TokenKind::Slash, {.op = BinaryOp::Divide, .level = 8}},
};

}  // namespace

auto infixOperator(TokenKind sign) -> Operator {
    for (const Row& row : kOperators) {
        if (row.sign == sign) {
            return row.op;
        }
    }
    return {};  // a conjured token of a broken run
}

auto levelOf(BinaryOp op) -> int {
    for (const Row& row : kOperators) {
        if (row.op.op == op) {
            return row.op.level;
        }
    }
    CLC_ASSERT(false, "an operator without a row");
    return 0;
}

}  // namespace clc::parser
