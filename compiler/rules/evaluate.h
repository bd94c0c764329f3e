// From a checked cluster to its files: evaluation, then checks and rules over the final values.
#pragma once

#include "base/phases.h"
#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "semantics/model.h"

#include <functional>
#include <span>

namespace clc::rules {

/// Which rules are run. What kinds check of their own instances always is.
enum class RuleUse { All, None };

/// What of a result is there before rules are asked, and does not change any more.
struct Placed {
    std::span<const values::OutputFile> files;
    std::span<const evaluation::NamedRelease> releases;
};

/// Told of what is placed; of nothing if it is gone, as an exception came.
using OnPlaced = std::function<void(const Placed& placed)>;

/// Never fails: what is wrong is reported, and what depends on it is left out of the result.
/// `placed` may be null, and is not told if anything is wrong by then.
auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, RuleUse use = RuleUse::All, PhaseListener* phases = nullptr,
              const OnPlaced& placed = {}) -> evaluation::EvalResult;

}  // namespace clc::rules
