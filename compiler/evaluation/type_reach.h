// Which types may be found inside values of which: so that `all(TYPE)` walks only through what may
// hold one.
#pragma once

#include "semantics/model.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

/// The types of what values consist of, each read once, whatever is looked for in them.
class TypeParts {
public:
    explicit TypeParts(const semantics::Model& model) : model_(model) {}

    /// Of a value of `type`, each once. Valid as long as this.
    auto of(types::TypeId type) -> const std::vector<types::TypeId>&;
    [[nodiscard]] auto model() const -> const semantics::Model& { return model_; }

private:
    const semantics::Model& model_;
    std::vector<std::unique_ptr<const std::vector<types::TypeId>>> parts_;  // by type
};

/// Several types that are looked for together, each a bit. Of no type it is asked twice what it may
/// hold.
class TypeReach {
public:
    /// A bit for each of the types that are looked for, in their order.
    using Mask = std::uint64_t;
    static constexpr std::size_t kMost = 64;

    /// `wanted` are at most `kMost`; `parts` lives as long.
    TypeReach(TypeParts& parts, std::span<const types::TypeId> wanted);

    /// Which of them a value of `holder` may be, or hold one of inside.
    auto inside(types::TypeId holder) -> Mask {
        const Known known = knownOf(holder);
        return known.answer == Answer::Done ? known.mask : search(holder);
    }

private:
    /// `Open`: it is just being looked into.
    enum class Answer : std::uint8_t { Unknown, Open, Done };

    struct Known {
        Mask mask = 0;
        Answer answer = Answer::Unknown;
        /// Of an open one: when it was discovered.
        std::uint32_t number = 0;
    };

    /// A type on the way, and those of its parts that were not looked into yet.
    struct Step {
        types::TypeId type;
        std::size_t next = 0;
        /// The earliest type, in order of discovery, that is known to be reached from here.
        std::uint32_t low = 0;
        Mask mask = 0;
    };

    class Search;

    auto search(types::TypeId holder) -> Mask;
    /// Those that a value of `type` itself may be.
    [[nodiscard]] auto itself(types::TypeId type) const -> Mask;
    auto knownOf(types::TypeId holder) -> Known& {
        if (holder.index() >= known_.size()) {
            known_.resize(holder.index() + 1);
        }
        return known_[holder.index()];
    }

    TypeParts& parts_;
    Mask all_ = 0;
    std::unordered_map<types::TypeId, Mask> byType_;
    /// A generic record is found whatever its arguments are.
    std::unordered_map<types::RecordId, Mask> byRecord_;
    std::vector<Known> known_;  // by type
};

}  // namespace clc::evaluation
