// Owns the origins of one evaluation.
#pragma once

#include "base/arena.h"
#include "base/stable_table.h"
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
            blocks_.push_back(arena_.array<Stored>(kBlock).data());
        }
        Stored& added = at(size_);
        added.span = span;
        added.instance = instance;
        added.reason = reason;
        if (parts.size() == 1) {
            added.held = Held::One;
            added.part = parts.front();
        } else if (!parts.empty()) {
            added.held = Held::Several;
            added.part = OriginId(several_.add(arena_.copy(parts)));
        }
        return OriginId(size_++);
    }

    /// Its parts are there as long as the table.
    [[nodiscard]] auto get(OriginId id) const -> Origin {
        const Stored& found = at(id.index());
        return {found.reason, found.span, found.instance, partsOf(found)};
    }
    [[nodiscard]] auto size() const -> std::size_t { return size_; }

    /// `value` passes on as part of a `step`. A literal that was just met needs no step of its own:
    /// it becomes one.
    auto pass(OriginId value, OriginReason reason, Span span, InstanceId instance) -> OriginId {
        if (value.valid() && value.index() + 1 == size_) {
            Stored& last = at(value.index());
            if (last.reason == OriginReason::Literal && last.held == Held::None) {
                last.reason = reason;
                last.instance = instance;
                return value;
            }
        }
        return add(reason, span, instance, {&value, value.valid() ? 1U : 0U});
    }

private:
    enum class Held : std::uint8_t { None, One, Several };

    /// An origin, in little room: there are more of them than of anything else.
    struct Stored {
        Span span;
        InstanceId instance;
        /// The only part; if there are several, their number in `several_`.
        OriginId part;
        OriginReason reason = OriginReason::Builtin;
        Held held = Held::None;
    };

    /// As many as five times fill a block of the arena.
    static constexpr std::size_t kBlock = 512;

    [[nodiscard]] auto at(std::size_t index) const -> Stored& {
        return blocks_[index / kBlock][index % kBlock];
    }
    [[nodiscard]] auto partsOf(const Stored& of) const -> std::span<const OriginId> {
        switch (of.held) {
        case Held::None: return {};
        case Held::One: return {&of.part, 1};
        case Held::Several: return several_[of.part.index()];
        }
        return {};
    }

    Arena arena_;
    std::vector<Stored*> blocks_;  // of `kBlock` each, which stay where they are
    StableTable<std::span<const OriginId>> several_;
    std::size_t size_ = 0;
};

}  // namespace clc::values
