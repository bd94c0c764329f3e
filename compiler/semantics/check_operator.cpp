// Operators and conditions.
#include "semantics/checker.h"

#include <algorithm>
#include <array>

namespace clc::semantics {
namespace {

using syntax::BinaryOp;
using types::ScalarKind;
using types::TypeTagKind;

/// Nothing is expected of it yet and it needs to be: a literal that takes its meaning from the
/// other side.
bool wantsType(const syntax::Expr& expr) {
    const syntax::Expr* at = &expr;
    while (const auto* paren = syntax::as<syntax::ParenExpr>(at)) {
        at = paren->inner;
    }
    return at->kind == syntax::NodeKind::NumberExpr || at->kind == syntax::NodeKind::TextExpr ||
           at->kind == syntax::NodeKind::ListExpr || at->kind == syntax::NodeKind::BlockExpr;
}

}  // namespace

auto ModelBuilder::checkUnary(const syntax::UnaryExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    if (expr.op == syntax::UnaryOp::Not) {
        checkCondition(*expr.operand, frame);
        return TypeId::boolean;
    }
    // A sign belongs to the number it stands before: -5 where an Int with a range is expected.
    const auto* number = syntax::as<syntax::NumberExpr>(expr.operand);
    const bool isAmount = number != nullptr && number->form != syntax::NumberExpr::Form::Int &&
                          number->form != syntax::NumberExpr::Form::Float;
    if (number != nullptr && number->form == syntax::NumberExpr::Form::Int && expected.valid()) {
        // A literal type only where one is asked for: elsewhere -1 is an Int.
        const TypeId literal = types_.intLiteral(-number->value);
        if (!mentionsParam(expected) && !model_.fits(TypeId::integer, expected) &&
            model_.fits(literal, expected)) {
            check(*expr.operand, TypeId::integer, frame);
            return literal;
        }
    }
    TypeId wanted;
    const bool isFloat =
        number != nullptr && number->form == syntax::NumberExpr::Form::Float && expected.valid();
    if (isFloat && model_.fits(TypeId::floating, expected)) {
        wanted = TypeId::floating;
    } else if (expected.valid() && model_.fits(TypeId::integer, expected)) {
        wanted = TypeId::integer;
    } else if (isAmount) {
        wanted = expected;
    }
    const TypeId type = check(*expr.operand, wanted, frame);
    const TypeTagKind tag = types_.tag(types_.base(type));
    if (tag == TypeTagKind::Int || tag == TypeTagKind::Float || type == TypeId::error) {
        return types_.base(type);
    }
    auto builder = sink_.report(diag::OperatorMismatch, expr.span, "-", showOperand(type));
    if (isAmount) {
        builder.help("there is no such thing as less than nothing: leave out the sign");
    }
    return TypeId::error;
}

void ModelBuilder::checkCondition(const syntax::Expr& condition, const Frame& frame) {
    const Expecting asked(expectation_, {});
    check(condition, TypeId::boolean, frame);
}

auto ModelBuilder::checkOther(const syntax::Expr& literal, TypeId like, const Frame& frame)
    -> TypeId {
    const TypeId expected = widened(types_.base(types_.withoutNull(like)));
    switch (types_.tag(expected)) {
    case TypeTagKind::Never:
    case TypeTagKind::Error:
    case TypeTagKind::Any: return check(literal, {}, frame);
    default: return check(literal, expected, frame);
    }
}

/// The type of what might as well have been written instead: `let mode = "test"` is compared with
/// other texts too.
auto ModelBuilder::widened(TypeId type) -> TypeId {
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::TextLiteral) {
        return TypeId::string;
    }
    return each.tag == TypeTagKind::List ? types_.list(widened(each.arguments[0])) : type;
}

/// Nothing but texts that are written somewhere: one of them, or a choice between some.
bool ModelBuilder::isTexts(TypeId type) const {
    const std::vector<TypeId> alternatives = types_.alternatives(type);
    return std::all_of(alternatives.begin(), alternatives.end(),
                       [&](TypeId each) { return types_.tag(each) == TypeTagKind::TextLiteral; });
}

