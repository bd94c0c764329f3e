// Names, references, `super`.
#include "evaluation/expr.h"
#include "evaluation/layered.h"
#include "evaluation/make.h"

namespace clc::evaluation {

namespace {

using semantics::BindingKind;

auto localValue(Run& run, Env env, const void* definition, Span use) -> Value {
    const Frame* frame = findLocal(env, definition);
    return frame == nullptr ? poison() : force(run, frame->value, use);
}

auto memberValue(Run& run, const syntax::NameExpr& expr, Env env) -> Value {
    if (env.context->record != nullptr) {
        const Value record{env.context->record, {}};
        const std::optional<Lazy> field = find(run, record, expr.name.text, expr.span);
        return field ? force(run, *field, expr.span) : makeNull({});
    }
    if (env.context->members == nullptr) {
        return poison();
    }
    const Lazy* member = memberOf(run, *env.context->members, expr.name.text);
    return member == nullptr ? poison() : force(run, *member, expr.span);
}

auto functionNamed(Run& run, const syntax::NameExpr& expr, Env env) -> Value {
    auto* function = run.arena.make<Function>();
    function->kind = values::ValueKind::Function;
    function->env = env;
    function->item = &syntax::cast<syntax::FnItem>(run.model.facts(expr).binding.node);
    function->named = &expr;
    return {function, literalOrigin(run, expr.span, env)};
}

}  // namespace

auto containerValue(Run& run, Instance* of, KindId kind, Span use, Env env) -> Value {
    if (of == nullptr) {
        return poison();
    }
    Instance* found = around(run, *of, kind);
    if (found != nullptr) {
        return found->value.from(computedOrigin(run, use, env, {found->value.origin}));
    }
    if (of->kind != nullptr && of->kind->containers.size() > 1) {
        return makeNull(computedOrigin(run, use, env, {}));
    }
    if (isNowhere(run, *of)) {
        return poison();
    }
    run.sink
        .report(diag::NeedsContainer, of->nameSpan, of->kind == nullptr ? "" : of->kind->name,
                run.model.kind(kind).name)
        .label(use, "asked for here");
    return poison();
}

auto evaluateName(Run& run, const syntax::NameExpr& expr, Env env) -> Value {
    const semantics::Binding& binding = run.model.facts(expr).binding;
    switch (binding.kind) {
    case BindingKind::Local: return localValue(run, env, binding.node, expr.span);
    case BindingKind::Member: return memberValue(run, expr, env);
    case BindingKind::Container:
        return containerValue(run, env.context->members, KindId(binding.index), expr.span, env);
    case BindingKind::Global:
        return force(run, globalLet(run, syntax::cast<syntax::LetItem>(binding.node)), expr.span);
    case BindingKind::Root: return run.root->value;
    case BindingKind::Reference:
        return resolveReference(run, run.model.reference(binding.index), env, poison(), expr.span);
    case BindingKind::Explicit: return makeExplicitNull(literalOrigin(run, expr.span, env));
    case BindingKind::It: return localValue(run, env, &kIt, expr.span);
    case BindingKind::Function: return functionNamed(run, expr, env);
    case BindingKind::None:
    case BindingKind::Kind:
    case BindingKind::Type:
    case BindingKind::Module:
    case BindingKind::Field:
    case BindingKind::Entry:
    case BindingKind::Intrinsic: return poison();
    }
    return poison();
}

auto evaluateSuper(Run& run, const syntax::SuperExpr& expr, Env env) -> Value {
    const Frame* frame = findLocal(env, &kSuper);
    if (frame == nullptr) {
        return poison();
    }
    if (!frame->value.valid()) {
        run.sink.report(diag::NoLowerLayer, expr.span)
            .help("no default, and no layer below, gives this a value; leave 'super' out");
        return poison();
    }
    return force(run, frame->value, expr.span);
}

auto evaluateReference(Run& run, const syntax::RefExpr& expr, Env env, bool& ended) -> Value {
    const semantics::Binding& binding = run.model.facts(expr).binding;
    const bool hasBase =
        expr.base != nullptr && run.model.facts(*expr.base).binding.kind != BindingKind::Module;
    Value base = poison();
    if (hasBase) {
        base = evaluateInChain(run, *expr.base, env, ended);
        if (ended || base.isPoison()) {
            return base;
        }
        if (base.isNull()) {
            ended = expr.optional;
            if (!expr.optional) {
                run.sink
                    .report(diag::NullHere, expr.base->span,
                            run.model.sources().text(expr.base->span))
                    .help(kNullHelp);
            }
            return poison();
        }
    }
    if (binding.kind != BindingKind::Reference) {
        return poison();
    }
    return resolveReference(run, run.model.reference(binding.index), env, base, expr.span);
}

auto globalLet(Run& run, const syntax::LetItem& item) -> Lazy {
    const auto [found, added] = run.globals.try_emplace(&item);
    if (added) {
        found->second = Lazy(run.arena.make<GlobalWork>(&item));
    }
    return found->second;
}

auto moduleEnv() -> Env {
    static constexpr Context kModule{};
    return {nullptr, &kModule};
}

}  // namespace clc::evaluation
