#include "rules/run_rules.h"

#include "evaluation/expr.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace clc::rules {

namespace {

using evaluation::Run;
using evaluation::Scope;
using semantics::RuleInfo;

/// What a rule says for all of its checks: its help, for those that have none of their own.
auto entryOf(Run& run, const Scope& scope, std::string_view key) -> std::string_view {
    for (const evaluation::StaticEntry& entry : scope.plan->entries) {
        if (entry.key == key) {
            return evaluation::textOf(evaluation::evaluate(run, *entry.item->value, scope.env));
        }
    }
    return {};
}

/// It is silent where another rule has spoken.
bool yields(const RuleInfo& rule) {
    return std::ranges::any_of(rule.item->body->items, [](const syntax::Item* item) {
        const auto* entry = syntax::as<syntax::EntryItem>(item);
        return entry != nullptr && entry->name.text == "unless";
    });
}

/// True if the code is taken: by the compiler or by another rule.
bool clashes(Run& run, const RuleInfo& rule, std::unordered_map<std::string_view, Span>& known) {
    const ContextScope context(run.sink, fmt::format("in rule '{}'", rule.name));
    if (std::ranges::binary_search(catalogue(), rule.code, {}, &DiagnosticInfo::code)) {
        run.sink.report(diag::RuleCodeClash, rule.codeSpan, rule.code)
            .help("the compiler itself reports this code; take one of your own, such as GD0001");
        return true;
    }
    const auto [found, added] = known.try_emplace(rule.code, rule.codeSpan);
    if (!added) {
        run.sink.report(diag::RuleCodeClash, rule.codeSpan, rule.code)
            .label(found->second, "another rule has it")
            .help("each rule has a code of its own");
    }
    return !added;
}

/// The rules that no other one stands in the way of. The library's codes are its own, wherever its
/// rules come.
auto withOwnCodes(Run& run) -> std::vector<const RuleInfo*> {
    std::unordered_map<std::string_view, Span> codes;
    std::vector<const RuleInfo*> rules;
    for (const bool ofProject : {false, true}) {
        for (const RuleInfo& rule : run.model.rules()) {
            if (!rule.code.empty() && !run.broken.rules.contains(rule.item) &&
                evaluation::isProject(run, rule.codeSpan) == ofProject &&
                !clashes(run, rule, codes)) {
                rules.push_back(&rule);
            }
        }
    }
    return rules;
}

/// While it lives, only a rule's share of steps and memory may be used; what stops it stops nothing
/// else.
class RuleShare {
public:
    explicit RuleShare(Run& run)
        : run_(run), wasStopped_(run.stopped), began_(run.steps), ofAll_(run.limits) {
        run.limits.steps = std::min(ofAll_.steps, ofAll_.ruleSteps);
        run.lastStep = began_ + run.limits.steps;
        if (ofAll_.memory - std::min(ofAll_.memory, run.arena.used()) > ofAll_.ruleMemory) {
            run.usedBefore = run.arena.used();
            run.limits.memory = run.usedBefore + ofAll_.ruleMemory;
        }
    }
    RuleShare(const RuleShare&) = delete;
    auto operator=(const RuleShare&) -> RuleShare& = delete;
    ~RuleShare() {
        if (run_.steps > run_.lastStep ||
            (run_.arena.used() > run_.limits.memory && run_.arena.used() <= ofAll_.memory)) {
            run_.stopped = wasStopped_;
        }
        run_.limits = ofAll_;
        run_.lastStep = began_ + ofAll_.steps;
        run_.usedBefore = 0;
    }

private:
    Run& run_;
    bool wasStopped_;
    std::uint64_t began_;
    evaluation::EvalLimits ofAll_;
};

void runRule(Run& run, const RuleInfo& rule, const Policy& policy) {
    const ContextScope context(run.sink, fmt::format("in rule '{}'", rule.name));
    const RuleShare share(run);
    Scope& scope = *evaluation::makeScope(run, run.plans.of(*rule.item->body),
                                          {.env = evaluation::moduleEnv()});
    const CheckSource source{rule, entryOf(run, scope, "help"), entryOf(run, scope, "unless"),
                             nullptr};
    evaluation::forEachScope(run, scope, evaluation::Content::Checks, [&](Scope& inner) {
        for (const syntax::CheckItem* check : inner.plan->checks) {
            checkOne(run, *check, inner.env, source, policy);
        }
    });
}

}  // namespace

void runRules(Run& run, const Policy& policy, bool isWhole, PhaseListener* phases) {
    std::vector<const RuleInfo*> asked;
    for (const RuleInfo* rule : withOwnCodes(run)) {
        if (policy.severities.isAsked(*rule) && (isWhole || !rule->needsAll)) {
            asked.push_back(rule);
        }
    }
    // A rule that leaves to others what they report comes after them.
    std::ranges::stable_partition(asked, [](const RuleInfo* rule) { return !yields(*rule); });
    run.judging = true;
    for (const RuleInfo* rule : asked) {
        const Phase phase(phases, fmt::format("rule {}", rule->name));
        runRule(run, *rule, policy);
    }
}

}  // namespace clc::rules
