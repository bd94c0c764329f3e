#include "evaluation/type_reach.h"

#include "base/check.h"

#include <algorithm>

namespace clc::evaluation {

using types::TypeId;
using types::TypeTagKind;

auto TypeParts::of(TypeId id) -> const std::vector<TypeId>& {
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

/// A walk in depth through the parts of a type (Tarjan's): types that lead to each other hold the
/// same, and are answered together once all that they lead to was seen. What holds all that is
/// looked for need not be seen whole: then all that is still open leads to it.
class TypeReach::Search {
public:
    explicit Search(TypeReach& reach) : reach_(reach) {}

    auto run(TypeId holder) -> Mask {
        enter(holder);
        while (!path_.empty()) {
            if (path_.back().mask == reach_.all_) {
                answerOpen();
                break;
            }
            const std::vector<TypeId>& parts = reach_.parts_.of(path_.back().type);
            if (path_.back().next == parts.size()) {
                leave();
                continue;
            }
            const TypeId part = parts[path_.back().next++];
            const Known known = reach_.knownOf(part);
            switch (known.answer) {
            case Answer::Unknown: enter(part); break;
            case Answer::Open: path_.back().low = std::min(path_.back().low, known.number); break;
            case Answer::Done: path_.back().mask |= known.mask; break;
            }
        }
        return reach_.knownOf(holder).mask;
    }

private:
    void enter(TypeId type) {
        reach_.knownOf(type) = {0, Answer::Open, discovered_};
        open_.push_back(type);
        path_.push_back({type, 0, discovered_, reach_.itself(type)});
        ++discovered_;
    }

    void leave() {
        const Step done = path_.back();
        path_.pop_back();
        if (!path_.empty()) {
            path_.back().low = std::min(path_.back().low, done.low);
            path_.back().mask |= done.mask;
        }
        if (reach_.knownOf(done.type).number != done.low) {
            return;  // it leads back to what is still open
        }
        TypeId last;
        do {
            last = open_.back();
            open_.pop_back();
            reach_.knownOf(last) = {done.mask, Answer::Done, 0};
        } while (last != done.type);
    }

    void answerOpen() {
        for (const TypeId type : open_) {
            reach_.knownOf(type) = {reach_.all_, Answer::Done, 0};
        }
    }

    TypeReach& reach_;
    std::vector<Step> path_;
    std::vector<TypeId> open_;
    std::uint32_t discovered_ = 0;
};

TypeReach::TypeReach(TypeParts& parts, std::span<const TypeId> wanted) : parts_(parts) {
    CLC_ASSERT(wanted.size() <= kMost, "each type that is looked for has a bit");
    const types::TypeStore& types = parts.model().types();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Mask bit = Mask{1} << i;
        all_ |= bit;
        for (const TypeId each : types.alternatives(wanted[i])) {
            byType_[each] |= bit;
            if (types.get(each).tag == TypeTagKind::Record) {
                byRecord_[types.get(each).record] |= bit;
            }
        }
    }
}

auto TypeReach::search(TypeId holder) -> Mask {
    return Search(*this).run(holder);
}

auto TypeReach::itself(TypeId id) const -> Mask {
    if (id == TypeId::any) {
        return all_;
    }
    const auto found = byType_.find(id);
    Mask mask = found == byType_.end() ? 0 : found->second;
    const types::Type& type = parts_.model().types().get(id);
    if (type.tag == TypeTagKind::Record) {
        const auto same = byRecord_.find(type.record);
        mask |= same == byRecord_.end() ? 0 : same->second;
        const semantics::RecordInfo& info = parts_.model().record(type.record);
        mask |= info.isOpen && info.rest == TypeId::any ? all_ : 0;
    }
    return mask;
}

}  // namespace clc::evaluation
