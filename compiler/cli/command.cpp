#include "cli/command.h"

#include "diagnostics/render.h"

#include <algorithm>
#include <ostream>

namespace clc::cli {
namespace {

auto colorFor(ColorChoice choice, const host::Terminal& terminal) -> Color {
    switch (choice) {
    case ColorChoice::Auto: return terminal.colors ? Color::On : Color::Off;
    case ColorChoice::Always: return Color::On;
    case ColorChoice::Never: return Color::Off;
    }
    return Color::Off;
}

/// The stream that reports of this form go to.
auto streamFor(Format format, const Console& console) -> std::ostream& {
    switch (format) {
    case Format::Human:
    case Format::Short: return console.err;
    case Format::Json:
    case Format::Sarif:
    case Format::Github: return console.out;
    }
    return console.err;
}

}  // namespace

auto Invocation::report(std::vector<Diagnostic> diagnostics, const SourceManager& sources) const
    -> ExitCode {
    const bool failed = std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
    TextOptions options{.color = colorFor(settings.color, console.errTerminal)};
    if (console.errTerminal.width > 0) {
        options.width = console.errTerminal.width;
    }
    const Report made = makeReport(std::move(diagnostics), sources, settings.maxErrors);
    streamFor(settings.format, console) << render(made, sources, settings.format, options);
    return failed ? ExitCode::Errors : ExitCode::Done;
}

auto Invocation::outputColor() const -> Color {
    return colorFor(settings.color, console.outTerminal);
}

}  // namespace clc::cli
