#include "project/standard_library.h"

#include <algorithm>
#include <deque>
#include <span>

#include "base/embedded.h"

namespace clc::project {

/// Defined by clc_embed: the files below stdlib/std.
auto standardFiles() -> std::span<const EmbeddedFile>;

auto standardModules() -> const std::vector<StandardModule>& {
    static const std::deque<std::string> names = [] {
        std::deque<std::string> made;
        for (const EmbeddedFile& file : standardFiles()) {
            std::string name = "std." + std::string(file.path.substr(0, file.path.rfind('.')));
            std::replace(name.begin(), name.end(), '/', '.');
            made.push_back(std::move(name));
        }
        return made;
    }();
    static const std::vector<StandardModule> modules = [] {
        std::vector<StandardModule> made;
        for (std::size_t i = 0; i < names.size(); ++i) {
            made.push_back({names[i], standardFiles()[i].bytes});
        }
        std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return made;
    }();
    return modules;
}

}  // namespace clc::project
