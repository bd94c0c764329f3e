#include "rules/check.h"

#include "evaluation/collect.h"
#include "evaluation/expr.h"
#include "evaluation/make.h"
#include "rules/fix.h"
#include "rules/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::rules {

namespace {

using evaluation::Env;
using evaluation::Instance;
using evaluation::Run;
using evaluation::Scope;
using evaluation::Value;
using semantics::RuleLevel;

auto severityOf(RuleLevel level) -> Severity {
    switch (level) {
    case RuleLevel::Off:
    case RuleLevel::Info: return Severity::Info;
    case RuleLevel::Warning: return Severity::Warning;
    case RuleLevel::Error: return Severity::Error;
    }
    return Severity::Error;
}

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

/// Stands in the sources by itself, so that it can be pointed at.
bool isDeclared(Value value) {
    return value.is(values::ValueKind::Output) || value.is(values::ValueKind::Instance);
}

/// What `at` names: what a list written there holds, the things in any other list, or the one
/// thing; empty if it is not known.
auto subjectsOf(Run& run, const syntax::CheckItem& item, Env env) -> std::vector<Value> {
    std::vector<Value> subjects;
    const Value at =
        item.at == nullptr ? evaluation::poison() : evaluation::evaluate(run, *item.at, env);
    if (at.isPoison()) {
        return subjects;
    }
    if (at.is(values::ValueKind::List)) {
        const bool isEnumerated = syntax::as<syntax::ListExpr>(item.at) != nullptr;
        for (const evaluation::Lazy each : evaluation::itemsOf(at)) {
            const Value value = evaluation::force(run, each, item.span);
            if (isDeclared(value) || (isEnumerated && !value.isPoison())) {
                subjects.push_back(value);
            }
        }
    }
    if (subjects.empty()) {
        subjects.push_back(at);
    }
    return subjects;
}

/// The last one is where the mistake is; the others are what it is in conflict with.
auto labelsOf(Run& run, const syntax::CheckItem& item, std::span<const Value> subjects,
              Instance* holder) -> std::vector<Label> {
    std::vector<Label> labels;
    labels.push_back(
        {placeOf(run, item, subjects.empty() ? Value{nullptr, {}} : subjects.back(), holder), {}});
    for (std::size_t i = 0; i + 1 < subjects.size(); ++i) {
        Instance* other = evaluation::holderOf(run, subjects[i]);
        const Span place = placeOf(run, item, subjects[i], other);
        // One place is shown once, however many of them stand there.
        if (std::ranges::find(labels, place, &Label::span) != labels.end()) {
            continue;
        }
        labels.push_back({place, other == nullptr
                                     ? std::string("and this")
                                     : fmt::format("and {}", evaluation::pathOf(run, *other))});
    }
    return labels;
}

/// Two outputs that are told of here are not told of again as two files at one path.
void noteBlamed(Run& run, std::span<const Value> subjects) {
    for (const Value each : subjects) {
        if (each.is(values::ValueKind::Output)) {
            run.blamed.insert(evaluation::holderOf(run, each));
        }
    }
}

/// Evaluation has found that what is written there is no right value, or that it lacks what others
/// ask of it: a rule would say it again.
bool isBroken(const Run& run, Span place) {
    return std::ranges::any_of(run.sink.diagnostics(), [&](const Diagnostic& each) {
        if (each.code == diag::UnknownKey.info.code) {
            return std::ranges::find(each.labels, place, &Label::span) != each.labels.end();
        }
        return each.span() == place && (each.code == diag::RefinementBroken.info.code ||
                                        each.code == diag::BadScalar.info.code);
    });
}

/// The rule that has the same cause in mind has spoken about this place.
bool isSaid(const Run& run, const CheckSource& source, Span place) {
    return !source.unless.empty() &&
           std::ranges::any_of(run.sink.diagnostics(), [&](const Diagnostic& each) {
               return each.code == source.unless && each.span() == place;
           });
}

/// Who has only the cluster before him looks for it there.
void addEmit(const Run& run, const evaluation::Output* output, Diagnostic& diagnostic) {
    const Span place = diagnostic.span();
    if (output == nullptr || !evaluation::isProject(run, place)) {
        return;
    }
    const auto isAround = [&](Span span) {
        return span.file == place.file && span.begin <= place.begin && place.end <= span.end;
    };
    for (const Instance* each = output->owner; each != nullptr; each = each->textual) {
        if (each->declaration != nullptr && isAround(each->declaration->span)) {
            return;
        }
    }
    const Span emit = output->emit->span;
    const bool isOurs = evaluation::isProject(run, emit);
    const Span at = evaluation::projectPlace(run, emit, output->owner);
    if (!isAround(emit) && !isAround(at)) {
        diagnostic.labels.push_back({at, isOurs ? "emitted here" : "for this"});
    }
}

/// How the value that is wrong came there, and what the condition saw.
void addEvidence(Run& run, const syntax::CheckItem& item, Env env, std::span<const Value> subjects,
                 Diagnostic& diagnostic) {
    if (!subjects.empty()) {
        const std::vector<Label> steps = passedOn(run, subjects.back(), diagnostic.span());
        diagnostic.labels.insert(diagnostic.labels.end(), steps.begin(), steps.end());
    }
    if (auto part = failedPart(run, *item.condition, env)) {
        diagnostic.labels.push_back(std::move(*part));
    }
}

}  // namespace

