#include "rules/check.h"

#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "rules/fix.h"

#include <fmt/format.h>

namespace clc::rules {

namespace {

using evaluation::Env;
using evaluation::Instance;
using evaluation::Run;
using evaluation::Scope;
using evaluation::Value;

/// A text of a check; empty if there is none or it could not be computed.
auto textOf(Run& run, const syntax::Expr* expr, Env env) -> std::string {
    std::string text;
    if (expr != nullptr) {
        const Value value = evaluation::evaluate(run, *expr, env);
        if (!value.isPoison() && !value.isNull()) {
            evaluation::appendText(run, text, value, expr->span);
        }
    }
    return text;
}

/// Where the blame lies: where the value that `at` names was written, or, if that is in the
/// library, the instance it belongs to.
auto placeOf(const Run& run, const syntax::CheckItem& item, Value at, const Instance* instance)
    -> Span {
    const Span written = evaluation::blame(run, at.origin);
    return evaluation::projectPlace(run, written.valid() ? written : item.span, instance);
}

}  // namespace

void checkOne(Run& run, const syntax::CheckItem& item, Env env, const CheckSource& source,
              Allows& allows) {
    if (item.condition == nullptr || item.hasError) {
        return;
    }
    const std::optional<bool> holds = evaluation::evaluateCondition(run, *item.condition, env);
    if (holds.value_or(true)) {
        return;
    }
    Value at{};
    if (item.at != nullptr) {
        at = evaluation::evaluate(run, *item.at, env);
    }
    const bool known = at.data != nullptr && !at.isPoison();
    Instance* holder = known ? evaluation::holderOf(run, at) : nullptr;
    holder = holder == nullptr ? source.instance : holder;
    if (allows.silences(source.code, holder)) {
        return;
    }
    Diagnostic diagnostic;
    diagnostic.code = source.code;
    diagnostic.name = source.name;
    diagnostic.severity = source.severity;
    diagnostic.message = textOf(run, item.message, env);
    diagnostic.labels.push_back({placeOf(run, item, known ? at : Value{nullptr, {}}, holder), {}});
    if (std::string help = textOf(run, item.help, env); !help.empty()) {
        diagnostic.help.push_back(std::move(help));
    } else if (!source.help.empty()) {
        diagnostic.help.emplace_back(source.help);
    }
    if (auto fix = fixOf(run, item, env)) {
        diagnostic.fixes.push_back(std::move(*fix));
    }
    run.sink.report(std::move(diagnostic));
}

void checkInstances(Run& run, Allows& allows) {
    for (Instance* instance :
         evaluation::instancesTowards(run, run.reach.allKinds(), run.root->nameSpan)) {
        const CheckSource source{diag::CheckFailed.info.code,
                                 diag::CheckFailed.info.name,
                                 diag::CheckFailed.info.severity,
                                 {},
                                 instance};
        evaluation::forEachBody(run, *instance, [&](Scope& body) {
            evaluation::forEachScope(run, body, evaluation::Content::Checks, [&](Scope& scope) {
                for (const syntax::CheckItem* check : scope.plan->checks) {
                    const ContextScope context(
                        run.sink, fmt::format("in {}", evaluation::pathOf(run, *instance)));
                    checkOne(run, *check, evaluation::emitEnv(run, *instance, scope), source,
                             allows);
                }
            });
        });
    }
}

}  // namespace clc::rules
