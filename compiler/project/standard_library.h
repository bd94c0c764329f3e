// The standard library in the binary: the texts of its modules and their trees.
#pragma once

#include "base/embedded.h"
#include "source/file_system.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// What the paths of the library's files begin with.
inline constexpr std::string_view kStandardRoot = "std:/";

/// Made by the build, in order of path: the texts of the library's files, by their path below its
/// folder, and under the same paths their trees, for `syntax::decodeTree`.
auto standardFiles() -> std::span<const EmbeddedFile>;
auto standardTrees() -> std::span<const EmbeddedFile>;

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
