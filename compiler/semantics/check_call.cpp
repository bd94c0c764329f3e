// Calls: functions, methods (`x.f(y)` is `f(x, y)`), conversions `T(x)`, and what the compiler
// knows by name.
#include "base/short_list.h"
#include "semantics/checker.h"
#include "semantics/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace clc::semantics {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

namespace {

/// A value that is written in parts, which say what stands for the type parameters of a place.
bool isOfParts(const syntax::Expr& value) {
    switch (value.kind) {
    case NodeKind::BlockExpr:
    case NodeKind::BuildExpr:
    case NodeKind::ListExpr: return true;
    case NodeKind::ParenExpr: return isOfParts(*syntax::cast<syntax::ParenExpr>(&value).inner);
    case NodeKind::IfExpr: return isOfParts(*syntax::cast<syntax::IfExpr>(&value).then);
    default: return false;
    }
}

}  // namespace

/// What is called: `f` of `f(x)` and `x.f()`; null for any other expression.
auto ModelBuilder::calleeName(const syntax::CallExpr& expr) -> const syntax::Name* {
    if (const auto* name = as<syntax::NameExpr>(expr.callee)) {
        return &name->name;
    }
    const auto* member = as<syntax::MemberExpr>(expr.callee);
    return member != nullptr ? &member->name : nullptr;
}

