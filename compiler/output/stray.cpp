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

auto placeOf(std::string_view path) -> Place {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    return {.folder = slash == std::string_view::npos ? "" : path.substr(0, slash),
            .extension = dot == std::string_view::npos ? "" : name.substr(dot)};
}

bool isHidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

}  // namespace

auto strayFiles(const Plan& plan, std::span<const std::string> present)
    -> std::vector<std::string> {
    std::set<Place> written;
    for (const auto& [path, hash] : plan.manifest.hashes) {
        written.insert(placeOf(path));
    }
    std::set<std::string_view> planned;
    for (const Action& action : plan.actions) {
        planned.insert(action.path);
    }
    std::vector<std::string> stray;
    for (const std::string& path : present) {
        if (!isHidden(path) && !planned.contains(path) && written.contains(placeOf(path))) {
            stray.push_back(path);
        }
    }
    std::ranges::sort(stray);
    return stray;
}

}  // namespace clc::output
