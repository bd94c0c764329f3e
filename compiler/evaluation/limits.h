// How much an evaluation may do. Programs end by construction; these stand behind it.
#pragma once

#include <cstdint>

namespace clc::evaluation {

/// Help for what goes beyond an Int.
constexpr const char* kLargestNumber =
    "whole numbers go from -9223372036854775808 to 9223372036854775807";

/// Help for what goes beyond a Float.
constexpr const char* kLargestFloat = "the largest number with a point is about 1.8e308";

/// Help for a list or range that is too long.
constexpr const char* kShorter = "no output needs that many: look at the ends of the range";

struct EvalLimits {
    /// Expressions evaluated.
    std::uint64_t steps = 200'000'000;
    /// Expressions evaluated by one rule.
    std::uint64_t ruleSteps = 50'000'000;
    /// Expressions and values inside each other: few enough for the stack of every build, also of
    /// one with sanitizers, so that all of them stop at the same place.
    std::uint32_t depth = 2000;
    /// Bytes of C++ stack, in case a level takes more than expected.
    std::uint64_t stackBytes = 6U * 1024U * 1024U;
    /// Bytes of values of a small description.
    std::uint64_t memory = 1024U * 1024U * 1024U;
    /// Bytes of values that one rule makes.
    std::uint64_t ruleMemory = 256U * 1024U * 1024U;
    /// What these two are more for each byte of the description: a large one takes 200 to 300 of
    /// values, and a rule a fraction of that.
    std::uint64_t memoryOfByte = 1024;
    std::uint64_t ruleMemoryOfByte = 256;
    /// Elements and entries of all outputs together.
    std::uint64_t outputNodes = 50'000'000;
    /// Elements of one list or range.
    std::uint64_t listSize = 10'000'000;

    /// For a description of so many bytes.
    [[nodiscard]] auto forDescription(std::uint64_t bytes) const -> EvalLimits {
        EvalLimits limits = *this;
        limits.memory += memoryOfByte * bytes;
        limits.ruleMemory += ruleMemoryOfByte * bytes;
        return limits;
    }
};

}  // namespace clc::evaluation