/// The type of `expr`, which is checked, was taken from the literals it is made of: nobody said
/// that there are no others.
bool ModelBuilder::isInferred(const syntax::Expr& expr) const {
    const auto* let = syntax::as<syntax::LetItem>(model_.facts(expr).binding.node);
    return expr.kind == syntax::NodeKind::ListExpr || (let != nullptr && let->type == nullptr);
}

auto ModelBuilder::checkBinary(const syntax::BinaryExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    switch (expr.op) {
    case BinaryOp::And:
    case BinaryOp::Or: {
        checkCondition(*expr.left, frame);
        Frame& inside = newFrame(&frame);
        const Narrowings known = narrowings(*expr.left, frame);
        inside.narrowings = expr.op == BinaryOp::And ? known.whenTrue : known.whenFalse;
        checkCondition(*expr.right, inside);
        return TypeId::boolean;
    }
    case BinaryOp::Coalesce: {
        const TypeId left =
            check(*expr.left, expected.valid() ? types_.optional(expected) : expected, frame);
        const TypeId fallback = expected.valid() ? expected : types_.withoutNull(left);
        const bool literal =
            wantsType(*expr.right) && fallback != TypeId::never && !isTexts(fallback);
        const TypeId right =
            check(*expr.right, expected.valid() || literal ? fallback : TypeId(), frame);
        if (left != TypeId::error && !types_.allowsNull(left)) {
            sink_.report(diag::NeverNull, expr.left->span, show(left))
                .fix("take out what is never used", expr.left->span.after().to(expr.right->span),
                     "");
        }
        return join(types_.withoutNull(left), right);
    }
    case BinaryOp::Equal:
    case BinaryOp::NotEqual:
    case BinaryOp::Less:
    case BinaryOp::Greater:
    case BinaryOp::LessEqual:
    case BinaryOp::GreaterEqual: return checkComparison(expr, frame);
    case BinaryOp::In: {
        const TypeId right = check(*expr.right, {}, frame);
        const types::Type& in = types_.get(types_.base(right));
        TypeId element;
        if (in.tag == TypeTagKind::List || in.tag == TypeTagKind::Map) {
            element = in.arguments[0];
            if (isTexts(element) && isInferred(*expr.right)) {
                element = TypeId::string;
            }
        } else if (in.tag == TypeTagKind::Range) {
            element = TypeId::integer;
        } else if (in.tag == TypeTagKind::AddressRange) {
            element = types_.scalar(ScalarKind::IpAddress);
        } else if (right != TypeId::any && right != TypeId::error &&
                   in.tag != TypeTagKind::Record) {
            sink_.report(diag::OperatorMismatch, expr.opSpan, "in", showOperand(right))
                .help("'in' asks a list for an element, a map for a key, a range for a number");
        }
        const bool literal = element.valid() && wantsType(*expr.left) && element != TypeId::never;
        const TypeId left = check(*expr.left, literal ? types_.base(element) : TypeId(), frame);
        const bool comparable = !element.valid() || left == TypeId::error ||
                                model_.fits(left, element) || model_.fits(element, left) ||
                                model_.fits(types_.base(left), types_.base(element));
        if (!comparable) {
            sink_.report(diag::NeverEqual, expr.left->span, show(left), show(element))
                .help("what is asked for has to be of the type of the elements");
        }
        return TypeId::boolean;
    }
    case BinaryOp::Range: return checkRange(expr, expected, frame);
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide: return checkArithmetic(expr, frame);
    }
    return TypeId::error;
}

