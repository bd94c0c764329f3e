#include "evaluation/type_reach.h"

#include <algorithm>

namespace clc::evaluation {

using types::TypeId;
using types::TypeTagKind;

/// A walk in depth through the parts of a type (Tarjan's): when all that a type leads to was seen
/// and nothing wanted was there, none of it holds one. When something is found, all that is still
/// open leads to it.
class TypeReach::Search {
public:
    Search(TypeReach& reach, Wanted& wanted) : reach_(reach), wanted_(wanted) {}

    bool run(TypeId holder) {
        if (enter(holder)) {
            return markOpen();
        }
        while (!path_.empty()) {
            const std::vector<TypeId>& parts = reach_.partsOf(path_.back().type);
            if (path_.back().next == parts.size()) {
                leave();
                continue;
            }
            const TypeId part = parts[path_.back().next++];
            const Known known = knownOf(wanted_, part);
            if (known.answer == Answer::Open) {
                path_.back().low = std::min(path_.back().low, known.number);
            } else if (known.answer == Answer::Yes ||
                       (known.answer == Answer::Unknown && enter(part))) {
                return markOpen();
            }
        }
        return false;
    }

private:
    /// True if the type itself is wanted.
    bool enter(TypeId type) {
        knownOf(wanted_, type) = {Answer::Open, discovered_};
        open_.push_back(type);
        path_.push_back({type, 0, discovered_});
        ++discovered_;
        return reach_.isWanted(wanted_, type);
    }

    void leave() {
        const Step done = path_.back();
        path_.pop_back();
        if (!path_.empty()) {
            path_.back().low = std::min(path_.back().low, done.low);
        }
        if (knownOf(wanted_, done.type).number != done.low) {
            return;  // it leads back to what is still open
        }
        TypeId last;
        do {
            last = open_.back();
            open_.pop_back();
            knownOf(wanted_, last).answer = Answer::No;
        } while (last != done.type);
    }

    bool markOpen() {
        for (const TypeId type : open_) {
            knownOf(wanted_, type).answer = Answer::Yes;
        }
        return true;
    }

    TypeReach& reach_;
    Wanted& wanted_;
    std::vector<Step> path_;
    std::vector<TypeId> open_;
    std::uint32_t discovered_ = 0;
};

bool TypeReach::search(TypeId holder, Wanted& wanted) {
    return Search(*this, wanted).run(holder);
}

auto TypeReach::towards(TypeId type) -> Wanted& {
    const auto [found, added] = wanted_.try_emplace(type);
    if (added) {
        found->second.alternatives = model_.types().alternatives(type);
    }
    return found->second;
}

bool TypeReach::isWanted(const Wanted& wanted, TypeId id) const {
    if (id == TypeId::any ||
        std::ranges::find(wanted.alternatives, id) != wanted.alternatives.end()) {
        return true;
    }
    const types::Type& type = model_.types().get(id);
    if (type.tag != TypeTagKind::Record) {
        return false;
    }
    // A generic record is found whatever its arguments are.
    const bool same = std::ranges::any_of(wanted.alternatives, [&](TypeId each) {
        return model_.types().get(each).record == type.record;
    });
    const semantics::RecordInfo& info = model_.record(type.record);
    return same || (info.isOpen && info.rest == TypeId::any);
}

auto TypeReach::partsOf(TypeId id) -> const std::vector<TypeId>& {
    if (id.index() < parts_.size() && parts_[id.index()] != nullptr) {
        return *parts_[id.index()];
    }
    std::vector<TypeId> parts;
    const types::Type& type = model_.types().get(id);
    if (type.tag == TypeTagKind::Record) {
        for (const semantics::Member& field : model_.record(type.record).fields) {
            parts.push_back(model_.fieldType(id, field));
        }
    } else if (type.tag != TypeTagKind::Function) {
        parts.assign(type.arguments.begin(), type.arguments.end());
    }
    std::ranges::sort(parts);
    const auto same = std::ranges::unique(parts);
    parts.erase(same.begin(), same.end());
    if (id.index() >= parts_.size()) {
        parts_.resize(id.index() + 1);
    }
    parts_[id.index()] = std::make_unique<const std::vector<TypeId>>(std::move(parts));
    return *parts_[id.index()];
}

}  // namespace clc::evaluation
