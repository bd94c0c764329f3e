// From a checked cluster to its files: evaluation, then checks and rules over the final values.
#pragma once

#include "base/phases.h"
#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "semantics/model.h"

namespace clc::rules {

/// Which rules are run. What kinds check of their own instances always is.
enum class RuleUse { All, None };

/// Never fails: what is wrong is reported, and what depends on it is left out of the result.
auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, RuleUse use = RuleUse::All, PhaseListener* phases = nullptr)
    -> evaluation::EvalResult;

}  // namespace clc::rules