auto ModelBuilder::checkRange(const syntax::BinaryExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    const auto isAddress = [&](const syntax::Expr& end) {
        const auto* number = syntax::as<syntax::NumberExpr>(&end);
        return number != nullptr && number->form == syntax::NumberExpr::Form::Dotted;
    };
    // Addresses of IPv6 are written as texts: they are addresses where a range of such is asked
    // for, or where the other end is one.
    bool ofAddresses = isAddress(*expr.left) || isAddress(*expr.right);
    bool ofInts = false;
    for (const TypeId each :
         expected.valid() ? types_.alternatives(expected) : std::vector<TypeId>()) {
        ofAddresses = ofAddresses || types_.base(each) == TypeId::addressRange;
        ofInts = ofInts || types_.base(each) == TypeId::range;
    }
    const TypeId address = types_.scalar(ScalarKind::IpAddress);
    const auto checkEnd = [&](const syntax::Expr& end) {
        const bool written =
            wantsType(end) && (isAddress(end) || syntax::as<syntax::TextExpr>(&end) != nullptr);
        return check(end, ofAddresses && written ? address : TypeId(), frame);
    };
    const TypeId left = checkEnd(*expr.left);
    const TypeId right = checkEnd(*expr.right);
    if (left == TypeId::error || right == TypeId::error) {
        return ofAddresses ? TypeId::addressRange : ofInts ? TypeId::range : TypeId::error;
    }
    const bool ints = model_.fits(left, TypeId::integer) && model_.fits(right, TypeId::integer);
    const bool addresses = model_.fits(left, address) && model_.fits(right, address);
    if (!ints && !addresses) {
        sink_
            .report(diag::OperatorMismatch, expr.opSpan, "..",
                    showOperand(left) + " and " + showOperand(right))
            .help("a range goes from one Int to another, or from one address to another");
        return TypeId::error;
    }
    return ints ? TypeId::range : TypeId::addressRange;
}

auto ModelBuilder::checkComparison(const syntax::BinaryExpr& expr, const Frame& frame) -> TypeId {
    TypeId left;
    TypeId right;
    if (wantsType(*expr.left) && !wantsType(*expr.right)) {
        right = check(*expr.right, {}, frame);
        left = checkOther(*expr.left, right, frame);
    } else {
        left = check(*expr.left, {}, frame);
        right = wantsType(*expr.right) ? checkOther(*expr.right, left, frame)
                                       : check(*expr.right, {}, frame);
    }
    if (left == TypeId::error || right == TypeId::error || left == TypeId::any ||
        right == TypeId::any) {
        return TypeId::boolean;
    }
    const bool equality = expr.op == BinaryOp::Equal || expr.op == BinaryOp::NotEqual;
    if (equality) {
        if (left == TypeId::null || right == TypeId::null) {
            const TypeId tested = left == TypeId::null ? right : left;
            if (!types_.allowsNull(tested) &&
                types_.tag(types_.base(tested)) != TypeTagKind::Param) {
                sink_.report(diag::NeverEqual, expr.opSpan, show(tested), "null")
                    .help("leave the test out; only a T? may be null");
            }
            return TypeId::boolean;
        }
        bool possible = false;
        for (const TypeId a : types_.alternatives(left)) {
            for (const TypeId b : types_.alternatives(right)) {
                possible = possible || model_.fits(a, b) || model_.fits(b, a) ||
                           (a == TypeId::null && b == TypeId::null);
            }
        }
        if (!possible) {
            sink_.report(diag::NeverEqual, expr.opSpan, show(left), show(right))
                .help("only values of one type can be equal");
        }
        return TypeId::boolean;
    }
    const TypeId a = types_.base(left);
    const TypeId b = types_.base(right);
    const auto numeric = [&](TypeId id) {
        const TypeTagKind tag = types_.tag(id);
        return tag == TypeTagKind::Int || tag == TypeTagKind::Float ||
               tag == TypeTagKind::IntLiteral;
    };
    const auto textual = [&](TypeId id) {
        return types_.tag(id) == TypeTagKind::String || types_.tag(id) == TypeTagKind::TextLiteral;
    };
    const bool sameScalar = a == b && types_.tag(a) == TypeTagKind::Scalar;
    if (!sameScalar && !(numeric(a) && numeric(b)) && !(textual(a) && textual(b))) {
        const std::string both = showOperand(left) + " and " + showOperand(right);
        auto builder = sink_.report(diag::OperatorMismatch, expr.opSpan, spelling(expr.op), both);
        if (types_.allowsNull(left) || types_.allowsNull(right)) {
            builder.help("test for null first, or fill in with ??");
        }
    }
    return TypeId::boolean;
}

