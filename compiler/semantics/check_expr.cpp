// Expressions: the expected type flows inwards, the found one outwards (decision 1).
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <algorithm>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto ModelBuilder::check(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId {
    // What is wrong in a place that is itself wrong is more often than not the same mistake.
    const auto quiet = quietIf(expected == TypeId::error || expr.hasError);
    const TypeId found = infer(expr, expected, frame);
    facts(expr).type = found;
    return settle(expr, found, expected);
}

auto ModelBuilder::settle(const syntax::Expr& expr, TypeId found, TypeId expected) -> TypeId {
    if (found == TypeId::none && (!expected.valid() || mentionsParam(expected))) {
        reportMismatch(expr, found, expected);
        return TypeId::error;
    }
    if (!expected.valid() || mentionsParam(expected)) {
        return found;
    }
    switch (model_.relation(found, expected)) {
    case Relation::Same:
        return found == TypeId::error ? found : expected == TypeId::any ? found : found;
    case Relation::Convert: {
        // In a union the one alternative the value can become; evaluation chooses where several
        // could.
        TypeId target = expected;
        const bool mayBeNull = types_.tag(found) == TypeTagKind::Union && types_.allowsNull(found);
        int possible = 0;
        for (const TypeId each : types_.alternatives(expected)) {
            if (each != TypeId::null && model_.fits(types_.withoutNull(found), each)) {
                target = mayBeNull || ++possible > 1 ? expected : each;
            }
        }
        facts(expr).convert = target;
        return target;
    }
    case Relation::No: break;
    }
    if (facts(expr).binding.kind == BindingKind::Explicit && takesNull(expectation_.step)) {
        return found;
    }
    reportMismatch(expr, found, expected);
    return TypeId::error;
}

auto ModelBuilder::infer(const syntax::Expr& expr, TypeId expected, const Frame& frame) -> TypeId {
    switch (expr.kind) {
    case NodeKind::NameExpr:
        return checkName(syntax::cast<syntax::NameExpr>(&expr), expected, frame);
    case NodeKind::MemberExpr:
    case NodeKind::IndexExpr:
    case NodeKind::CallExpr:
    case NodeKind::RefExpr: {
        bool optional = false;
        const TypeId type = narrowed(expr, checkChain(expr, expected, frame, optional), frame);
        return optional ? types_.optional(type) : type;
    }
    case NodeKind::SelfExpr: {
        const Frame* self = selfFrame(frame);
        if (isInUnknown(frame)) {
            return TypeId::error;
        }
        if (self == nullptr) {
            sink_.report(diag::SelfOutside, expr.span)
                .help("self is the instance whose body is nearest");
            return TypeId::error;
        }
        return narrowed(expr, types_.kind(self->kind), frame);
    }
    case NodeKind::SuperExpr: {
        const TypeId type = superType(frame);
        if (isInUnknown(frame)) {
            return TypeId::error;
        }
        if (!type.valid()) {
            sink_.report(diag::SuperOutside, expr.span)
                .help(
                    "super is what an entry of a kind, declaration or amendment would be without "
                    "it");
            return TypeId::error;
        }
        return narrowed(expr, type, frame);
    }
    case NodeKind::NumberExpr:
        return checkNumber(syntax::cast<syntax::NumberExpr>(&expr), expected);
    case NodeKind::TextExpr:
        return checkText(syntax::cast<syntax::TextExpr>(&expr), expected, frame);
    case NodeKind::BoolExpr: {
        const auto literal =
            types_.boolLiteral(syntax::cast<syntax::BoolExpr>(&expr).value ? 1 : 0);
        // A literal type only where one is asked for: elsewhere `true` is a Bool.
        return expected.valid() && !model_.fits(TypeId::boolean, expected) &&
                       model_.fits(literal, expected)
                   ? literal
                   : TypeId::boolean;
    }
    case NodeKind::NullExpr: return TypeId::null;
    case NodeKind::ListExpr:
        return checkList(syntax::cast<syntax::ListExpr>(&expr), expected, frame);
    case NodeKind::BlockExpr:
        return checkBlock(syntax::cast<syntax::BlockExpr>(&expr), expected, frame);
    case NodeKind::MatchExpr:
        return checkMatch(syntax::cast<syntax::MatchExpr>(&expr), expected, frame);
    case NodeKind::IfExpr: return checkIfExpr(syntax::cast<syntax::IfExpr>(&expr), expected, frame);
    case NodeKind::LambdaExpr:
        return checkLambda(syntax::cast<syntax::LambdaExpr>(&expr), expected, frame);
    case NodeKind::UnaryExpr:
        return checkUnary(syntax::cast<syntax::UnaryExpr>(&expr), expected, frame);
    case NodeKind::BinaryExpr:
        return checkBinary(syntax::cast<syntax::BinaryExpr>(&expr), expected, frame);
    case NodeKind::BuildExpr:
        return checkBuild(syntax::cast<syntax::BuildExpr>(&expr), expected, frame);
    case NodeKind::ParenExpr:
        return check(*syntax::cast<syntax::ParenExpr>(&expr).inner, expected, frame);
    case NodeKind::LetExpr:
        return checkLetExpr(syntax::cast<syntax::LetExpr>(&expr), expected, frame);
    case NodeKind::SpreadElement:
    case NodeKind::ForElement:
    case NodeKind::IfElement: return checkElement(expr, expected, frame);
    default: return TypeId::error;  // ErrorExpr: reported by the parser
    }
}

auto ModelBuilder::selfFrame(const Frame& frame) const -> const Frame* {
    for (const Frame* at = &frame; at != nullptr && at->role != FrameRole::Unknown;
         at = at->parent) {
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind) {
            return at;
        }
    }
    return nullptr;
}

