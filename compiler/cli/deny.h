// `--deny`: lighter findings that count as errors in this run.
#pragma once

#include "cli/command.h"

#include <array>
#include <optional>
#include <vector>

namespace clc::cli {

inline constexpr std::array<std::string_view, 2> kDeniedNames{"warning", "info"};

inline constexpr Option kDenyOption{
    .name = "deny",
    .value = "SEVERITY",
    .help = "findings from this severity on are errors: warning, or info",
    .words = kDeniedNames};

/// The least severity that counts as an error. Nothing if the option is wrong; that is reported.
auto leastDenied(const Invocation& invocation, DiagnosticSink& sink) -> std::optional<Severity>;

/// Whether any of `diagnostics` counts as an error.
bool isDenied(const std::vector<Diagnostic>& diagnostics, Severity least);

/// `diagnostics`, with those that count as errors being errors.
auto denied(std::vector<Diagnostic> diagnostics, Severity least) -> std::vector<Diagnostic>;

}  // namespace clc::cli
