#include "project/diff/row_match.h"

#include "types/scalars/quantity.h"

#include <algorithm>

namespace clc::project {

bool namesType(const std::vector<std::string>& of, std::string_view type) {
    return std::ranges::any_of(of,
                               [type](const std::string& each) { return globMatches(each, type); });
}

bool holds(const std::vector<Given>& given, const values::DocNode& content) {
    return std::ranges::all_of(given, [&](const Given& each) {
        bool isSaid = false;
        bool isThere = false;
        each.at.each(content, [&](const values::DocNode& value) {
            isThere = true;
            isSaid = isSaid || globMatches(each.says, plainText(value));
        });
        return each.says.empty() ? !isThere : isSaid;
    });
}

bool isAbout(const EffectRow& row, const Event& event) {
    if (!namesType(row.of, event.type) ||
        (row.happens != Happens::Any && row.happens != event.happens)) {
        return false;
    }
    const auto isHere = [&](const PathPattern& at) { return at.matches(event.path); };
    const bool isPlace = event.isWhole ? row.at.empty() : std::ranges::any_of(row.at, isHere);
    const bool wasSo =
        row.was.empty() || (event.before != nullptr && holds(row.was, contentOf(*event.before)));
    const bool isValue =
        !row.value || (event.value != nullptr && *row.value == plainText(*event.value));
    return isPlace && wasSo && isValue && holds(row.given, contentOf(*event.resource));
}

auto findRow(std::span<const EffectRow> rows, const Event& event) -> const EffectRow* {
    const auto found =
        std::ranges::find_if(rows, [&](const EffectRow& row) { return isAbout(row, event); });
    return found == rows.end() ? nullptr : &*found;
}

auto happensWith(const FieldChange& change) -> Happens {
    switch (change.kind) {
    case FieldChangeKind::Added: return Happens::New;
    case FieldChangeKind::Removed: return Happens::Gone;
    case FieldChangeKind::Reordered: return Happens::Order;
    case FieldChangeKind::Changed: break;
    }
    const auto before = types::Quantity::parse(plainText(*change.before));
    const auto after = types::Quantity::parse(plainText(*change.after));
    if (!before || !after || *before == *after) {
        return Happens::Any;
    }
    return *after < *before ? Happens::Less : Happens::More;
}

}  // namespace clc::project