/// The body around is one of a kind that nobody knows, and so is what is expected there.
bool ModelBuilder::isInUnknown(const Frame& frame) {
    const Frame* at = &frame;
    while (at->role == FrameRole::Block && at->parent != nullptr) {
        at = at->parent;
    }
    return at->role == FrameRole::Unknown;
}

auto ModelBuilder::superType(const Frame& frame) const -> TypeId {
    for (const Frame* at = &frame; at != nullptr; at = at->parent) {
        if (at->super.valid()) {
            return at->super;
        }
        if (at->role == FrameRole::Instance || at->role == FrameRole::Kind ||
            at->role == FrameRole::Record || at->role == FrameRole::Unknown) {
            return {};
        }
    }
    return {};
}

auto ModelBuilder::checkList(const syntax::ListExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    TypeId element;
    TypeId target;
    if (expected.valid()) {
        std::vector<TypeId> lists;
        for (TypeId each : types_.alternatives(expected)) {
            each = types_.base(each);
            if (each == TypeId::any || types_.tag(each) == TypeTagKind::List) {
                lists.push_back(each);
            }
        }
        const TypeId wanted = types_.withoutNull(expected);
        if (lists.empty() && wanted != TypeId::error && !mentionsParam(expected)) {
            reportListMismatch(expr, expected);
            return TypeId::error;
        }
        if (lists.size() == 1) {
            target = lists.front();
            element = target == TypeId::any ? TypeId::any : types_.get(target).arguments[0];
        }
        if (element.valid() && mentionsParam(element)) {
            element = withoutParams(element);
            target = {};
        }
    }
    // What asks for the list asks for its elements.
    const bool sameAsked = expectation_.type == expected;
    ApiStep step{.before = expectation_.step, .record = nullptr, .name = {}};
    const Expecting asked(expectation_, {element, sameAsked ? expectation_.place : Span(),
                                         step.before == nullptr ? nullptr : &step});
    TypeId all = TypeId::never;
    std::vector<TypeId> literals;  // united at once: there may be many
    bool isWrong = false;
    for (const syntax::Expr* each : expr.elements) {
        const TypeId one = checkElement(*each, element, frame);
        ++step.element;
        isWrong = isWrong || one == TypeId::error;
        if (types_.tag(one) == TypeTagKind::TextLiteral) {
            literals.push_back(one);
        } else {
            all = join(all, one);
        }
    }
    all = join(all, types_.unionOf(literals));
    if (isWrong && !target.valid()) {
        return TypeId::error;
    }
    facts(expr).target = target.valid() ? target : types_.list(all);
    if (target == TypeId::any) {
        return TypeId::any;
    }
    return target.valid() ? target : types_.list(all);
}

