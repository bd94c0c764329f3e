// From a checked cluster to its files: evaluation, then checks and rules over the final values.
#pragma once

#include "base/phases.h"
#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "semantics/model.h"

namespace clc::rules {

/// Never fails: what is wrong is reported, and what depends on it is left out of the result.
auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, PhaseListener* phases = nullptr) -> evaluation::EvalResult;

}  // namespace clc::rules
