#include "ide/use_line.h"

#include "ide/scope.h"
#include "source/file_system.h"

#include <fmt/format.h>

namespace clc::ide {
namespace {

/// Where no cluster is known, a line for one at the root of the project.
auto folderOfCluster(const semantics::Model& model) -> std::string_view {
    if (!model.cluster().valid()) {
        return {};
    }
    const FileId first = model.module(model.cluster()).files.front()->file;
    return parentPath(model.sources().file(first).path());
}

/// `path` as a file in `folder` writes it: "../lib/books.cl".
auto seenFrom(std::string_view folder, std::string_view path) -> std::string {
    std::string up;
    while (!folder.empty() && !path.starts_with(std::string(folder) + "/")) {
        folder = parentPath(folder);
        up += "../";
    }
    return up + std::string(folder.empty() ? path : path.substr(folder.size() + 1));
}

/// "books" of "lib/books.cl"
auto stem(std::string_view path) -> std::string_view {
    path = path.substr(path.rfind('/') + 1);
    return path.substr(0, path.find('.'));
}

}  // namespace

auto useLine(const semantics::Model& model, const semantics::Module& module, std::string_view name)
    -> std::string {
    return useLineFrom(folderOfCluster(model), model, module, name);
}

auto useLineFrom(std::string_view folder, const semantics::Model& model,
                 const semantics::Module& module, std::string_view name) -> std::string {
    if (module.isCluster || isInPrelude(model, {module.name, std::string(name)})) {
        return {};
    }
    const bool isDefined = module.byName.contains(name);
    if (module.isStd) {
        return isDefined ? fmt::format("use {}.{{{}}}", module.name, name)
                         : fmt::format("use {}", module.name);
    }
    const std::string path = seenFrom(folder, module.name);
    return isDefined ? fmt::format("use \"{}\".{{{}}}", path, name)
                     : fmt::format("use \"{}\" as {}", path, stem(path));
}

}  // namespace clc::ide
