#include "evaluation/natives/distinct_values.h"

#include "evaluation/expr.h"
#include "evaluation/natives/native.h"

#include <functional>

namespace clc::evaluation {

auto DistinctValues::KeyHash::operator()(const Key& key) const -> std::size_t {
    return std::hash<std::string_view>()(key.text) ^ std::hash<std::int64_t>()(key.number);
}

auto DistinctValues::keyOf(Value value) -> std::optional<Key> {
    if (value.is(values::ValueKind::Text)) {
        return Key{value.kind(), textOf(value), 0};
    }
    if (const auto* whole = values::as<values::IntData>(value)) {
        return Key{value.kind(), {}, whole->value};
    }
    if (const auto* reference = values::as<values::InstanceData>(value)) {
        return Key{value.kind(), {}, reference->instance.value};
    }
    return std::nullopt;
}

auto DistinctValues::add(Value value) -> std::optional<std::size_t> {
    if (value.isPoison()) {
        return std::nullopt;
    }
    const std::optional<Key> key = keyOf(value);
    const bool areKeys = keys_.size() == values_.size() &&
                         (values_.empty() || values_.front().kind() == value.kind());
    if (key && areKeys) {
        const auto [found, added] = keys_.try_emplace(*key, values_.size());
        if (added) {
            values_.push_back(value);
        }
        return found->second;
    }
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const auto same = equal(run_, values_[i], value);
        if (!same || *same) {
            return same ? std::optional(i) : std::nullopt;
        }
    }
    values_.push_back(value);
    return values_.size() - 1;
}

}  // namespace clc::evaluation
