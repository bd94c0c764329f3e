#include "diagnostics/catalogue.h"

#include <algorithm>
#include <array>

namespace clc {
namespace {

/// Counted, not deduced: clang deduces the length of no list of more than 256.
constexpr std::size_t kRowCount = 0
#define CL_DIAG(...) +1
#include "diagnostics/catalogue.def"
#undef CL_DIAG
    ;

constexpr auto kRows = [] {
    std::array<DiagnosticInfo, kRowCount> rows{{
#define CL_DIAG(code, name, severity, text, ...) \
    DiagnosticInfo{#code, #name, Severity::severity, text},
#include "diagnostics/catalogue.def"
#undef CL_DIAG
    }};
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    return rows;
}();

constexpr bool codesAreUnique() {
    return std::adjacent_find(kRows.begin(), kRows.end(), [](const auto& a, const auto& b) {
               return a.code == b.code;
           }) == kRows.end();
}
static_assert(codesAreUnique(), "two rows of catalogue.def share a code");

constexpr std::array<std::string_view, 3> kRetired = {"CL0259", "CL0272", "CL0410"};

}  // namespace

auto catalogue() -> std::span<const DiagnosticInfo> {
    return kRows;
}

auto retiredCodes() -> std::span<const std::string_view> {
    return kRetired;
}

}  // namespace clc
