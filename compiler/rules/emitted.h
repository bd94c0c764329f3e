// Which output a value stands in: what a function made knows where it was written, and not for
// whom.
#pragma once

#include "evaluation/run.h"

#include <cstdint>
#include <unordered_map>

namespace clc::rules {

class Emitted {
public:
    explicit Emitted(evaluation::Run& run) : run_(run) {}

    /// The one output that holds `value`, which is data or a text; null if none does, or several.
    /// All outputs are walked at the first question.
    auto holding(evaluation::Value value) -> const evaluation::Output*;

private:
    void walk(evaluation::Value value, std::uint32_t output, std::uint32_t depth);

    evaluation::Run& run_;
    bool isWalked_ = false;
    std::unordered_map<const values::Data*, std::uint32_t> byData_;
};

}  // namespace clc::rules
