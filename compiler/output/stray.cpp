#include "output/stray.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace clc::output {
namespace {

/// A folder of the root, empty for the root itself, and what files are called at their end.
struct Place {
    std::string_view folder;
    std::string_view extension;
    auto operator<=>(const Place&) const = default;
};

/// What controllers take for objects in a folder that is theirs, under whichever name.
constexpr std::string_view kObjects = ".yaml";

/// A file of objects has one of two extensions, and clc writes only one of them.
auto kindOf(std::string_view extension) -> std::string_view {
    return extension == ".yml" ? kObjects : extension;
}

auto placeOf(std::string_view path) -> Place {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    return {.folder = slash == std::string_view::npos ? "" : path.substr(0, slash),
            .extension = dot == std::string_view::npos ? "" : kindOf(name.substr(dot))};
}

bool isHidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

/// What an editor keeps beside a file that is open in it; a link to no file.
bool isLockOfEditor(std::string_view path) {
    return path.substr(path.rfind('/') + 1).starts_with(".#");
}

bool isDelivered(const Present& file, const std::set<Place>& written) {
    const Place place = placeOf(file.path);
    if (file.kind == Present::Kind::LinkToFolder) {
        return written.contains({.folder = place.folder, .extension = kObjects});
    }
    const bool isRead = !isHidden(file.path) || place.extension == kObjects;
    return isRead && !isLockOfEditor(file.path) && written.contains(place);
}

}  // namespace

auto strayFiles(const Plan& plan, std::span<const Present> present) -> std::vector<Present> {
    std::set<Place> written;
    for (const auto& [path, hash] : plan.manifest.hashes) {
        written.insert(placeOf(path));
    }
    const auto isPlanned = [&](const std::string& path) {
        return std::ranges::binary_search(plan.actions, path, {}, &Action::path);
    };
    std::vector<Present> stray;
    for (const Present& file : present) {
        if (!isPlanned(file.path) && isDelivered(file, written)) {
            stray.push_back(file);
        }
    }
    std::ranges::sort(stray);
    return stray;
}

}  // namespace clc::output