auto ModelBuilder::checkCall(const syntax::CallExpr& expr, const Frame& frame, bool& optional)
    -> TypeId {
    const syntax::Name* name = calleeName(expr);
    if (name == nullptr || name->text.empty()) {
        const TypeId callee = baseOf(*expr.callee, frame, optional);
        for (const syntax::Argument* argument : expr.arguments) {
            check(*argument->value, {}, frame);
        }
        if (callee != TypeId::error) {
            sink_.report(diag::NotCallable, expr.callee->span, show(callee))
                .help("a value has no parentheses behind it");
        }
        return TypeId::error;
    }
    const FileId file = fileOf(frame);
    if (expr.callee->kind == NodeKind::NameExpr) {
        for (const Frame* at = &frame; at != nullptr; at = at->parent) {
            for (const Local& local : at->locals) {
                if (local.node != nullptr && local.name == name->text) {
                    bind(*expr.callee, BindingKind::Local, local.node);
                    const auto* let = as<syntax::LetItem>(local.node);
                    return callLocal(expr, let == nullptr ? local.type : letType(*let, *at), frame);
                }
            }
        }
        const std::span<const Definition> found = functionsOf(definitions(file, name->text));
        if (!found.empty()) {
            TypeId first;
            if (found.size() > 1 && !expr.arguments.empty()) {
                first = check(*expr.arguments.front()->value, {}, frame);
            }
            const Definition* chosen = chooseOverload(found, first);
            return callFunction(expr, chosen == nullptr ? found.front() : *chosen, nullptr, {},
                                frame);
        }
        if (const auto intrinsic = callIntrinsic(expr, name->text, frame)) {
            return *intrinsic;
        }
        if (const TypeId type = typeOfThing(thingOf(*expr.callee, frame)); type.valid()) {
            return callConversion(expr, type, frame);
        }
        const bool isValue = isValueName(name->text, frame);
        for (const syntax::Argument* argument : expr.arguments) {
            check(*argument->value, isValue ? TypeId() : TypeId::error, frame);
        }
        if (isValue) {
            const TypeId value = check(*expr.callee, {}, frame);
            if (value != TypeId::error) {
                sink_.report(diag::NotCallable, expr.callee->span, show(value))
                    .help("a value has no parentheses behind it");
            }
            return TypeId::error;
        }
        if (isLost(*name, frame)) {
            return TypeId::error;
        }
        std::vector<std::string_view> names = namesOf(Wanted::Function, frame);
        names.insert(names.end(), {"all", "owner", "uses", "file"});
        auto builder = sink_.report(diag::UnknownFunction, name->span, name->text);
        if (!offerCase(builder, *name) && !offerUse(builder, *name, Wanted::Function, file)) {
            builder.suggest(name->span, name->text, guesses_.nearest(name->text, names));
        }
        return TypeId::error;
    }
    const auto& member = syntax::cast<syntax::MemberExpr>(expr.callee);
    if (const auto* base = as<syntax::NameExpr>(member.base);
        base != nullptr && !isValueName(base->name.text, frame)) {
        const ModuleId module = moduleNamed(file, base->name.text);
        if (module.valid()) {
            bind(*member.base, BindingKind::Module, nullptr, module.value);
            if (reportPrivate(*name, module)) {
                return TypeId::error;
            }
            const std::span<const Definition> found = functionsOf(inModule(module, name->text));
            if (!found.empty()) {
                return callFunction(expr, found.front(), nullptr, {}, frame);
            }
            if (const TypeId type = typeOfThing(thingOf(*expr.callee, frame)); type.valid()) {
                return callConversion(expr, type, frame);
            }
            moduleMember(member, module);
            return TypeId::error;
        }
    }
    const TypeId found = baseOf(*member.base, frame, optional);
    // A function that takes null is called with it; the others want the value.
    const std::vector<std::span<const Definition>> candidates =
        methodCandidates(name->text, types_.withoutNull(found), frame);
    if (!member.optional && found != TypeId::error && found != TypeId::any &&
        types_.allowsNull(found)) {
        for (const std::span<const Definition> set : candidates) {
            if (const Definition* chosen = chooseOverload(set, found)) {
                return callFunction(expr, *chosen, member.base, found, frame);
            }
        }
    }
    const Span dot{expr.span.file, member.base->span.end, member.name.span.begin};
    const TypeId receiver = notNull(*member.base, found, dot, member.optional, optional);
    if (receiver == TypeId::error) {
        for (const syntax::Argument* argument : expr.arguments) {
            const bool lambda = argument->value->kind == NodeKind::LambdaExpr;
            if (!lambda) {
                check(*argument->value, {}, frame);
            }
        }
        return TypeId::error;
    }
    for (const std::span<const Definition> set : candidates) {
        if (const Definition* chosen = chooseOverload(set, receiver)) {
            const TypeId result = callFunction(expr, *chosen, member.base, receiver, frame);
            return types_.tag(receiver) == TypeTagKind::Later ? types_.later(result) : result;
        }
    }
    if (receiver == TypeId::any && !candidates.empty()) {
        const TypeId wanted = types_.get(signature(candidates.front().front())).arguments[0];
        sink_.report(diag::AnyNeedsCheck, member.base->span, show(wanted))
            .help("check it: " + show(wanted) + "(...)." + std::string(name->text) + "()");
        return TypeId::error;
    }
    if (!candidates.empty() && !hasMember(receiver, name->text)) {
        reportWrongReceiver(*name, *member.base, receiver, candidates, frame);
        return TypeId::error;
    }
    reportUnknownMethod(expr, receiver, frame);
    return TypeId::error;
}

/// As `guessParams`. What it finds of lets on the way, nobody has heard: that is forgotten.
void ModelBuilder::guessArgument(const syntax::Expr& value, TypeId pattern, const Frame& frame,
                                 Substitution& substitution) {
    std::vector<const syntax::LetItem*> before = std::exchange(guessedLets_, {});
    ++guessing_;
    guessParams(value, pattern, frame, substitution);
    --guessing_;
    for (const syntax::LetItem* let : guessedLets_) {
        lets_.erase(let);
    }
    guessedLets_ = std::move(before);
}

