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

/// As long as all of them are texts, whole numbers, or instances, a table finds them; all else is
/// compared one by one: what else is equal, only `equal` knows.
class DistinctValues {
public:
    explicit DistinctValues(Run& run) : run_(run) {}

    /// Which of them `value` is, in the order they were met; it becomes the next one if it is none.
    /// Nothing if that can't be told.
    auto add(Value value) -> std::optional<std::size_t>;
    [[nodiscard]] auto size() const -> std::size_t { return values_.size(); }

private:
    /// What makes values of one kind equal.
    struct Key {
        values::ValueKind kind = values::ValueKind::Text;
        std::string_view text;
        std::int64_t number = 0;  // or that of an instance

        auto operator==(const Key&) const -> bool = default;
    };
    struct KeyHash {
        auto operator()(const Key& key) const -> std::size_t;
    };
    static auto keyOf(Value value) -> std::optional<Key>;

    Run& run_;
    std::vector<Value> values_;
    std::unordered_map<Key, std::size_t, KeyHash> keys_;
};

}  // namespace clc::evaluation
