#include "evaluation/holds_refined.h"

#include <algorithm>

namespace clc::evaluation {

using types::TypeTagKind;

bool RefinedTypes::holds(TypeId type) {
    if (!type.valid()) {
        return false;
    }
    // A type inside itself adds nothing to what the rest of it has.
    const auto [found, added] = known_.try_emplace(type, false);
    if (!added) {
        return found->second;
    }
    ++depth_;
    const bool result = compute(type);
    --depth_;
    known_[type] = result;
    if (result && depth_ == 0) {
        // What was asked on the way may have counted on this one.
        std::erase_if(known_, [](const auto& each) { return !each.second; });
    }
    return result;
}

bool RefinedTypes::compute(TypeId id) {
    const types::Type& type = run_.types.get(id);
    if (type.tag == TypeTagKind::Refined) {
        return true;
    }
    if (type.tag == TypeTagKind::Record) {
        const semantics::RecordInfo& record = run_.model.record(type.record);
        return std::ranges::any_of(record.fields, [&](const semantics::Member& field) {
            return holds(run_.model.fieldType(id, field));
        });
    }
    return type.tag != TypeTagKind::Function &&
           std::ranges::any_of(type.arguments, [&](TypeId part) { return holds(part); });
}

}  // namespace clc::evaluation
