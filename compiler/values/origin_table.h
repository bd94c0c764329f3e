// Owns the origins of one evaluation.
#pragma once

#include "base/arena.h"
#include "values/origin.h"

#include <deque>

namespace clc::values {

/// Origins by id, in order of discovery.
class OriginTable {
public:
    OriginTable() = default;
    OriginTable(const OriginTable&) = delete;
    auto operator=(const OriginTable&) -> OriginTable& = delete;

    /// `parts` are copied.
    auto add(OriginReason reason, Span span, InstanceId instance, std::span<const OriginId> parts)
        -> OriginId {
        origins_.push_back({reason, span, instance, arena_.copy(parts)});
        return OriginId(origins_.size() - 1);
    }
    [[nodiscard]] auto get(OriginId id) const -> const Origin& { return origins_[id.index()]; }
    [[nodiscard]] auto size() const -> std::size_t { return origins_.size(); }

    /// `value` passes on as part of a `step`. A literal that was just met needs no step of its own:
    /// it becomes one.
    auto pass(OriginId value, OriginReason reason, Span span, InstanceId instance) -> OriginId {
        Origin& last = origins_.back();
        const bool fresh = value.valid() && value.index() + 1 == origins_.size() &&
                           last.reason == OriginReason::Literal && last.parts.empty();
        if (fresh) {
            last.reason = reason;
            last.instance = instance;
            return value;
        }
        return add(reason, span, instance, {&value, value.valid() ? 1U : 0U});
    }

private:
    Arena arena_;
    std::deque<Origin> origins_;
};

}  // namespace clc::values
