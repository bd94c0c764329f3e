// Which resources a change of another one reaches.
#pragma once

#include "project/diff/made_of.h"
#include "project/diff/row_match.h"

namespace clc::project {

/// What the changes of some resource do to those that name it.
class Reach {
public:
    /// Readers are looked for in the later state. All of it outlives this.
    Reach(const States& states, const EffectTable& table) : states_(states), table_(table) {}

    /// Those that name what `event` is about, which `name` and `place` tell.
    void add(const Event& event, std::string_view place, std::string_view name);
    auto take() -> std::vector<Reached> { return std::move(reached_); }

private:
    void addReaders(const ReachRow& row, const Event& event, std::string_view place,
                    std::string_view wanted);

    const States& states_;
    const EffectTable& table_;
    std::vector<Reached> reached_;
};

}  // namespace clc::project
