#include "cli/deny.h"

#include <algorithm>

namespace clc::cli {

auto leastDenied(const Invocation& invocation, DiagnosticSink& sink) -> std::optional<Severity> {
    const auto given = invocation.arguments.value("deny");
    if (!given) {
        return Severity::Error;
    }
    for (const Severity severity : {Severity::Warning, Severity::Info}) {
        if (*given == severityName(severity)) {
            return severity;
        }
    }
    sink.report(diag::BadOptionValue, Span(), "--deny", *given).help("it is one of warning, info");
    return std::nullopt;
}

bool isDenied(const std::vector<Diagnostic>& diagnostics, Severity least) {
    return std::ranges::any_of(diagnostics,
                               [&](const Diagnostic& each) { return each.severity >= least; });
}

auto denied(std::vector<Diagnostic> diagnostics, Severity least) -> std::vector<Diagnostic> {
    for (Diagnostic& each : diagnostics) {
        each.severity = each.severity >= least ? Severity::Error : each.severity;
    }
    return diagnostics;
}

}  // namespace clc::cli
