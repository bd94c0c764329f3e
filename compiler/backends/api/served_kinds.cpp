#include "backends/api/served_kinds.h"

#include "backends/api/wording.h"
#include "base/edit_distance.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::backends {
namespace {

using schema::SchemaType;

auto lineOf(const schema::SchemaTable& schemas, const SchemaType& type) -> schema::ReleaseLine {
    const auto module = schemas.module(type.module);
    return module ? module->line : schema::ReleaseLine::None;
}

auto groupOf(std::string_view apiVersion) -> std::string_view {
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
}

enum class Reach { Served, AllReleases };

/// Types of objects, of all modules if `module` is empty. It decodes the whole table, which only
/// somebody who made a mistake waits for.
auto candidates(std::string_view module, Reach reach, const schema::SchemaTable& schemas,
                const schema::VersionContract& versions) -> std::vector<const SchemaType*> {
    std::vector<const SchemaType*> found;
    for (std::size_t i = 0; i < schemas.typeCount(); ++i) {
        const SchemaType& type = schemas.type(schema::SchemaTypeId(static_cast<std::uint32_t>(i)));
        if (type.object && !type.object->kind.empty() &&
            (module.empty() || type.module == module) &&
            (reach == Reach::AllReleases || versions.serves(lineOf(schemas, type), type.served))) {
            found.push_back(&type);
        }
    }
    return found;
}

/// The kind of the same group and version whose name is most like that of `name`; null if none is.
auto nearestKind(const KindName& name, const std::vector<const SchemaType*>& among)
    -> const SchemaType* {
    std::vector<std::string_view> kinds;
    for (const SchemaType* const type : among) {
        if (type->object->apiVersion == name.apiVersion) {
            kinds.push_back(type->object->kind);
        }
    }
    const auto near = nearest(name.kind, kinds);
    const auto found = std::ranges::find_if(among, [&](const SchemaType* type) {
        return near && type->object->apiVersion == name.apiVersion && type->object->kind == *near;
    });
    return found == among.end() ? nullptr : *found;
}

/// Who serves the kind now: its own group first, then all others that have a kind of that name.
auto replacements(const KindName& name, const std::vector<const SchemaType*>& served)
    -> std::vector<const SchemaType*> {
    std::vector<const SchemaType*> own;
    std::vector<const SchemaType*> others;
    for (const SchemaType* const type : served) {
        if (type->object->kind == name.kind && type->object->apiVersion != name.apiVersion) {
            const bool same = type->object->group() == groupOf(name.apiVersion);
            (same ? own : others).push_back(type);
        }
    }
    return own.empty() ? others : own;
}

auto replacementHelp(const SchemaType& type, const schema::SchemaTable& schemas,
                     const schema::VersionContract& versions) -> std::string {
    const schema::ReleaseLine line = lineOf(schemas, type);
    const auto release = versions.release(line);
    const std::string since =
        type.served.everywhere() ? std::string() : fmt::format(" ({})", releaseWords(type.served));
    if (!release) {
        return fmt::format("'{}' is served as '{}'{}", type.object->kind, type.object->apiVersion,
                           since);
    }
    return fmt::format("{} {} serves '{}' as '{}'{}", schema::lineName(line), release->text(),
                       type.object->kind, type.object->apiVersion, since);
}

/// What one does today where nothing has a kind of that name: the sentence of its type, if it has
/// one.
auto inPractice(const SchemaType& type) -> std::string {
    std::string_view words = type.doc;
    if (words.empty()) {
        return "nothing in this release has a kind of that name";
    }
    words.remove_suffix(words.ends_with('.') ? 1 : 0);
    std::string sentence(words);
    sentence[0] = sentence[0] >= 'A' && sentence[0] <= 'Z'
                      ? static_cast<char>(sentence[0] - 'A' + 'a')
                      : sentence[0];
    return sentence;
}

/// A kind of that name in some release, of any group; null if there was none.
auto servedOnce(const KindName& name, const std::vector<const SchemaType*>& all)
    -> const SchemaType* {
    const auto found = std::ranges::find_if(
        all, [&](const SchemaType* type) { return type->object->kind == name.kind; });
    return found == all.end() ? nullptr : *found;
}

}  // namespace

auto adviceFor(const KindName& name, const SchemaType& type, const schema::SchemaTable& schemas,
               const schema::VersionContract& versions) -> std::vector<std::string> {
    std::vector<std::string> advice{fmt::format(
        "{} serves it {}", schema::lineName(lineOf(schemas, type)), releaseWords(type.served))};
    const auto instead = replacements(name, candidates({}, Reach::Served, schemas, versions));
    for (const SchemaType* const each : instead) {
        advice.push_back(replacementHelp(*each, schemas, versions));
    }
    if (instead.empty()) {
        advice.push_back(inPractice(type));
    }
    return advice;
}

auto adviceForUnknown(const KindName& name, std::string_view module,
                      const schema::SchemaTable& schemas, const schema::VersionContract& versions)
    -> std::vector<std::string> {
    const std::vector<const SchemaType*> served =
        candidates(module, Reach::Served, schemas, versions);
    std::vector<std::string> advice;
    for (const SchemaType* const each : replacements(name, served)) {
        advice.push_back(replacementHelp(*each, schemas, versions));
    }
    if (!advice.empty()) {
        return advice;
    }
    if (const SchemaType* const near = nearestKind(name, served)) {
        return {fmt::format("did you mean '{}'?", near->object->kind)};
    }
    if (const SchemaType* const near =
            nearestKind(name, candidates(module, Reach::AllReleases, schemas, versions))) {
        return {fmt::format("did you mean '{}'? {} serves it {}", near->object->kind,
                            schema::lineName(lineOf(schemas, *near)), releaseWords(near->served))};
    }
    if (const SchemaType* const once =
            servedOnce(name, candidates(module, Reach::AllReleases, schemas, versions))) {
        return {fmt::format("{} serves '{}' {}", schema::lineName(lineOf(schemas, *once)),
                            once->object->apiVersion, releaseWords(once->served)),
                inPractice(*once)};
    }
    // The groups of a release are known as a whole; what they do not have is no custom resource.
    const auto isOfRelease = [&](const SchemaType* type) {
        return (!module.empty() || type->object->group() == groupOf(name.apiVersion)) &&
               versions.release(lineOf(schemas, *type)).has_value();
    };
    if (const auto known = std::ranges::find_if(served, isOfRelease); known != served.end()) {
        const schema::ReleaseLine line = lineOf(schemas, **known);
        return {fmt::format("{} {} has no kind '{}'{}", schema::lineName(line),
                            versions.release(line)->text(), name.kind,
                            module.empty() ? " in any group" : "")};
    }
    if (!module.empty()) {
        return {fmt::format("no release of std.{} has a kind '{}'", module, name.kind)};
    }
    return {
        "'clc import crd' makes types of its CustomResourceDefinition; or emit it as "
        "k8s.Untyped, which nobody checks"};
}

}  // namespace clc::backends