bool checkOne(Run& run, const syntax::CheckItem& item, Env env, const CheckSource& source,
              const Policy& policy) {
    if (item.condition == nullptr || item.message == nullptr || item.hasError) {
        return false;
    }
    const std::optional<bool> holds = evaluation::evaluateCondition(run, *item.condition, env);
    if (holds.value_or(true)) {
        return holds.has_value();
    }
    run.model.complete(item);
    const std::vector<Value> subjects = subjectsOf(run, item, env);
    Instance* holder = subjects.empty() ? nullptr : evaluation::holderOf(run, subjects.back());
    // Whose value it is that a function made.
    const auto output = [&] {
        return subjects.empty() ? nullptr : policy.emitted.holding(subjects.back());
    };
    if (holder == nullptr && source.instance == nullptr && output() != nullptr) {
        holder = output()->owner;
    }
    holder = holder == nullptr ? source.instance : holder;
    const RuleLevel level = policy.severities.of(source.rule, holder);
    if (level == RuleLevel::Off || policy.allows.silences(source.rule.code, holder)) {
        return true;
    }
    // What it would say needs what could not be computed, which is reported.
    const Value message = evaluation::evaluate(run, *item.message, env);
    if (message.isPoison()) {
        return false;
    }
    Diagnostic diagnostic;
    diagnostic.code = source.rule.code;
    diagnostic.name = source.rule.name;
    diagnostic.severity = severityOf(level);
    diagnostic.hidesPlace = source.rule.hides;
    if (!message.isNull()) {
        evaluation::appendText(run, diagnostic.message, message, item.message->span);
    }
    diagnostic.labels = labelsOf(run, item, subjects, holder);
    if (isBroken(run, diagnostic.span()) || isSaid(run, source, diagnostic.span())) {
        return true;
    }
    if (source.instance == nullptr) {
        addEmit(run, output(), diagnostic);
    }
    addEvidence(run, item, env, subjects, diagnostic);
    if (diagnostic.severity == Severity::Error) {
        noteBlamed(run, subjects);
    }
    if (std::string help = textOf(run, item.help, env); !help.empty()) {
        diagnostic.help.push_back(std::move(help));
    } else if (!source.help.empty()) {
        diagnostic.help.emplace_back(source.help);
    }
    if (auto fix = fixOf(run, item, env)) {
        diagnostic.fixes.push_back(std::move(*fix));
    }
    run.sink.report(std::move(diagnostic));
    return true;
}

void checkInstances(Run& run, const Policy& policy) {
    semantics::RuleInfo ofKinds;
    ofKinds.code = diag::CheckFailed.info.code;
    ofKinds.name = diag::CheckFailed.info.name;
    ofKinds.levels.fill(RuleLevel::Error);
    for (Instance* instance :
         evaluation::instancesTowards(run, run.reach.allKinds(), run.root->nameSpan)) {
        const CheckSource source{ofKinds, {}, {}, instance};
        evaluation::forEachBody(run, *instance, [&](Scope& body) {
            evaluation::forEachScope(run, body, evaluation::Content::Checks, [&](Scope& scope) {
                for (const syntax::CheckItem* check : scope.plan->checks) {
                    const ContextScope context(
                        run.sink, fmt::format("in {}", evaluation::pathOf(run, *instance)));
                    if (!checkOne(run, *check, evaluation::emitEnv(run, *instance, scope), source,
                                  policy)) {
                        run.mayHaveLostPlaces = true;
                    }
                }
            });
        });
    }
}

}  // namespace clc::rules
