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

/// The arguments in the order of the parameters; what was not given has its default.
void bindArguments(Run& run, const syntax::FnItem& item, const syntax::CallExpr& expr,
                   std::optional<Value> receiver, Env env, Arguments& arguments) {
    for (std::size_t i = 0; i < item.params.size(); ++i) {
        arguments.push_back(Lazy());
    }
    std::size_t next = 0;
    if (receiver && !arguments.empty()) {
        arguments[next++] = *receiver;
    }
    std::size_t likely = next;
    for (const syntax::Argument* argument : expr.arguments) {
        std::size_t index = argument->label.text.empty() ? next++ : arguments.size();
        if (!argument->label.text.empty()) {
            // Labels mostly come in the order of the parameters, so the next one is asked first.
            const std::size_t count = item.params.size();
            for (std::size_t step = 0; step < count && index == arguments.size(); ++step) {
                const std::size_t at = (likely + step) % count;
                index = item.params[at]->name.text == argument->label.text ? at : index;
            }
            likely = index + 1;
        }
        if (index < arguments.size()) {
            arguments[index] = delay(run, *argument->value, env);
        }
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].valid()) {
            arguments[i] = item.params[i]->fallback == nullptr
                               ? Lazy(poison())
                               : delay(run, *item.params[i]->fallback, moduleEnv());
        }
    }
}

auto nativeOf(Run& run, const syntax::FnItem& item) -> Native {
    const auto [found, added] = run.natives.try_emplace(&item, nullptr);
    if (added) {
        found->second = findNative(item.name.text);
    }
    return found->second;
}

/// Where a function is called, and what type its result has there.
struct Calling {
    Span span;
    TypeId type;
};

auto callNative(Run& run, const syntax::FnItem& item, std::span<const Lazy> arguments,
                Calling calling, Env env) -> Value {
    ShortList<Value, kUsual> values;
    ShortList<OriginId, kUsual> parts;
    bool later = false;
    for (const Lazy argument : arguments) {
        const Value value = force(run, argument, calling.span);
        if (value.isPoison()) {
            return value;
        }
        values.push_back(value);
        later |= value.is(values::ValueKind::Later);
        if (value.origin.valid()) {
            parts.push_back(value.origin);
        }
    }
    const OriginId origin = computedOrigin(run, calling.span, env, parts.all());
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
        return callNative(run, item, arguments, calling, env);
    }
    Env inside = moduleEnv();
    for (std::size_t i = 0; i < item.params.size(); ++i) {
        inside.locals = run.arena.make<Frame>(inside.locals, item.params[i], arguments[i]);
    }
    return evaluate(run, *item.body, inside);
}

auto callDefined(Run& run, const syntax::FnItem& item, const syntax::CallExpr& expr, Env env,
                 bool& ended) -> Value {
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
    Arguments arguments;
    bindArguments(run, item, expr, receiver, env, arguments);
    return callItem(run, item, arguments.all(), {expr.span, run.model.facts(expr).type}, env);
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

auto evaluateCall(Run& run, const syntax::CallExpr& expr, Env env, bool& ended) -> Value {
    const semantics::Binding& binding = run.model.facts(expr).binding;
    switch (binding.kind) {
    case BindingKind::Function:
        return callDefined(run, syntax::cast<syntax::FnItem>(binding.node), expr, env, ended);
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

auto callFunction(Run& run, const Function& function, std::span<const Lazy> arguments, Span use)
    -> Value {
    if (function.item != nullptr) {
        run.model.complete(*function.item);
        const types::Type& type = run.model.types().get(run.model.facts(*function.named).type);
        return callItem(run, *function.item, arguments, {use, type.arguments.back()}, function.env);
    }
    Env env = function.env;
    const syntax::NodeList<syntax::Param> params = function.lambda->params;
    for (std::size_t i = 0; i < params.size() && i < arguments.size(); ++i) {
        env.locals = run.arena.make<Frame>(env.locals, params[i], arguments[i]);
    }
    return evaluate(run, *function.lambda->body, env);
}

auto applyLater(Run& run, const Function& function, Lazy first, Lazy second, Span use) -> Lazy {
    return Lazy(run.arena.make<ApplyWork>(&function, first, second, use));
}

}  // namespace clc::evaluation
