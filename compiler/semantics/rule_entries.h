// What a rule says of itself: `code: "GD0001"`.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace clc::semantics {

constexpr std::array<std::string_view, 9> kRuleEntries{
    "code", "firm", "help", "hides", "migration", "needs-all", "severity", "strict", "unless"};

constexpr bool isRuleEntry(std::string_view key) {
    return std::ranges::find(kRuleEntries, key) != kRuleEntries.end();
}

}  // namespace clc::semantics
