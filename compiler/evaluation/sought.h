// The types whose values one walk collects.
#pragma once

#include "evaluation/run.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace clc::evaluation {

/// Finds out of each value for which sets it is meant.
class Sought {
public:
    using Mask = TypeReach::Mask;

    /// At most `TypeReach::kMost` sets, which live as long as this.
    Sought(Run& run, std::span<CollectedSet> sets);

    /// Of which sets something may be found in a value of `type`.
    auto inside(TypeId type) -> Mask { return reach_.inside(type); }
    /// To which sets `value` itself belongs.
    auto itself(Run& run, Value value) -> Mask;
    /// `value`, which stands in `owner`, to the sets of `mask`.
    void add(Mask mask, Value value, Instance& owner);

private:
    /// Those of `mask` whose type `value` is of.
    auto ofType(Run& run, Value value, Mask mask) const -> Mask;

    std::span<CollectedSet> sets_;
    TypeReach reach_;
    /// By kind of value: the sets it may belong to.
    std::array<Mask, static_cast<std::size_t>(values::ValueKind::Deferred) + 1> byKind_ = {};
    /// Sets of records, to which each value of a record belongs or none does.
    Mask ofRecords_ = 0;
    std::vector<std::optional<Mask>> byRecord_;
};

}  // namespace clc::evaluation
