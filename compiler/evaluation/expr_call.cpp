// Calls: functions of the language and native ones, lambdas, conversions `T(x)`, what the compiler
// knows by name.
#include "base/short_list.h"
#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/later.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

namespace clc::evaluation {

namespace {

using semantics::BindingKind;

/// There are many calls, and most have no more arguments than that.
constexpr std::size_t kUsual = 4;
using Arguments = ShortList<Lazy, kUsual>;

/// What a parameter gets in a call: an expression, and what its names mean; none for a receiver,
/// which is evaluated already, and for what is missing.
struct Given {
    const syntax::Expr* expr = nullptr;
    Env env;
};
using GivenList = ShortList<Given, kUsual>;

/// By parameter: the argument that is given, or the default.
void findGiven(const syntax::FnItem& item, const syntax::CallExpr& expr, bool hasReceiver, Env env,
               GivenList& given) {
    const std::size_t count = item.params.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool isReceiver = hasReceiver && i == 0;
        given.push_back({isReceiver ? nullptr : item.params[i]->fallback, moduleEnv()});
    }
    std::size_t next = hasReceiver ? 1 : 0;
    std::size_t likely = next;
    for (const syntax::Argument* argument : expr.arguments) {
        std::size_t index = argument->label.text.empty() ? next++ : count;
        if (!argument->label.text.empty()) {
            // Labels mostly come in the order of the parameters, so the next one is asked first.
            for (std::size_t step = 0; step < count && index == count; ++step) {
                const std::size_t at = (likely + step) % count;
                index = item.params[at]->name.text == argument->label.text ? at : index;
            }
            likely = index + 1;
        }
        if (index < count) {
            given[index] = {argument->value, env};
        }
    }
}

/// Visits what each parameter gets, in their order, until `visit` returns false.
template <typename Visit>
void forEachGiven(const syntax::FnItem& item, const syntax::CallExpr& expr, bool hasReceiver,
                  Env env, Visit visit) {
    const auto isLabelled = [](const syntax::Argument* each) { return !each->label.text.empty(); };
    if (std::ranges::any_of(expr.arguments, isLabelled)) {
        GivenList given;
        findGiven(item, expr, hasReceiver, env, given);
        for (const Given& each : given) {
            if (!visit(each)) {
                return;
            }
        }
        return;
    }
    const std::size_t first = hasReceiver ? 1 : 0;
    for (std::size_t i = 0; i < item.params.size(); ++i) {
        const bool isGiven = i - first < expr.arguments.size();
        const Given each = i < first ? Given{}
                           : isGiven ? Given{expr.arguments[i - first]->value, env}
                                     : Given{item.params[i]->fallback, moduleEnv()};
        if (!visit(each)) {
            return;
        }
    }
}

auto nativeOf(Run& run, const syntax::FnItem& item) -> Native {
    const auto address = reinterpret_cast<std::uintptr_t>(&item);
    RecentNative& recent = run.recentNatives[(address ^ (address >> 7U)) / alignof(syntax::FnItem) %
                                             run.recentNatives.size()];
    if (recent.item != &item) {
        const auto [found, added] = run.natives.try_emplace(&item, nullptr);
        if (added) {
            found->second = findNative(item.name.text);
        }
        recent = {&item, found->second};
    }
    return recent.native;
}

/// Where a function is called, what type its result has there, and what of it is needed.
struct Calling {
    Span span;
    TypeId type;
    Need need = Need::All;
};

using Values = ShortList<Value, kUsual>;

/// A native function asks for all that it is given, before anything else.
auto callNative(Run& run, const syntax::FnItem& item, const Values& values, Calling calling,
                Env env) -> Value {
    bool later = false;
    for (const Value& value : values) {
        later |= value.is(values::ValueKind::Later);
    }
    CallOrigin origin(run, calling.span, env, values.all());
    if (calling.need == Need::Truth) {
        origin.leaveOut();
    }
    const Native native = nativeOf(run, item);
    if (native == nullptr) {
        run.sink.report(diag::NoSuchNative, calling.span, item.name.text)
            .label(item.name.span, "declared here")
            .help("only what the compiler brings can be native: give it a body");
        return poison();
    }
    if (later && !takesLater(item.name.text)) {
        return callLater(run, item.name.text, values.all(), origin, calling.span);
    }
    return native({run, values.all(), calling.span, origin, calling.type});
}

auto callItem(Run& run, const syntax::FnItem& item, std::span<const Lazy> arguments,
              Calling calling, Env env) -> Value {
    if (item.body == nullptr) {
        Values values;
        for (const Lazy argument : arguments) {
            values.push_back(force(run, argument, calling.span));
            if (values.back().isPoison()) {
                return values.back();
            }
        }
        return callNative(run, item, values, calling, env);
    }
    Env inside = moduleEnv();
    for (std::size_t i = 0; i < item.params.size(); ++i) {
        inside.locals = run.arena.make<Frame>(inside.locals, item.params[i], arguments[i]);
    }
    return evaluateBody(run, *item.body, inside, calling.need);
}

auto callDefined(Run& run, const syntax::FnItem& item, const syntax::CallExpr& expr, Env env,
                 bool& ended, Need need) -> Value {
    run.model.complete(item);
    const auto* member = syntax::as<syntax::MemberExpr>(expr.callee);
    const bool isMethod =
        member != nullptr && run.model.facts(*member->base).binding.kind != BindingKind::Module;
    std::optional<Value> receiver;
    if (isMethod) {
        receiver = evaluateInChain(run, *member->base, env, ended);
        if (ended) {
            return poison();
        }
        if (receiver->isNull() && member->optional) {
            ended = true;
            return poison();
        }
    }
    const Calling calling{expr.span, run.model.facts(expr).type, need};
    // Only the first parameter can be the receiver; any other without an expression is missing.
    const auto withoutExpr = [&](std::size_t param) {
        return param == 0 && receiver ? *receiver : poison();
    };
    if (item.body == nullptr) {
        // One that is written in a description: no promises are made for what it asks for at once.
        Values values;
        forEachGiven(item, expr, isMethod, env, [&](const Given& each) {
            values.push_back(each.expr == nullptr ? withoutExpr(values.size())
                                                  : evaluate(run, *each.expr, each.env));
            return !values.back().isPoison();
        });
        const bool isBroken = !values.empty() && values.back().isPoison();
        return isBroken ? values.back() : callNative(run, item, values, calling, env);
    }
    Env inside = moduleEnv();
    std::size_t param = 0;
    forEachGiven(item, expr, isMethod, env, [&](const Given& each) {
        const Lazy value =
            each.expr == nullptr ? Lazy(withoutExpr(param)) : delay(run, *each.expr, each.env);
        inside.locals = run.arena.make<Frame>(inside.locals, item.params[param++], value);
        return true;
    });
    return evaluateBody(run, *item.body, inside, calling.need);
}

auto callLocal(Run& run, const syntax::CallExpr& expr, Env env) -> Value {
    const Value callee = evaluate(run, *expr.callee, env);
    if (!callee.is(values::ValueKind::Function)) {
        return poison();
    }
    Arguments arguments;
    for (const syntax::Argument* argument : expr.arguments) {
        arguments.push_back(delay(run, *argument->value, env));
    }
    return callFunction(run, functionOf(callee), arguments.all(), expr.span);
}

auto callIntrinsic(Run& run, const syntax::CallExpr& expr, Env env) -> Value {
    const std::string_view name = syntax::cast<syntax::NameExpr>(expr.callee).name.text;
    const auto argument = [&](std::size_t i) -> const syntax::Expr& {
        return *expr.arguments[i]->value;
    };
    if (name == "all") {
        const TypeId type = namedType(run, argument(0));
        if (expr.arguments.size() < 2) {
            return allOf(run, type, expr.span);
        }
        return allBelow(run, type, evaluate(run, argument(1), env), expr.span);
    }
    if (name == "owner") {
        return ownerOfValue(run, evaluate(run, argument(0), env), namedType(run, argument(1)),
                            computedOrigin(run, expr.span, env, {}));
    }
    if (name == "uses") {
        return usedBy(run, evaluate(run, argument(0), env), expr.span);
    }
    return evaluate(run, argument(0), env);
}

}  // namespace

