#include "schema/importers/definition_names.h"

#include "base/check.h"

#include <algorithm>
#include <set>

namespace clc::schema {
namespace {

bool comesFirst(const DefinitionName& a, const DefinitionName& b) {
    if (a.rank != b.rank) {
        return a.rank < b.rank;
    }
    if (a.version != b.version) {
        return olderVersion(b.version, a.version);
    }
    return a.group < b.group;
}

/// `each` beside those that came before it. `plainGroup` is the group of the one with the plain
/// name.
auto longName(const DefinitionName& each, const std::string& plainGroup,
              const std::set<std::string>& groupsSeen) -> std::string {
    if (each.group == plainGroup) {
        return each.name + "-" + each.version;
    }
    const std::string name = each.name + "-" + each.group;
    return groupsSeen.contains(each.group) ? name + "-" + each.version : name;
}

}  // namespace

auto nameDefinitions(std::vector<DefinitionName> definitions,
                     const std::vector<NamedPlace>& decreed) -> std::map<std::string, std::string> {
    std::map<std::string, std::string> names;
    std::set<std::string> taken;
    const auto give = [&names, &taken](const std::string& full, const std::string& name) {
        const bool isFree = taken.insert(name).second;
        CLC_ASSERT(isFree, "the type name " + name + " is given twice");
        names[full] = name;
    };
    for (const NamedPlace& each : decreed) {
        give(each.place, each.name);
    }
    std::ranges::sort(definitions, comesFirst);
    std::map<std::string, std::string> plainGroups;
    std::map<std::string, std::set<std::string>> groups;
    for (const DefinitionName& each : definitions) {
        if (names.contains(each.full)) {
            continue;
        }
        if (taken.contains(each.name)) {
            give(each.full, longName(each, plainGroups[each.name], groups[each.name]));
        } else {
            give(each.full, each.name);
            plainGroups[each.name] = each.group;
        }
        groups[each.name].insert(each.group);
    }
    return names;
}

}  // namespace clc::schema