auto ModelBuilder::checkArithmetic(const syntax::BinaryExpr& expr, const Frame& frame) -> TypeId {
    TypeId left;
    TypeId right;
    const bool scales = expr.op == BinaryOp::Multiply || expr.op == BinaryOp::Divide;
    const auto isText = [](const syntax::Expr& each) {
        return each.kind == syntax::NodeKind::TextExpr;
    };
    // No text can be reckoned with, whatever the other one is.
    const auto checkWith = [&](const syntax::Expr& literal, TypeId like) {
        const TypeId base = widened(types_.base(types_.withoutNull(like)));
        const auto* number = syntax::as<syntax::NumberExpr>(&literal);
        // A whole number may be added to one with decimals.
        const bool isFloat =
            number != nullptr && number->form == syntax::NumberExpr::Form::Float &&
            (base == TypeId::integer || types_.tag(base) == TypeTagKind::IntLiteral);
        // Nor with a block, or with what is not reckoned with: what it would have to be to be like
        // the other one is no help.
        const TypeTagKind tag = types_.tag(base);
        const bool isOther = literal.kind == syntax::NodeKind::BlockExpr ||
                             tag == TypeTagKind::Bool || tag == TypeTagKind::String;
        return isFloat || isOther ? check(literal, {}, frame) : checkOther(literal, like, frame);
    };
    if (isText(*expr.left) || isText(*expr.right)) {
        left = check(*expr.left, {}, frame);
        right = check(*expr.right, {}, frame);
    } else if (wantsType(*expr.left) && !wantsType(*expr.right) && !scales) {
        right = check(*expr.right, {}, frame);
        left = checkWith(*expr.left, right);
    } else {
        left = check(*expr.left, {}, frame);
        // `web/app/front` is a path of others; what its first part was taken for is told.
        const bool isPath = left == TypeId::error && expr.op == BinaryOp::Divide &&
                            expr.left->kind == syntax::NodeKind::RefExpr;
        const auto quiet = quietIf(isPath);
        right = wantsType(*expr.right) && !scales ? checkWith(*expr.right, left)
                                                  : check(*expr.right, {}, frame);
    }
    if (left == TypeId::error || right == TypeId::error) {
        return TypeId::error;
    }
    const types::Type& a = types_.get(types_.base(left));
    const types::Type& b = types_.get(types_.base(right));
    const auto isInt = [](const types::Type& type) {
        return type.tag == TypeTagKind::Int || type.tag == TypeTagKind::IntLiteral;
    };
    const auto isNumber = [&](const types::Type& type) {
        return isInt(type) || type.tag == TypeTagKind::Float;
    };
    const auto isAmount = [](const types::Type& type) {
        return type.tag == TypeTagKind::Scalar &&
               (type.scalar == ScalarKind::Quantity || type.scalar == ScalarKind::Duration);
    };
    if (isInt(a) && isInt(b)) {
        return expr.op == BinaryOp::Divide ? TypeId::floating : TypeId::integer;
    }
    if (isNumber(a) && isNumber(b)) {
        return TypeId::floating;
    }
    if (isAmount(a) && isAmount(b) && a.scalar == b.scalar) {
        if (!scales) {
            return types_.scalar(a.scalar);
        }
        if (expr.op == BinaryOp::Divide) {
            return TypeId::floating;
        }
    }
    if (isAmount(a) && isInt(b) && scales) {
        return types_.scalar(a.scalar);
    }
    if (isInt(a) && isAmount(b) && expr.op == BinaryOp::Multiply) {
        return types_.scalar(b.scalar);
    }
    const std::string both = showOperand(left) + " and " + showOperand(right);
    auto builder = sink_.report(diag::OperatorMismatch, expr.opSpan, spelling(expr.op), both);
    const auto mayBeNull = [&](TypeId type) {
        return type != TypeId::null && types_.allowsNull(type);
    };
    const auto isTextual = [](const types::Type& type) {
        return type.tag == TypeTagKind::String || type.tag == TypeTagKind::TextLiteral;
    };
    if (expr.op == BinaryOp::Add && (isTextual(a) || isTextual(b))) {
        builder.help("texts are put together in a text: \"\\(a)\\(b)\"");
    } else if (expr.op == BinaryOp::Add && a.tag == TypeTagKind::List) {
        builder.help("lists are put together in a list: [...a, ...b]");
    } else if (mayBeNull(left) || mayBeNull(right)) {
        builder.help("test for null first, or fill in with ??");
    } else if (isAmount(a) || isAmount(b)) {
        builder.help(scales ? "an amount is multiplied or divided by an Int"
                            : "only amounts of one type are added and subtracted: two Quantities, "
                              "two Durations");
    } else {
        builder.help("arithmetic is for Int, Float, Quantity and Duration");
    }
    return TypeId::error;
}

}  // namespace clc::semantics
