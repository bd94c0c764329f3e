// The standard library in the binary: module names to texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// "std.app" is the file std/app.cl of the library.
struct StandardModule {
    std::string_view name;
    std::string_view text;
};

/// In order of name.
auto standardModules() -> const std::vector<StandardModule>&;

}  // namespace clc::project
