// Owns the origins of one evaluation.
#pragma once

#include "base/arena.h"
#include "values/origin.h"

#include <vector>

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
        if (size_ % kBlock == 0) {
            blocks_.push_back(arena_.array<Origin>(kBlock).data());
        }
        at(size_) = {reason, span, instance, arena_.copy(parts)};
        return OriginId(size_++);
    }
    [[nodiscard]] auto get(OriginId id) const -> const Origin& { return at(id.index()); }
    [[nodiscard]] auto size() const -> std::size_t { return size_; }

    /// `value` passes on as part of a `step`. A literal that was just met needs no step of its own:
    /// it becomes one.
    auto pass(OriginId value, OriginReason reason, Span span, InstanceId instance) -> OriginId {
        if (value.valid() && value.index() + 1 == size_) {
            Origin& last = at(value.index());
            if (last.reason == OriginReason::Literal && last.parts.empty()) {
                last.reason = reason;
                last.instance = instance;
                return value;
            }
        }
        return add(reason, span, instance, {&value, value.valid() ? 1U : 0U});
    }

private:
    /// As many as three times fill a block of the arena.
    static constexpr std::size_t kBlock = 512;

    [[nodiscard]] auto at(std::size_t index) const -> Origin& {
        return blocks_[index / kBlock][index % kBlock];
    }

    Arena arena_;
    std::vector<Origin*> blocks_;  // of `kBlock` each, which stay where they are
    std::size_t size_ = 0;
};

}  // namespace clc::values
