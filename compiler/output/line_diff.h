// How two texts differ, line by line.
#pragma once

#include <string>
#include <string_view>

namespace clc::output {

/// A unified diff from `before` to `after` of the file `path`, as patch and git read it; empty if
/// they are equal.
auto unifiedDiff(std::string_view path, std::string_view before, std::string_view after)
    -> std::string;

}  // namespace clc::output
