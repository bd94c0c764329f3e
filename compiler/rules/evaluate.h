// From a checked cluster to its files: evaluation, then checks and rules over the final values.
#pragma once

#include "base/phases.h"
#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "semantics/model.h"

#include <span>

namespace clc::rules {

/// Which rules are run. What kinds check of their own instances always is.
enum class RuleUse { All, None };

/// Told of files while others are evaluated still. What a file holds does not change any more.
class PlacedListener {
public:
    PlacedListener() = default;
    PlacedListener(const PlacedListener&) = delete;
    auto operator=(const PlacedListener&) -> PlacedListener& = delete;
    virtual ~PlacedListener() = default;

    /// Before the first file: the releases that the root names.
    virtual void begin(std::span<const evaluation::NamedRelease> releases) = 0;
    virtual void placed(const values::OutputFile& file) = 0;
    /// All were placed.
    virtual void end() = 0;
    /// Something is wrong, so that there is no tree; or an exception came, and when this returns
    /// what the files hold is gone.
    virtual void stop() = 0;
};

/// Never fails: what is wrong is reported, and what depends on it is left out of the result.
/// `listener` may be null, and is not told of anything if something is wrong before files are
/// placed. What it was told of is there as long as the result, unless it was stopped.
auto evaluate(const semantics::Model& model, const evaluation::EvalInput& input,
              DiagnosticSink& sink, RuleUse use = RuleUse::All, PhaseListener* phases = nullptr,
              PlacedListener* listener = nullptr) -> evaluation::EvalResult;

}  // namespace clc::rules