auto ModelBuilder::callFunction(const syntax::CallExpr& expr, const Definition& function,
                                const syntax::Expr* receiver, TypeId receiverType,
                                const Frame& frame) -> TypeId {
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    require(function);
    if (currentFunction_ != nullptr && item.body != nullptr) {
        calls_[currentFunction_].push_back({&item, expr.callee->span});
    }
    bind(*expr.callee, BindingKind::Function, &item, function.module.value);
    bind(expr, BindingKind::Function, &item, function.module.value);
    if (isDeprecated(item)) {
        const bool inModule = receiver == nullptr && as<syntax::MemberExpr>(expr.callee) != nullptr;
        reportDeprecated(item, calleeName(expr)->span,
                         inModule ? namesInModule(function.module) : namesInScope(frame));
    }
    const types::Type& type = types_.get(signature(function));
    if (item.hasError) {  // nobody knows what it takes
        for (const syntax::Argument* argument : expr.arguments) {
            check(*argument->value, TypeId::error, frame);
        }
        return TypeId::error;
    }
    const std::span<const TypeId> params = type.arguments.first(type.arguments.size() - 1);
    // Which parameter each argument is for.
    struct Given {
        const syntax::Expr* value = nullptr;
        std::size_t param = 0;
    };
    constexpr std::size_t kUsual = 6;
    ShortList<Given, kUsual> given;
    ShortList<bool, kUsual> taken;
    for (std::size_t i = 0; i < params.size(); ++i) {
        taken.push_back(false);
    }
    std::size_t next = 0;
    if (receiver != nullptr && !params.empty()) {
        taken[0] = true;
        next = 1;
    }
    bool broken = false;
    std::unordered_map<std::string_view, std::size_t> positions;  // of parameters, once asked for
    for (const syntax::Argument* argument : expr.arguments) {
        std::size_t index = params.size();
        if (argument->label.text.empty()) {
            index = next++;
        } else {
            if (positions.empty()) {
                for (std::size_t i = 0; i < item.params.size(); ++i) {
                    positions.insert_or_assign(item.params[i]->name.text, i);
                }
            }
            if (const auto found = positions.find(argument->label.text); found != positions.end()) {
                index = found->second;
            }
            if (index == params.size()) {
                std::vector<std::string_view> names;
                for (const syntax::Param* param : item.params) {
                    names.push_back(param->name.text);
                }
                sink_
                    .report(diag::UnknownArgument, argument->label.span, item.name.text,
                            argument->label.text)
                    .suggest(argument->label.span, argument->label.text,
                             guesses_.nearest(argument->label.text, names));
                check(*argument->value, {}, frame);
                broken = true;
                continue;
            }
        }
        if (index >= params.size() || taken[index]) {
            const std::size_t most = params.size() - (receiver != nullptr ? 1 : 0);
            auto builder = sink_.report(diag::ArgumentCount, argument->span, item.name.text,
                                        counted(most, "argument"), numberIs(expr.arguments.size()));
            builder.label(item.name.span, "declared here");
            if (index < params.size() && !argument->label.text.empty()) {
                builder.help(fmt::format("'{}' is given already: leave one of the two out",
                                         argument->label.text));
            }
            broken = true;
            break;
        }
        taken[index] = true;
        given.push_back({argument->value, index});
    }
    for (std::size_t i = 0; i < params.size() && !broken; ++i) {
        if (!taken[i] && item.params[i]->fallback == nullptr) {
            sink_
                .report(diag::MissingArgument, expr.callee->span, item.name.text,
                        item.params[i]->name.text)
                .label(item.params[i]->span, "declared here")
                .help("write " + std::string(item.params[i]->name.text) +
                      ": ... between the parentheses");
            broken = true;
        }
    }
    Substitution substitution;
    if (receiver != nullptr && !params.empty()) {
        unify(params[0], receiverType, substitution);
        const TypeId wanted = substitute(params[0], substitution);
        if (model_.relation(receiverType, wanted) == Relation::Convert && !mentionsParam(wanted) &&
            types_.tag(receiverType) != TypeTagKind::Later) {
            facts(*receiver).convert = wanted;
        }
    }
    // Plain arguments first: they say what the parameters of lambdas are, and what literals hold.
    enum class Turn : std::uint8_t { Values, Literals, Further, Lambdas };
    bool anyLiteral = false;
    const auto turnOf = [&](const Given& each) {
        if (types_.tag(params[each.param]) == TypeTagKind::Function) {
            return Turn::Lambdas;
        }
        if (guessing_ < kMostGuesses && isOfParts(*each.value) &&
            mentionsGeneric(params[each.param])) {
            anyLiteral = true;
            return Turn::Literals;
        }
        const bool adopts =
            each.value->kind == NodeKind::NumberExpr || each.value->kind == NodeKind::TextExpr;
        return anyLiteral && adopts ? Turn::Further : Turn::Values;
    };
    ShortList<Turn, kUsual> turns;
    for (const Given& each : given) {
        turns.push_back(turnOf(each));
    }
    for (const Turn turn : {Turn::Values, Turn::Literals, Turn::Further, Turn::Lambdas}) {
        if (turn == Turn::Literals && anyLiteral) {
            const Substitution known = substitution;
            for (std::size_t i = 0; i < given.size(); ++i) {
                if (turns[i] == turn) {
                    guessArgument(*given[i].value, substitute(params[given[i].param], known), frame,
                                  substitution);
                }
            }
        }
        for (std::size_t i = 0; i < given.size(); ++i) {
            const Given& each = given[i];
            if (turns[i] != turn) {
                continue;
            }
            TypeId wanted = substitute(params[each.param], substitution);
            if (types_.tag(params[each.param]) == TypeTagKind::Param && isTexts(wanted)) {
                wanted = {};  // the parameter is also the type of further texts
            }
            const Expecting asked(expectation_, {wanted, item.params[each.param]->span});
            const bool before = std::exchange(intoGenerics_, turn == Turn::Literals);
            const TypeId found = check(*each.value, wanted, frame);
            intoGenerics_ = before;
            if (mentionsParam(params[each.param])) {
                if (!unify(params[each.param], found, substitution) && found != TypeId::error) {
                    sink_.report(diag::TypeMismatch, each.value->span, show(params[each.param]),
                                 show(found));
                    broken = true;
                }
            }
        }
    }
    if (broken) {
        return TypeId::error;
    }
    TypeId result = substitute(type.arguments.back(), substitution);
    for (const syntax::Name& param : item.typeParams) {
        // A parameter nothing was found for has no value: the element of an empty list.
        if (!substitution.contains(param.text) && currentFunction_ != &item) {
            const TypeId unknown = guessing_ < kMostGuesses ? TypeId::never : TypeId::error;
            result = substitute(result, {{param.text, unknown}});
        }
    }
    return result;
}

