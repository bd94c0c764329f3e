// Whether a value of a type may have to satisfy a condition.
#pragma once

#include "evaluation/run.h"

#include <unordered_map>

namespace clc::evaluation {

/// Asks each type once.
class RefinedTypes {
public:
    explicit RefinedTypes(Run& run) : run_(run) {}

    /// `type` is refined, or some part of its values is.
    bool holds(TypeId type);

private:
    bool compute(TypeId type);

    Run& run_;
    std::unordered_map<TypeId, bool> known_;
    int depth_ = 0;
};

}  // namespace clc::evaluation
