#include "ide/grouping.h"

#include <algorithm>

namespace clc::ide {
namespace {

template <typename Keep>
auto grouped(const std::vector<FieldDescription>& fields, const Keep& keep)
    -> std::vector<FieldGroup> {
    std::vector<FieldGroup> groups;
    for (const FieldDescription& field : fields) {
        if (!keep(field)) {
            continue;
        }
        auto group = std::ranges::find(groups, field.from, &FieldGroup::from);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), FieldGroup{field.from, {}});
        }
        group->fields.push_back(&field);
    }
    return groups;
}

bool hasOrigin(const FieldDescription& field, Origin origin) {
    return field.from.has_value() == (origin == Origin::TakenOver);
}

}  // namespace

auto settable(const std::vector<FieldDescription>& fields, Origin origin)
    -> std::vector<FieldGroup> {
    return grouped(fields, [&](const FieldDescription& field) {
        return field.role != FieldRole::Derived && hasOrigin(field, origin);
    });
}

auto derived(const std::vector<FieldDescription>& fields, Origin origin)
    -> std::vector<FieldGroup> {
    return grouped(fields, [&](const FieldDescription& field) {
        return field.role == FieldRole::Derived && hasOrigin(field, origin);
    });
}

}  // namespace clc::ide