auto ModelBuilder::callLocal(const syntax::CallExpr& expr, TypeId function, const Frame& frame)
    -> TypeId {
    const types::Type& type = types_.get(function);
    if (type.tag != TypeTagKind::Function) {
        if (function != TypeId::error) {
            sink_.report(diag::NotCallable, expr.callee->span, show(function))
                .help("a value has no parentheses behind it");
        }
        return TypeId::error;
    }
    const std::size_t wanted = type.arguments.size() - 1;
    if (expr.arguments.size() != wanted) {
        sink_.report(diag::ArgumentCount, expr.span, model_.sources().text(expr.callee->span),
                     counted(wanted, "argument"), numberIs(expr.arguments.size()));
    }
    for (std::size_t i = 0; i < expr.arguments.size(); ++i) {
        check(*expr.arguments[i]->value, i < wanted ? type.arguments[i] : TypeId(), frame);
    }
    return type.arguments.back();
}

/// `T(x)` makes a T of a literal, a text, a number or open data, and checks it.
auto ModelBuilder::callConversion(const syntax::CallExpr& expr, TypeId target, const Frame& frame)
    -> TypeId {
    if (reportWithoutArguments(*expr.callee, frame)) {
        return TypeId::error;
    }
    bind(*expr.callee, BindingKind::Type, nullptr, target.value);
    bind(expr, BindingKind::Type, nullptr, target.value);
    if (expr.arguments.size() != 1) {
        sink_.report(diag::ArgumentCount, expr.span, show(target), counted(1, "argument"),
                     numberIs(expr.arguments.size()));
        return target;
    }
    const syntax::Expr& value = *expr.arguments.front()->value;
    switch (value.kind) {
    case NodeKind::NumberExpr:
    case NodeKind::TextExpr:
    case NodeKind::ListExpr:
    case NodeKind::BlockExpr: check(value, target, frame); return target;
    default: break;
    }
    const TypeId found = check(value, {}, frame);
    const bool open =
        found == TypeId::any || model_.fits(found, target) || model_.fits(found, TypeId::string);
    const bool fromNumber =
        types_.tag(target) == TypeTagKind::String && model_.fits(found, TypeId::floating);
    if (!open && !fromNumber && found != TypeId::error) {
        sink_.report(diag::TypeMismatch, value.span, show(target), show(found));
    }
    facts(expr).convert = target;
    warnDeprecated(thingOf(*expr.callee, frame), *expr.callee, frame);
    return target;
}

