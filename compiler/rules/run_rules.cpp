#include "rules/run_rules.h"

#include "evaluation/expr.h"
#include "rules/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace clc::rules {

namespace {

using evaluation::Run;
using evaluation::Scope;
using evaluation::Value;

/// What the entries of a rule say.
struct RuleHead {
    std::string_view code;
    Span codeSpan;
    std::string_view help;
    Severity severity = Severity::Error;
    bool isOff = false;
};

auto headOf(Run& run, const Scope& scope) -> RuleHead {
    RuleHead head;
    for (const evaluation::StaticEntry& entry : scope.plan->entries) {
        const Value value = evaluation::evaluate(run, *entry.item->value, scope.env);
        const std::string_view text = evaluation::textOf(value);
        if (entry.key == "code") {
            head.code = text;
            head.codeSpan = entry.item->value->span;
        } else if (entry.key == "help") {
            head.help = text;
        } else if (entry.key == "severity") {
            head.isOff = text == "off";
            head.severity = text == "warning" ? Severity::Warning
                            : text == "info"  ? Severity::Info
                                              : Severity::Error;
        }
    }
    return head;
}

/// True if the code is taken: by the compiler or by another rule.
bool clashes(Run& run, const RuleHead& head, std::unordered_map<std::string_view, Span>& known) {
    const auto compiler = catalogue();
    if (std::ranges::find(compiler, head.code, &DiagnosticInfo::code) != compiler.end()) {
        run.sink.report(diag::RuleCodeClash, head.codeSpan, head.code)
            .help("the compiler itself reports this code; take one of your own, such as GD0001");
        return true;
    }
    const auto [found, added] = known.try_emplace(head.code, head.codeSpan);
    if (!added) {
        run.sink.report(diag::RuleCodeClash, head.codeSpan, head.code)
            .label(found->second, "another rule has it")
            .help("each rule has a code of its own");
    }
    return !added;
}

}  // namespace

void runRules(Run& run, Allows& allows) {
    std::unordered_map<std::string_view, Span> codes;
    for (const semantics::RuleInfo& rule : run.model.rules()) {
        Scope& scope = *evaluation::makeScope(run, run.plans.of(*rule.item->body),
                                              {.env = evaluation::moduleEnv()});
        const RuleHead head = headOf(run, scope);
        if (head.code.empty() || head.isOff || clashes(run, head, codes)) {
            continue;
        }
        const ContextScope context(run.sink, fmt::format("in rule '{}'", rule.name));
        const CheckSource source{head.code, rule.name, head.severity, head.help, nullptr};
        evaluation::forEachScope(run, scope, evaluation::Content::Checks, [&](Scope& inner) {
            for (const syntax::CheckItem* check : inner.plan->checks) {
                checkOne(run, *check, inner.env, source, allows);
            }
        });
    }
}

}  // namespace clc::rules
