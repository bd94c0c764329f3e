// Evaluation of a checked cluster, in the steps that those above it need: values first, then checks
// and rules over them (in `rules`), then the files.
#pragma once

#include "diagnostics/sink.h"
#include "evaluation/result.h"
#include "semantics/model.h"

#include <functional>
#include <memory>
#include <span>

namespace clc::evaluation {

struct Run;

class Evaluator {
public:
    Evaluator(const semantics::Model& model, const EvalInput& input, DiagnosticSink& sink);
    Evaluator(const Evaluator&) = delete;
    auto operator=(const Evaluator&) -> Evaluator& = delete;
    ~Evaluator();

    /// Computes what depends on no instance and may break a condition of its type, also in a module
    /// by itself.
    void computeConstants();
    /// Finds all instances and computes what their fields were set to: a literal that is wrong is
    /// reported though nothing asks for it.
    void computeInstances();
    /// Computes, checks and places what is emitted. `onPlaced` is told of each file as soon as it
    /// is placed, and may be null; all that a file holds stays where it is when the result is
    /// taken.
    void placeFiles(const std::function<void(const values::OutputFile& file)>& onPlaced = {});
    /// The releases that the root names; known when instances are computed.
    [[nodiscard]] auto releases() const -> std::span<const NamedRelease> {
        return result_.releases;
    }
    /// Reports outputs that nobody places, or two; after checks, which may know the cause.
    void reportPlacements();
    /// Reports files at one path; after checks and rules, which may know the cause.
    void reportSamePaths();
    /// Ends the evaluation.
    auto take() -> EvalResult;

    /// What is computed, for rules.
    [[nodiscard]] auto run() -> Run& { return *run_; }

private:
    std::unique_ptr<Run> run_;
    EvalResult result_;
};

}  // namespace clc::evaluation
