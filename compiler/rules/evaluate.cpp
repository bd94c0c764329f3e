#include "rules/evaluate.h"

#include "evaluation/collect.h"
#include "evaluation/evaluate.h"
#include "rules/allow.h"
#include "rules/check.h"
#include "rules/run_rules.h"

#include <algorithm>
#include <exception>
#include <optional>

namespace clc::rules {
namespace {

/// Tells somebody of what is placed, and that it is gone if it ends by an exception.
class Placing {
public:
    Placing(const OnPlaced& placed, const Placed& what) : placed_(placed) { placed_(what); }
    Placing(const Placing&) = delete;
    auto operator=(const Placing&) -> Placing& = delete;
    ~Placing() {
        if (std::uncaught_exceptions() > before_) {
            placed_({});
        }
    }

private:
    const OnPlaced& placed_;
    int before_ = std::uncaught_exceptions();
};

/// What is wrong with an `@allow` keeps nothing from being computed.
bool hasErrors(const DiagnosticSink& sink) {
    return std::ranges::any_of(sink.diagnostics(), [](const Diagnostic& each) {
        return each.severity == Severity::Error && !isAboutAllow(each);
    });
}

}  // namespace

auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, RuleUse use, PhaseListener* phases, const OnPlaced& placed)
    -> evaluation::EvalResult {
    const Phase phase(phases, "evaluating");
    const semantics::Broken& broken = input.broken;
    const std::size_t atFirst = sink.errorCount();
    evaluation::Evaluator evaluator(model, input, sink);
    evaluator.computeConstants();
    evaluator.computeInstances();
    evaluator.placeFiles();
    evaluation::Run& run = evaluator.run();
    bool complete = !hasErrors(sink);
    const bool isWhole = sink.errorCount() == atFirst && broken.declarations.empty() &&
                         broken.lets.empty() && broken.emits.empty() && !broken.everything;
    Allows allows(run);
    const Severities severities(run);
    Emitted emitted(run);
    const Policy policy{allows, severities, emitted};
    checkInstances(run, policy);
    const std::size_t before = sink.errorCount();
    evaluator.reportPlacements();
    complete = complete && sink.errorCount() == before;
    std::optional<Placing> placing;
    if (placed && complete) {
        placing.emplace(placed, Placed{evaluator.files(), evaluator.releases()});
    }
    if (use == RuleUse::All) {
        runRules(run, policy, isWhole, phases);
    }
    evaluator.reportSamePaths();
    // A rule that met what could not be computed may have missed what an allow is for.
    if (complete && use == RuleUse::All) {
        allows.reportUnused();
    }
    return evaluator.take();
}

}  // namespace clc::rules
