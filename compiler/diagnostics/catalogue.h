// The rows of catalogue.def as typed constants, `diag::UnknownField`, and as a list.
#pragma once

#include "diagnostics/diagnostic.h"

#include <fmt/core.h>

#include <span>
#include <string_view>

namespace clc {

/// What does not depend on the types of a row's arguments.
struct DiagnosticInfo {
    std::string_view code;
    std::string_view name;
    Severity severity = Severity::Error;
    std::string_view text;
};

/// One row. Its format string is checked against the argument types where it is defined.
template <typename... Args>
struct DiagnosticRow {
    DiagnosticInfo info;
};

template <typename... Args>
consteval bool formats(fmt::format_string<const Args&...> /*text*/) {
    return true;
}

namespace diag {
#define CL_DIAG(code, name, severity, text, ...)                                                \
    inline constexpr DiagnosticRow<__VA_ARGS__> name{{#code, #name, Severity::severity, text}}; \
    static_assert(formats<__VA_ARGS__>(text));
#include "diagnostics/catalogue.def"
#undef CL_DIAG
}  // namespace diag

/// All rows in order of code.
auto catalogue() -> std::span<const DiagnosticInfo>;

/// Codes that were in use once. They are never given out again.
auto retiredCodes() -> std::span<const std::string_view>;

}  // namespace clc
