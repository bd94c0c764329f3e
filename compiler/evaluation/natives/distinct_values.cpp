#include "evaluation/natives/distinct_values.h"

#include "evaluation/expr.h"
#include "evaluation/natives/native.h"

namespace clc::evaluation {

auto DistinctValues::add(Value value) -> std::optional<std::size_t> {
    if (value.isPoison()) {
        return std::nullopt;
    }
    const bool isText = value.is(values::ValueKind::Text);
    const bool onlyTexts = texts_.size() == values_.size();
    if (isText && onlyTexts) {
        const auto [found, added] = texts_.try_emplace(textOf(value), values_.size());
        if (added) {
            values_.push_back(value);
        }
        return found->second;
    }
    const auto* number = values::as<values::IntData>(value);
    if (number != nullptr && numbers_.size() == values_.size()) {
        const auto [found, added] = numbers_.try_emplace(number->value, values_.size());
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
