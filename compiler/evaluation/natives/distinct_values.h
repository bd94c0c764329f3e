// Values met so far, each once.
#pragma once

#include "evaluation/run.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

/// Texts, and whole numbers, are found by a table as long as there is nothing else; all else by
/// comparing: what else is equal, only `equal` knows.
class DistinctValues {
public:
    explicit DistinctValues(Run& run) : run_(run) {}

    /// Which of them `value` is, in the order they were met; it becomes the next one if it is none.
    /// Nothing if that can't be told.
    auto add(Value value) -> std::optional<std::size_t>;
    [[nodiscard]] auto size() const -> std::size_t { return values_.size(); }

private:
    Run& run_;
    std::vector<Value> values_;
    std::unordered_map<std::string_view, std::size_t> texts_;
    std::unordered_map<std::int64_t, std::size_t> numbers_;
};

}  // namespace clc::evaluation
