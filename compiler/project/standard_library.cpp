#include "project/standard_library.h"

#include "base/check.h"

#include <algorithm>
#include <span>

namespace clc::project {

namespace {

constexpr std::string_view kPrefix = "std.";
constexpr std::string_view kExtension = ".cl";

auto moduleName(std::string_view path) -> std::string {
    std::string name(kPrefix);
    name += path.substr(0, path.size() - kExtension.size());
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

}  // namespace

auto standardPath(std::string_view module) -> std::string {
    std::string path(module.substr(kPrefix.size()));
    std::replace(path.begin(), path.end(), '.', '/');
    return path.append(kExtension);
}

auto findStandardModule(std::string_view module) -> std::optional<StandardModule> {
    const std::string path = standardPath(module);
    const EmbeddedFile* text = findEmbedded(standardFiles(), path);
    if (text == nullptr) {
        return std::nullopt;
    }
    const EmbeddedFile* tree = findEmbedded(standardTrees(), path);
    CLC_ASSERT(tree != nullptr, "the build makes a tree of every text");
    return StandardModule{.text = text->bytes, .tree = tree->bytes};
}

auto standardModuleNames(const FileSystem* library) -> std::vector<std::string> {
    std::vector<std::string> names;
    if (library == nullptr) {
        for (const EmbeddedFile& file : standardFiles()) {
            names.push_back(moduleName(file.path));
        }
    } else {
        for (const std::string& path : library->list("").files) {
            if (path.ends_with(kExtension)) {
                names.push_back(moduleName(path));
            }
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace clc::project