auto ModelBuilder::typeArgument(const syntax::Expr& expr, const Frame& frame) -> TypeId {
    const NamedThing found = thingOf(expr, frame);
    warnDeprecated(found, expr, frame);
    TypeId type = typeOfThing(found);
    if (!type.valid()) {
        type = caseOf(expr, frame);
    }
    if (!type.valid()) {
        if (const auto* name = as<syntax::NameExpr>(&expr);
            name != nullptr && !name->name.text.empty()) {
            reportUnknownType(std::span(&name->name, 1), frame);
        } else if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            if (const auto* base = as<syntax::NameExpr>(member->base);
                base != nullptr && !member->name.text.empty()) {
                const std::array path{base->name, member->name};
                reportUnknownType(path, frame);
            }
        } else if (expr.kind != NodeKind::ErrorExpr) {
            sink_.report(diag::NeedsType, expr.span).help("all(KIND) or all(TYPE)");
        }
        return TypeId::error;
    }
    if (reportWithoutArguments(expr, frame)) {
        return TypeId::error;
    }
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::Kind) {
        kindInfo(each.kind);
        bind(expr, BindingKind::Kind, nullptr, each.kind.value);
    } else {
        bind(expr, BindingKind::Type, nullptr, type.value);
    }
    facts(expr).type = TypeId::none;
    return type;
}

auto ModelBuilder::callIntrinsic(const syntax::CallExpr& expr, std::string_view name,
                                 const Frame& frame) -> std::optional<TypeId> {
    const auto count = [&](std::size_t least, std::size_t most) {
        if (expr.arguments.size() >= least && expr.arguments.size() <= most) {
            return true;
        }
        const std::size_t wanted = expr.arguments.size() < least ? least : most;
        sink_.report(diag::ArgumentCount, expr.span, name, counted(wanted, "argument"),
                     numberIs(expr.arguments.size()));
        return false;
    };
    const auto at = [&](std::size_t i) -> const syntax::Argument& { return *expr.arguments[i]; };
    if (name != "all" && name != "owner" && name != "uses" && name != "file") {
        return std::nullopt;
    }
    bind(*expr.callee, BindingKind::Intrinsic);
    bind(expr, BindingKind::Intrinsic);
    if (name == "all") {
        if (!count(1, 2)) {
            return TypeId::error;
        }
        const TypeId type = typeArgument(*at(0).value, frame);
        if (type != TypeId::error &&
            std::ranges::find(model_.collected_, type) == model_.collected_.end()) {
            model_.collected_.push_back(type);
        }
        if (expr.arguments.size() == 2) {
            if (at(1).label.text != "below") {
                sink_.report(diag::UnknownArgument, at(1).span, "all", at(1).label.text)
                    .help("all(KIND, below: x)");
            }
            check(*at(1).value, TypeId::instance, frame);
        }
        return type == TypeId::error ? type : types_.list(type);
    }
    if (name == "owner") {
        if (!count(2, 2)) {
            return TypeId::error;
        }
        check(*at(0).value, {}, frame);
        const TypeId type = typeArgument(*at(1).value, frame);
        if (type == TypeId::error) {
            return type;
        }
        return types_.optional(type);
    }
    if (name == "uses") {
        if (!count(1, 1)) {
            return TypeId::error;
        }
        check(*at(0).value, TypeId::instance, frame);
        return types_.list(TypeId::instance);
    }
    if (!count(1, 1)) {
        return TypeId::error;
    }
    check(*at(0).value, TypeId::file, frame);
    return TypeId::file;
}

}  // namespace clc::semantics
