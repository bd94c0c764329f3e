// What a regular expression finds inside of a text, part by part.
#pragma once

#include "types/pattern.h"

#include <string_view>
#include <vector>

namespace clc::types {

/// A part of a text that an expression takes, and what the groups of the expression take of it;
/// empty for a group that takes none. Lives as long as the text.
struct PatternMatch {
    std::string_view whole;
    std::vector<std::string_view> groups;
};

/// All parts of `text` that the pattern takes, one behind the other, each as far left as it can be.
/// Parts that are empty are left out.
auto matchesIn(const Pattern& pattern, std::string_view text) -> std::vector<PatternMatch>;

}  // namespace clc::types
