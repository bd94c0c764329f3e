#include "semantics/elsewhere.h"

#include "schema/schema_table.h"
#include "semantics/also_called.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clc::semantics {
namespace {

/// More would not be read.
constexpr std::size_t kListed = 3;

}  // namespace

auto otherVersions(const Model& model, const Module& module, std::string_view name) -> std::string {
    const std::size_t hyphen = name.find('-');
    if (module.schema.empty() || hyphen == std::string_view::npos) {
        return {};
    }
    const std::string_view kind = name.substr(0, hyphen);
    std::vector<std::string> versions;
    for (const std::string_view each : model.schemas()->typeNames(module.schema)) {
        const bool isVersion =
            each == kind || (each.size() > hyphen && each[hyphen] == '-' && each.starts_with(kind));
        const auto id = isVersion ? model.schemas()->findType(module.schema, each) : std::nullopt;
        const auto object = id ? model.schemas()->type(*id).object : std::nullopt;
        if (object) {
            const std::string group(object->group());
            versions.push_back(fmt::format("'{}' is of {}{}{}", each, group,
                                           group.empty() ? "" : "/", object->version()));
        }
    }
    return fmt::format("{}", fmt::join(versions, ", "));
}

auto otherModules(const Model& model, const Module& module, std::string_view name) -> std::string {
    if (!module.isStd || model.schemas() == nullptr) {
        return {};
    }
    std::vector<std::string> found;
    for (const schema::SchemaModule& each : model.schemas()->modules()) {
        if (each.name != module.schema && !each.name.ends_with(schema::kModuleFile) &&
            model.schemas()->findType(each.name, name)) {
            found.push_back(fmt::format("std.{}", each.name));
        }
    }
    if (found.empty() || found.size() > kListed) {
        return {};
    }
    return fmt::format("'{}' is a type of {}", name, fmt::join(found, ", "));
}

auto fieldBeside(const Model& model, TypeId record, std::string_view name) -> std::string {
    for (const auto& kind : model.kinds()) {
        const bool holds = std::ranges::any_of(
            kind->members, [record](const Member& member) { return member.type == record; });
        const auto called = std::ranges::find_if(kind->members, [&](const Member& member) {
            return member.item != nullptr && isAlsoCalled(*member.item, name);
        });
        if (holds && called != kind->members.end()) {
            return fmt::format("that is '{}' of '{}'", called->name, kind->name);
        }
    }
    return {};
}

auto longerModule(const std::vector<std::string>& known, std::string_view name)
    -> std::optional<std::string> {
    std::optional<std::string> shortest;
    for (const std::string& each : known) {
        const bool goesOn =
            each.size() > name.size() && each[name.size()] == '-' && each.starts_with(name);
        if (goesOn && (!shortest || each.size() < shortest->size())) {
            shortest = each;
        }
    }
    return shortest;
}

}  // namespace clc::semantics
