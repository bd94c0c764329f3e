// Expressions: the expected type flows inwards, the found one outwards (decision 1).
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <algorithm>
#include <array>
#include <cctype>

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
    case Relation::No: reportMismatch(expr, found, expected); return TypeId::error;
    }
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
        return types_.kind(self->kind);
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
        return type;
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
    if (const auto* build = as<syntax::BuildExpr>(&expr)) {
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

auto ModelBuilder::checkMatch(const syntax::MatchExpr& expr, TypeId expected, const Frame& frame)
    -> TypeId {
    const TypeId subject = check(*expr.subject, {}, frame);
    const bool closed = subject != TypeId::any && subject != TypeId::error;
    std::vector<TypeId> rest;
    for (const TypeId each : types_.alternatives(subject)) {
        // A Bool is one of two literals, so that arms for both are enough.
        if (each == TypeId::boolean) {
            rest.insert(rest.end(), {types_.boolLiteral(1), types_.boolLiteral(0)});
        } else {
            rest.push_back(each);
        }
    }
    const std::string path = pathOf(*expr.subject);
    TypeId result = TypeId::never;
    bool hasElse = false;
    bool isSound = true;  // of all patterns
    for (const syntax::MatchArm* arm : expr.arms) {
        std::vector<TypeId> taken;
        if (arm->isElse()) {
            if (closed && rest.empty()) {
                sink_.report(diag::UnreachableArm, arm->span.part(0, 4), "else")
                    .help("the arms above take all there is: leave it out");
            }
            hasElse = true;
            taken = rest;
            rest.clear();
        }
        Frame& inside = newFrame(&frame);
        for (const syntax::TypeExpr* pattern : arm->patterns) {
            if (!takePattern(*pattern, subject, rest, taken, frame)) {
                isSound = false;
                addMeantVariable(*pattern, inside);
            }
        }
        if (!path.empty() && !taken.empty() && subject != TypeId::any) {
            inside.narrowings.push_back({path, types_.unionOf(taken)});
        }
        result = join(result, check(*arm->result, expected, inside));
    }
    if (!isSound) {  // what such an arm should take is not known
        return result;
    }
    if (!hasElse && closed && !rest.empty()) {
        sink_.report(diag::MatchNotExhaustive, expr.span.part(0, 5), show(types_.unionOf(rest)))
            .help("add an arm for it, or else => ...");
    } else if (!hasElse && subject == TypeId::any) {
        sink_
            .report(diag::MatchNotExhaustive, expr.span.part(0, 5),
                    "the rest of what open data may be")
            .help("add else => ...");
    }
    return result;
}

/// `x => x`: in other languages that is a variable, and what is said of the arm is enough.
void ModelBuilder::addMeantVariable(const syntax::TypeExpr& pattern, Frame& inside) {
    const auto* named = as<syntax::NamedType>(&pattern);
    if (named != nullptr && named->path.size() == 1) {
        inside.locals.push_back({named->path.front().text, &pattern, TypeId::error});
    }
}

/// `name` stands where the type or the value of an arm does, and nobody knows it. True if it is a
/// word for all the rest, or a name for what is matched.
bool ModelBuilder::reportNameForRest(const syntax::Name& name, const Frame& frame) {
    constexpr std::array<std::string_view, 4> kRest = {"_", "default", "otherwise", "other"};
    if (std::ranges::find(kRest, name.text) != kRest.end()) {
        sink_.report(diag::ForeignWord, name.span, name.text, "else")
            .help("else => ... takes what the arms above leave")
            .fix("write 'else'", name.span, "else");
        return true;
    }
    const bool isSmall = std::islower(static_cast<unsigned char>(name.text.front())) != 0;
    if (!isSmall || isLost(name, frame) || guesses_.nearest(name.text, typeNames(frame))) {
        return false;
    }
    sink_.report(diag::UnknownType, name.span, name.text)
        .help(
            "an arm names a type, a case, or a text or number in itself; else => ... takes the "
            "rest");
    return true;
}

/// The text that is meant by the arm `pattern`, which no value can be, if one that is left in
/// `rest` is near.
auto ModelBuilder::meantText(const syntax::TypeExpr& pattern, TypeId wanted,
                             const std::vector<TypeId>& rest) -> TypeId {
    const types::Type& written = types_.get(wanted);
    if (written.tag != TypeTagKind::TextLiteral) {
        return {};
    }
    std::vector<std::string_view> texts;
    for (const TypeId each : rest) {
        if (types_.tag(each) == TypeTagKind::TextLiteral) {
            texts.push_back(types_.get(each).text);
        }
    }
    const std::string_view text = written.text;
    const auto near = guesses_.nearest(text, texts);
    return near && !pattern.hasError ? types_.textLiteral(*near) : TypeId();
}

/// What `pattern` takes of the alternatives left in `rest`; false if it is wrong itself, which is
/// reported.
bool ModelBuilder::takePattern(const syntax::TypeExpr& pattern, TypeId subject,
                               std::vector<TypeId>& rest, std::vector<TypeId>& taken,
                               const Frame& frame) {
    // A bare name may be a case of the subject's variant.
    const auto* named = as<syntax::NamedType>(&pattern);
    TypeId wanted;
    if (named != nullptr && named->path.size() == 1 && named->arguments.empty()) {
        for (const TypeId each : types_.alternatives(subject)) {
            const types::Type& type = types_.get(each);
            if (type.tag == TypeTagKind::Record &&
                model_.records_[type.record.index()]->caseName == named->path.front().text) {
                wanted = each;
            }
        }
    }
    if (wanted.valid()) {
        model_.typeExprs_[&pattern] = wanted;
    } else if (named != nullptr && named->path.size() == 1 &&
               !typeOfThing(thing(named->path, frame)).valid() &&
               (reportUnknownCase(named->path.front(), subject) ||
                reportNameForRest(named->path.front(), frame))) {
        return false;
    } else {
        wanted = resolve(pattern, frame);
    }
    if (wanted == TypeId::error || subject == TypeId::error) {
        return false;
    }
    if (subject == TypeId::any) {
        taken.push_back(wanted);
        return true;
    }
    bool any = false;
    for (std::size_t i = 0; i < rest.size();) {
        if (model_.relation(rest[i], wanted) == Relation::Same) {
            taken.push_back(rest[i]);
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            any = true;
        } else {
            // A literal or a kind takes a part of what a wider alternative allows.
            if (model_.relation(wanted, rest[i]) != Relation::No) {
                taken.push_back(wanted);
                any = true;
            }
            ++i;
        }
    }
    if (any) {
        return true;
    }
    bool possible = false;
    for (const TypeId each : types_.alternatives(subject)) {
        possible = possible || model_.fits(wanted, each) || model_.fits(each, wanted);
    }
    if (possible) {
        sink_.report(diag::UnreachableArm, pattern.span, show(wanted))
            .help("an arm above takes it already");
        return true;
    }
    auto builder = sink_.report(diag::ImpossiblePattern, pattern.span, show(subject), show(wanted));
    if (const TypeId meant = meantText(pattern, wanted, rest); meant.valid()) {
        builder.help(fmt::format("did you mean {}?", show(meant)))
            .fix(fmt::format("write {}", show(meant)), pattern.span, show(meant));
    } else {
        builder.help("leave the arm out");
    }
    return false;
}

}  // namespace clc::semantics