auto CallOrigin::make() const -> OriginId {
    ShortList<OriginId, kUsual> parts;
    for (const Value& value : values_) {
        if (value.origin.valid()) {
            parts.push_back(value.origin);
        }
    }
    return computedOrigin(run_, use_, env_, parts.all());
}

auto evaluateCall(Run& run, const syntax::CallExpr& expr, Env env, bool& ended, Need need)
    -> Value {
    const semantics::Binding& binding = run.model.facts(expr).binding;
    switch (binding.kind) {
    case BindingKind::Function:
        return callDefined(run, syntax::cast<syntax::FnItem>(binding.node), expr, env, ended, need);
    case BindingKind::Intrinsic: return callIntrinsic(run, expr, env);
    case BindingKind::Type:
        return expr.arguments.empty() ? poison()
                                      : evaluate(run, *expr.arguments.front()->value, env);
    case BindingKind::None:
        return run.model.facts(*expr.callee).binding.kind == BindingKind::Local
                   ? callLocal(run, expr, env)
                   : poison();
    case BindingKind::Local:
    case BindingKind::Member:
    case BindingKind::Container:
    case BindingKind::Global:
    case BindingKind::Kind:
    case BindingKind::Module:
    case BindingKind::Root:
    case BindingKind::Reference:
    case BindingKind::Field:
    case BindingKind::Entry:
    case BindingKind::Explicit:
    case BindingKind::It: return poison();
    }
    return poison();
}

auto callFunction(Run& run, const Function& function, std::span<const Lazy> arguments, Span use,
                  Need need) -> Value {
    if (function.item != nullptr) {
        run.model.complete(*function.item);
        const types::Type& type = run.model.types().get(run.model.facts(*function.named).type);
        return callItem(run, *function.item, arguments, {use, type.arguments.back(), need},
                        function.env);
    }
    Env env = function.env;
    const syntax::NodeList<syntax::Param> params = function.lambda->params;
    for (std::size_t i = 0; i < params.size() && i < arguments.size(); ++i) {
        env.locals = run.arena.make<Frame>(env.locals, params[i], arguments[i]);
    }
    return evaluateBody(run, *function.lambda->body, env, need);
}

auto applyLater(Run& run, const Function& function, Lazy first, Lazy second, Span use) -> Lazy {
    return Lazy(run.arena.make<ApplyWork>(&function, first, second, use));
}

}  // namespace clc::evaluation