auto ModelBuilder::checkElement(const syntax::Expr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    if (const auto* spread = as<syntax::SpreadElement>(&expr)) {
        const TypeId list = expected.valid() ? types_.list(expected) : TypeId();
        // Open data may hold a list; evaluation sees whether it does.
        const bool isOpen = expected == TypeId::any && spread->value->kind != NodeKind::ListExpr;
        const TypeId found = check(*spread->value, isOpen ? TypeId() : list, frame);
        facts(expr).type = found;
        const types::Type& type = types_.get(types_.base(found));
        if (type.tag == TypeTagKind::List) {
            return type.arguments[0];
        }
        if (found != TypeId::any && found != TypeId::error) {
            if (!list.valid()) {
                sink_.report(diag::NotIterable, spread->value->span, show(found))
                    .help("'...' in a list takes a list");
            }
            return TypeId::error;
        }
        return found;
    }
    if (const auto* loop = as<syntax::ForElement>(&expr)) {
        Frame& inside = newFrame(&frame);
        bindLoop(loop->first, loop->second, *loop->iterable, frame, inside);
        return facts(expr).type = checkElement(*loop->element, expected, inside);
    }
    if (const auto* branch = as<syntax::IfElement>(&expr)) {
        checkCondition(*branch->condition, frame);
        const Narrowings known = narrowings(*branch->condition, frame);
        Frame& then = newFrame(&frame);
        then.narrowings = known.whenTrue;
        TypeId type = checkElement(*branch->then, expected, then);
        if (branch->otherwise != nullptr) {
            Frame& otherwise = newFrame(&frame);
            otherwise.narrowings = known.whenFalse;
            type = join(type, checkElement(*branch->otherwise, expected, otherwise));
        }
        return facts(expr).type = type;
    }
    if (const auto* build = as<syntax::BuildExpr>(&expr);
        build != nullptr && !expectedCase(*build->callee, expected).valid()) {
        const NamedThing callee = thingOf(*build->callee, frame);
        if (callee.form == NamedThing::Form::Definition && callee.definition.kind.valid()) {
            sink_
                .report(diag::InstanceInList, build->callee->span,
                        model_.kind(callee.definition.kind).name)
                .help(
                    "declare it, NAME { }, and refer to it; only a field can hold an instance "
                    "built in place");
            return TypeId::error;
        }
    }
    return check(expr, expected, frame);
}

auto ModelBuilder::checkIfExpr(const syntax::IfExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    checkCondition(*expr.condition, frame);
    const Narrowings known = narrowings(*expr.condition, frame);
    Frame& then = newFrame(&frame);
    then.narrowings = known.whenTrue;
    TypeId type = check(*expr.then, expected, then);
    if (expr.otherwise != nullptr) {
        Frame& otherwise = newFrame(&frame);
        otherwise.narrowings = known.whenFalse;
        type = join(type, check(*expr.otherwise, expected, otherwise));
    }
    return type;
}

auto ModelBuilder::checkLambda(const syntax::LambdaExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    const types::Type* function =
        expected.valid() ? &types_.get(types_.withoutNull(expected)) : nullptr;
    if (function == nullptr || function->tag != TypeTagKind::Function) {
        sink_.report(diag::FunctionAsValue, expr.span, "=>")
            .help("a function can only be passed where one is expected");
        return TypeId::error;
    }
    const std::size_t wanted = function->arguments.size() - 1;
    if (expr.params.size() != wanted) {
        sink_
            .report(diag::LambdaParams, expr.span, counted(wanted, "parameter"), expr.params.size())
            .label(expectation_.place, "asked for here")
            .help(wanted == 1 ? "write x => ..." : "write (a, b) => ..., with a name for each");
        return TypeId::error;
    }
    Frame& inside = newFrame(&frame);
    std::vector<TypeId> params;
    for (std::size_t i = 0; i < wanted; ++i) {
        inside.locals.push_back(
            {expr.params[i]->name.text, expr.params[i], function->arguments[i]});
        facts(*expr.params[i]).type = function->arguments[i];
        params.push_back(function->arguments[i]);
    }
    const TypeId result = function->arguments.back();
    const TypeId found =
        check(*expr.body, mentionsParam(result) ? withoutParams(result) : result, inside);
    return types_.function(params, found);
}

auto ModelBuilder::checkLetExpr(const syntax::LetExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    Frame& inside = newFrame(&frame);
    const std::vector<const syntax::Item*> items(expr.lets.begin(), expr.lets.end());
    addLets(items, inside);
    for (const syntax::LetItem* let : expr.lets) {
        letType(*let, inside);
    }
    return check(*expr.result, expected, inside);
}

}  // namespace clc::semantics
