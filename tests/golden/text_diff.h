// How two texts differ, for people.
#pragma once

#include <string>
#include <string_view>

namespace clc::golden {

/// A unified diff by lines, control characters made visible; empty if the texts are equal.
auto unifiedDiff(std::string_view expected, std::string_view actual) -> std::string;

}  // namespace clc::golden
