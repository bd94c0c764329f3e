#include "rules/evaluate.h"

#include "evaluation/collect.h"
#include "evaluation/evaluate.h"
#include "rules/allow.h"
#include "rules/check.h"
#include "rules/run_rules.h"

#include <algorithm>
#include <exception>

namespace clc::rules {
namespace {

/// Stops who listens if it ends by an exception.
class Listening {
public:
    /// `listener` may be null.
    explicit Listening(PlacedListener* listener) : listener_(listener) {}
    Listening(const Listening&) = delete;
    auto operator=(const Listening&) -> Listening& = delete;
    ~Listening() {
        if (listener_ != nullptr && std::uncaught_exceptions() > before_) {
            listener_->stop();
        }
    }

private:
    PlacedListener* listener_;
    int before_ = std::uncaught_exceptions();
};

/// Places all files, and tells `listener` of them, which may be null.
void placeFiles(evaluation::Evaluator& evaluator, PlacedListener* listener) {
    if (listener == nullptr) {
        evaluator.placeFiles();
        return;
    }
    listener->begin(evaluator.releases());
    evaluator.placeFiles([&](const values::OutputFile& file) { listener->placed(file); });
    listener->end();
}

/// What is wrong with an `@allow` keeps nothing from being computed.
bool hasErrors(const DiagnosticSink& sink) {
    return std::ranges::any_of(sink.diagnostics(), [](const Diagnostic& each) {
        return each.severity == Severity::Error && !isAboutAllow(each);
    });
}

}  // namespace

auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, RuleUse use, PhaseListener* phases, PlacedListener* listener)
    -> evaluation::EvalResult {
    const Phase phase(phases, "evaluating");
    const semantics::Broken& broken = input.broken;
    const std::size_t atFirst = sink.errorCount();
    evaluation::Evaluator evaluator(model, input, sink);
    evaluator.computeConstants();
    evaluator.computeInstances();
    listener = hasErrors(sink) ? nullptr : listener;
    const Listening listening(listener);
    placeFiles(evaluator, listener);
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
    if (listener != nullptr && !complete) {
        listener->stop();
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
