// The rows of catalogue.def as typed constants, `diag::UnknownField`, and as a list.
#pragma once

#include <span>
#include <string_view>

#include <fmt/core.h>

#include "diagnostics/diagnostic.h"

namespace clc {

/// What does not depend on the types of a row's arguments.
struct DiagnosticInfo {
    std::string_view code;
    std::string_view name;
    Severity severity = Severity::Error;
    std::string_view text;
};

/// One row: its format string is checked against the argument types when it is defined.
template <typename... Args>
struct DiagnosticRow {
    DiagnosticInfo info;

    constexpr DiagnosticRow(std::string_view code, std::string_view name, Severity severity,
                            fmt::format_string<const Args&...> format)
        : info{code, name, severity, view(format)} {}

private:
    static constexpr auto view(fmt::string_view text) -> std::string_view { return {text.data(), text.size()}; }
};

namespace diag {
#define CL_DIAG(code, name, severity, text, ...) \
    inline constexpr DiagnosticRow<__VA_ARGS__> name{#code, #name, Severity::severity, text};
#include "diagnostics/catalogue.def"
#undef CL_DIAG
}  // namespace diag

/// All rows in order of code.
auto catalogue() -> std::span<const DiagnosticInfo>;

/// Codes that were in use once. They are never given out again.
auto retiredCodes() -> std::span<const std::string_view>;

}  // namespace clc
