// The lazy sets of the whole cluster: instances, outputs, values of a type (S10).
#pragma once

#include "evaluation/run.h"

namespace clc::evaluation {

/// Instances that `goal` leads to, each before what stands in its text.
auto instancesTowards(Run& run, const KindSet& goal, Span use) -> std::vector<Instance*>;

/// `all(TYPE)`, in order of path.
auto allOf(Run& run, TypeId type, Span use) -> Value;
/// `all(TYPE, below: x)`
auto allBelow(Run& run, TypeId type, Value below, Span use) -> Value;
/// The output of this index into those of the run.
auto outputValue(Run& run, std::uint32_t index) -> Value;
/// The set behind `all(TYPE)`; null if it needs itself, which is reported.
auto collected(Run& run, TypeId type, Span use) -> const CollectedSet*;

/// `owner(v, KIND)`: the nearest of the kind that `value` is, stands in or was emitted by, or null.
auto ownerOfValue(Run& run, Value value, TypeId kind, OriginId origin) -> Value;
/// The instance `value` is, or the nearest it stands in, as far as its origin tells.
auto holderOf(const Run& run, Value value) -> Instance*;

/// `uses(x)`
auto usedBy(Run& run, Value instance, Span use) -> Value;

/// The type that the name of a kind or type stands for.
auto namedType(Run& run, const syntax::Expr& name) -> TypeId;

/// Fills `sets`, which are of record or scalar types, by one walk through all values.
void collectValues(Run& run, std::span<CollectedSet> sets, Span use);

/// Where the parts of an `emit` in a body of `instance` are evaluated.
auto emitEnv(Run& run, Instance& instance, const Scope& scope) -> Env;
/// What the `emit` at a path has there. Computed once, as deliveries and rules both ask.
auto placedValue(Run& run, Instance& instance, const Scope& scope, const syntax::EmitItem& emit)
    -> Value;
/// What `instance` emits without a path.
auto outputsOf(Run& run, Instance& instance, Span use) -> std::span<const std::uint32_t>;

}  // namespace clc::evaluation
