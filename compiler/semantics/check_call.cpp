// Calls: functions, methods (`x.f(y)` is `f(x, y)`), conversions `T(x)`, and what the compiler knows by name.
#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "semantics/checker.h"
#include "semantics/wording.h"

namespace clc::semantics {
namespace {

using syntax::as;
using syntax::NodeKind;
using types::TypeTagKind;

auto nameOf(const syntax::Expr& callee) -> const syntax::Name* {
    if (const auto* name = as<syntax::NameExpr>(&callee)) {
        return &name->name;
    }
    if (const auto* member = as<syntax::MemberExpr>(&callee)) {
        return &member->name;
    }
    return nullptr;
}

}  // namespace

auto ModelBuilder::checkCall(const syntax::CallExpr& expr, const Frame& frame, bool& optional) -> TypeId {
    const syntax::Name* name = nameOf(*expr.callee);
    if (name == nullptr || name->text.empty()) {
        const TypeId callee = baseOf(*expr.callee, frame, optional);
        for (const syntax::Argument* argument : expr.arguments) {
            check(*argument->value, {}, frame);
        }
        if (callee != TypeId::error) {
            sink_.report(diag::NotCallable, expr.callee->span, show(callee));
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
        std::vector<Definition> found = definitions(file, name->text);
        std::erase_if(found, [](const Definition& each) { return each.item->kind != NodeKind::FnItem; });
        if (!found.empty()) {
            TypeId first;
            if (found.size() > 1 && !expr.arguments.empty()) {
                first = check(*expr.arguments.front()->value, {}, frame);
            }
            const Definition* chosen = chooseOverload(found, first);
            return callFunction(expr, chosen == nullptr ? found.front() : *chosen, nullptr, {}, frame);
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
                sink_.report(diag::NotCallable, expr.callee->span, show(value)).help("a value has no parentheses behind it");
            }
            return TypeId::error;
        }
        if (isLost(name->text, frame)) {
            return TypeId::error;
        }
        std::vector<std::string_view> names = namesInScope(frame);
        names.insert(names.end(), {"all", "owner", "uses", "file"});
        sink_.report(diag::UnknownFunction, name->span, name->text).suggest(name->span, nearest(name->text, names));
        return TypeId::error;
    }
    const auto& member = syntax::cast<syntax::MemberExpr>(expr.callee);
    if (const auto* base = as<syntax::NameExpr>(member.base); base != nullptr && !isValueName(base->name.text, frame)) {
        const ModuleId module = moduleNamed(file, base->name.text);
        if (module.valid()) {
            bind(*member.base, BindingKind::Module, nullptr, module.value);
            if (reportPrivate(*name, module)) {
                return TypeId::error;
            }
            std::vector<Definition> found = inModule(module, name->text);
            std::erase_if(found, [](const Definition& each) { return each.item->kind != NodeKind::FnItem; });
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
    const std::vector<std::vector<Definition>> candidates =
        methodCandidates(name->text, types_.withoutNull(found), frame);
    if (!member.optional && found != TypeId::error && found != TypeId::any && types_.allowsNull(found)) {
        for (const std::vector<Definition>& set : candidates) {
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
    for (const std::vector<Definition>& set : candidates) {
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
        reportWrongReceiver(*name, receiver, candidates);
        return TypeId::error;
    }
    reportUnknownMethod(expr, receiver, frame);
    return TypeId::error;
}

/// There are functions of that name, and each takes something else first.
void ModelBuilder::reportWrongReceiver(const syntax::Name& name, TypeId receiver,
                                       const std::vector<std::vector<Definition>>& candidates) {
    std::vector<std::string> wanted;
    for (const std::vector<Definition>& set : candidates) {
        for (const Definition& each : set) {
            const types::Type& type = types_.get(signature(each));
            std::string shown = type.arguments.size() < 2 ? "nothing" : show(type.arguments[0]);
            if (std::find(wanted.begin(), wanted.end(), shown) == wanted.end()) {
                wanted.push_back(std::move(shown));
            }
        }
    }
    std::string list;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        list.append(i == 0 ? "" : i + 1 == wanted.size() ? " or " : ", ").append(wanted[i]);
    }
    sink_.report(diag::WrongReceiver, name.span, name.text, list, show(receiver));
}

void ModelBuilder::reportUnknownMethod(const syntax::CallExpr& expr, TypeId receiver, const Frame& frame) {
    const syntax::Name& name = *nameOf(*expr.callee);
    std::vector<std::string_view> names;
    for (const std::string_view each : namesInScope(frame)) {
        for (const std::vector<Definition>& set : methodCandidates(each, receiver, frame)) {
            if (chooseOverload(set, receiver) != nullptr) {
                names.push_back(each);
            }
        }
    }
    auto builder = sink_.report(diag::UnknownMethod, name.span, show(receiver), name.text);
    builder.suggest(name.span, nearest(name.text, names));
    if (hasMember(receiver, name.text)) {
        builder.help("'" + std::string(name.text) + "' is a field: leave out the ()");
    }
}

bool ModelBuilder::hasMember(TypeId type, std::string_view name) const {
    const types::Type& of = types_.get(type);
    return (of.tag == TypeTagKind::Record && model_.field(of.record, name) != nullptr) ||
           (of.tag == TypeTagKind::Kind && model_.member(of.kind, name) != nullptr);
}

/// Sets of functions named `name`, in the order they are tried in: those in scope, then those of the module the
/// receiver's type comes from.
auto ModelBuilder::methodCandidates(std::string_view name, TypeId receiver, const Frame& frame)
    -> std::vector<std::vector<Definition>> {
    std::vector<std::vector<Definition>> sets;
    const auto add = [&](std::vector<Definition> found) {
        std::erase_if(found, [](const Definition& each) { return each.item->kind != NodeKind::FnItem; });
        const bool again = !found.empty() && std::any_of(sets.begin(), sets.end(), [&](const auto& set) {
            return set.front().item == found.front().item;
        });
        if (!found.empty() && !again) {
            sets.push_back(std::move(found));
        }
    };
    const FileId file = fileOf(frame);
    add(inModule(model_.moduleOf(file), name));
    const FileUses& used = uses(file);
    if (const auto imported = used.names.find(name); imported != used.names.end()) {
        add(inModule(imported->second.module, imported->second.original));
    }
    const types::Type& type = types_.get(types_.tag(receiver) == TypeTagKind::Later ? types_.base(receiver) : receiver);
    ModuleId home;
    if (type.tag == TypeTagKind::Record) {
        home = model_.record(type.record).module;
    } else if (type.tag == TypeTagKind::Kind) {
        home = model_.kind(type.kind).module;
    } else if (type.tag == TypeTagKind::Refined) {
        home = model_.refinement(type.refinement).module;
    } else if (type.tag == TypeTagKind::Union) {
        for (const TypeId each : type.arguments) {
            if (types_.tag(each) == TypeTagKind::Record) {
                home = model_.record(types_.get(each).record).module;
            }
        }
    }
    if (const ModuleId std = prelude(); std.valid()) {
        add(inModule(std, name));
        add(definitions(file, name));
    }
    if (home.valid()) {
        std::vector<Definition> found = inModule(home, name);
        if (home != model_.moduleOf(file)) {
            std::erase_if(found, [](const Definition& each) { return each.item->isPrivate; });
        }
        add(std::move(found));
    }
    return sets;
}

/// The first candidate that takes `receiver` as it is, else the first that takes it converted: a scalar fits wherever its
/// text does, and would otherwise never reach what is made for it.
auto ModelBuilder::chooseOverload(const std::vector<Definition>& candidates, TypeId receiver) -> const Definition* {
    const Definition* converting = nullptr;
    for (const Definition& candidate : candidates) {
        if (!receiver.valid()) {
            return &candidate;
        }
        const types::Type& type = types_.get(signature(candidate));
        if (type.tag != TypeTagKind::Function || type.arguments.size() < 2) {
            continue;
        }
        Substitution substitution;
        const TypeId wanted = type.arguments[0];
        if (receiver == TypeId::any && wanted != TypeId::any && !mentionsParam(wanted)) {
            continue;
        }
        if (!unify(wanted, receiver, substitution)) {
            continue;
        }
        const bool later = types_.tag(receiver) == TypeTagKind::Later && types_.tag(wanted) != TypeTagKind::Later;
        const Relation relation = model_.relation(later ? types_.get(receiver).arguments[0] : receiver,
                                                  substitute(wanted, substitution));
        if (relation == Relation::Same) {
            return &candidate;
        }
        if (relation == Relation::Convert && converting == nullptr) {
            converting = &candidate;
        }
    }
    return converting;
}

/// Finds what the type parameters in `pattern` must be for `actual` to fit; false if the shapes differ.
bool ModelBuilder::unify(TypeId pattern, TypeId actual, Substitution& substitution) {
    const types::Type& want = types_.get(pattern);
    if (want.tag == TypeTagKind::Param) {
        const auto [found, added] = substitution.try_emplace(want.text, actual);
        if (!added && found->second != actual) {
            found->second = join(found->second, actual);
        }
        return true;
    }
    if (!mentionsParam(pattern) || actual == TypeId::error || actual == TypeId::never) {
        return true;
    }
    const types::Type& have = types_.get(actual);
    if (want.tag == TypeTagKind::Union) {
        TypeId rest = actual;
        for (const TypeId each : want.arguments) {
            if (each == TypeId::null) {
                rest = types_.withoutNull(rest);
            }
        }
        bool any = false;
        for (const TypeId each : want.arguments) {
            if (each == TypeId::null) {
                continue;
            }
            if (types_.get(each).tag == TypeTagKind::Param || types_.tag(each) == types_.tag(types_.base(rest))) {
                any = unify(each, rest, substitution) || any;
            }
        }
        return any;
    }
    if (want.tag == TypeTagKind::Later) {
        return unify(want.arguments[0], have.tag == TypeTagKind::Later ? have.arguments[0] : actual, substitution);
    }
    if (have.tag == TypeTagKind::Refined) {
        return unify(pattern, have.arguments[0], substitution);
    }
    if (have.tag == TypeTagKind::Later) {
        return unify(pattern, have.arguments[0], substitution);
    }
    if (want.tag == TypeTagKind::Map && have.tag == TypeTagKind::Record) {
        const RecordInfo& record = model_.record(have.record);
        TypeId value = !record.isOpen ? TypeId::never : record.rest.valid() ? record.rest : TypeId::any;
        for (const Member& field : record.fields) {
            value = join(value, model_.fieldType(actual, field));
        }
        return unify(want.arguments[0], TypeId::string, substitution) &&
               unify(want.arguments[1], value, substitution);
    }
    if (want.tag != have.tag) {
        return false;
    }
    if (want.tag == TypeTagKind::Record && want.record != have.record) {
        return false;
    }
    bool all = true;
    for (std::size_t i = 0; i < want.arguments.size() && i < have.arguments.size(); ++i) {
        all = unify(want.arguments[i], have.arguments[i], substitution) && all;
    }
    return all;
}

bool ModelBuilder::mentionsParam(TypeId type) const {
    const types::Type& each = types_.get(type);
    if (each.tag == TypeTagKind::Param) {
        return true;
    }
    if (each.tag == TypeTagKind::Refined) {
        return false;
    }
    return std::any_of(each.arguments.begin(), each.arguments.end(), [&](TypeId part) { return mentionsParam(part); });
}

/// What of `type` is known while its parameters are not: nothing where one stands.
auto ModelBuilder::withoutParams(TypeId type) -> TypeId {
    return mentionsParam(type) ? TypeId() : type;
}

auto ModelBuilder::callFunction(const syntax::CallExpr& expr, const Definition& function,
                                const syntax::Expr* receiver, TypeId receiverType, const Frame& frame) -> TypeId {
    const auto& item = syntax::cast<syntax::FnItem>(function.item);
    require(function);
    if (currentFunction_ != nullptr && item.body != nullptr) {
        calls_[currentFunction_].push_back({&item, expr.callee->span});
    }
    bind(*expr.callee, BindingKind::Function, &item, function.module.value);
    bind(expr, BindingKind::Function, &item, function.module.value);
    checkDeprecated(item, expr.callee->span);
    const types::Type& type = types_.get(signature(function));
    const std::span<const TypeId> params = type.arguments.first(type.arguments.size() - 1);
    // Which parameter each argument is for.
    struct Given {
        const syntax::Expr* value = nullptr;
        std::size_t param = 0;
    };
    std::vector<Given> given;
    std::vector<bool> taken(params.size(), false);
    std::size_t next = 0;
    if (receiver != nullptr && !params.empty()) {
        taken[0] = true;
        next = 1;
    }
    bool broken = false;
    for (const syntax::Argument* argument : expr.arguments) {
        std::size_t index = params.size();
        if (argument->label.text.empty()) {
            index = next++;
        } else {
            std::vector<std::string_view> names;
            for (std::size_t i = 0; i < item.params.size(); ++i) {
                names.push_back(item.params[i]->name.text);
                index = names.back() == argument->label.text ? i : index;
            }
            if (index == params.size()) {
                sink_.report(diag::UnknownArgument, argument->label.span, item.name.text, argument->label.text)
                    .suggest(argument->label.span, nearest(argument->label.text, names));
                check(*argument->value, {}, frame);
                broken = true;
                continue;
            }
        }
        if (index >= params.size() || taken[index]) {
            const std::size_t most = params.size() - (receiver != nullptr ? 1 : 0);
            sink_.report(diag::ArgumentCount, argument->span, item.name.text, counted(most, "argument"),
                         numberIs(expr.arguments.size()))
                .label(item.name.span, "declared here");
            broken = true;
            break;
        }
        taken[index] = true;
        given.push_back({argument->value, index});
    }
    for (std::size_t i = 0; i < params.size() && !broken; ++i) {
        if (!taken[i] && item.params[i]->fallback == nullptr) {
            sink_.report(diag::MissingArgument, expr.callee->span, item.name.text, item.params[i]->name.text)
                .label(item.params[i]->span, "declared here");
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
    // Plain arguments first: they say what the parameters of lambdas are.
    for (const bool lambdas : {false, true}) {
        for (const Given& each : given) {
            const bool takesFunction = types_.tag(params[each.param]) == TypeTagKind::Function;
            if (takesFunction != lambdas) {
                continue;
            }
            TypeId wanted = substitute(params[each.param], substitution);
            if (types_.tag(params[each.param]) == TypeTagKind::Param && isTexts(wanted)) {
                wanted = {};  // the parameter is also the type of further texts
            }
            const TypeId found = check(*each.value, wanted, frame);
            if (mentionsParam(params[each.param])) {
                if (!unify(params[each.param], found, substitution) && found != TypeId::error) {
                    sink_.report(diag::TypeMismatch, each.value->span, show(params[each.param]), show(found));
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
            result = substitute(result, {{param.text, TypeId::never}});
        }
    }
    return result;
}

auto ModelBuilder::callLocal(const syntax::CallExpr& expr, TypeId function, const Frame& frame) -> TypeId {
    const types::Type& type = types_.get(function);
    if (type.tag != TypeTagKind::Function) {
        if (function != TypeId::error) {
            sink_.report(diag::NotCallable, expr.callee->span, show(function)).help("a value has no parentheses behind it");
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
auto ModelBuilder::callConversion(const syntax::CallExpr& expr, TypeId target, const Frame& frame) -> TypeId {
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
    const bool open = found == TypeId::any || model_.fits(found, target) || model_.fits(found, TypeId::string);
    const bool fromNumber = types_.tag(target) == TypeTagKind::String && model_.fits(found, TypeId::floating);
    if (!open && !fromNumber && found != TypeId::error) {
        sink_.report(diag::TypeMismatch, value.span, show(target), show(found));
    }
    facts(expr).convert = target;
    return target;
}

auto ModelBuilder::typeArgument(const syntax::Expr& expr, const Frame& frame) -> TypeId {
    const NamedThing found = thingOf(expr, frame);
    TypeId type = typeOfThing(found);
    if (!type.valid()) {
        type = caseOf(expr, frame);
    }
    if (!type.valid()) {
        if (const auto* name = as<syntax::NameExpr>(&expr); name != nullptr && !name->name.text.empty()) {
            reportUnknownType(std::span(&name->name, 1), frame);
        } else if (const auto* member = as<syntax::MemberExpr>(&expr)) {
            if (const auto* base = as<syntax::NameExpr>(member->base); base != nullptr && !member->name.text.empty()) {
                const std::array path{base->name, member->name};
                reportUnknownType(path, frame);
            }
        } else if (expr.kind != NodeKind::ErrorExpr) {
            sink_.report(diag::NeedsType, expr.span).help("all(KIND) or all(TYPE)");
        }
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

auto ModelBuilder::callIntrinsic(const syntax::CallExpr& expr, std::string_view name, const Frame& frame)
    -> std::optional<TypeId> {
    const auto count = [&](std::size_t least, std::size_t most) {
        if (expr.arguments.size() >= least && expr.arguments.size() <= most) {
            return true;
        }
        const std::size_t wanted = expr.arguments.size() < least ? least : most;
        sink_.report(diag::ArgumentCount, expr.span, name, counted(wanted, "argument"), numberIs(expr.arguments.size()));
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
        if (expr.arguments.size() == 2) {
            if (at(1).label.text != "below") {
                sink_.report(diag::UnknownArgument, at(1).span, "all", at(1).label.text).help("all(KIND, below: x)");
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
