// The standard library in the binary: the texts of its modules and their trees.
#pragma once

#include "source/file_system.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// What the build made of one file of the library.
struct StandardModule {
    std::string_view text;
    /// For `syntax::decodeTree`, with a file of this text.
    std::string_view tree;
};

/// The path below the library's folder of a module of it: "app.cl" for "std.app".
auto standardPath(std::string_view module) -> std::string;

auto findStandardModule(std::string_view module) -> std::optional<StandardModule>;

/// Dotted names of the modules, in order: of those below the folder `library`, or of those in the
/// binary if it is null.
auto standardModuleNames(const FileSystem* library) -> std::vector<std::string>;

}  // namespace clc::project
