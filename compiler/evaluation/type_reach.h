// Which types may be found inside values of which: so that `all(TYPE)` walks only through what may
// hold one.
#pragma once

#include "semantics/model.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace clc::evaluation {

/// What is found out is kept: a type's parts are read once, whatever is looked for in them, and of
/// no type it is asked twice whether it may hold a certain one.
class TypeReach {
public:
    /// `Open`: it is just being looked into.
    enum class Answer : std::uint8_t { Unknown, Open, No, Yes };

    struct Known {
        Answer answer = Answer::Unknown;
        /// Of an open one: when it was discovered.
        std::uint32_t number = 0;
    };

    /// What is known of one wanted type.
    struct Wanted {
        std::vector<types::TypeId> alternatives;
        std::vector<Known> holders;  // by id
    };

    explicit TypeReach(const semantics::Model& model) : model_(model) {}

    /// Valid as long as this.
    auto towards(types::TypeId type) -> Wanted&;
    /// A value of `holder` may be one of `wanted` or hold one inside.
    bool mayHold(types::TypeId holder, Wanted& wanted) {
        const Answer known = knownOf(wanted, holder).answer;
        return known == Answer::Unknown ? search(holder, wanted) : known == Answer::Yes;
    }

private:
    /// A type on the way, and those of its parts that were not looked into yet.
    struct Step {
        types::TypeId type;
        std::size_t next = 0;
        /// The earliest type, in order of discovery, that is known to be reached from here.
        std::uint32_t low = 0;
    };

    class Search;

    bool search(types::TypeId holder, Wanted& wanted);
    [[nodiscard]] bool isWanted(const Wanted& wanted, types::TypeId type) const;
    static auto knownOf(Wanted& wanted, types::TypeId holder) -> Known& {
        if (holder.index() >= wanted.holders.size()) {
            wanted.holders.resize(holder.index() + 1);
        }
        return wanted.holders[holder.index()];
    }
    /// The types of what a value of `type` consists of, each once.
    auto partsOf(types::TypeId type) -> const std::vector<types::TypeId>&;

    const semantics::Model& model_;
    std::unordered_map<types::TypeId, Wanted> wanted_;
    std::vector<std::unique_ptr<const std::vector<types::TypeId>>> parts_;  // by type
};

}  // namespace clc::evaluation
