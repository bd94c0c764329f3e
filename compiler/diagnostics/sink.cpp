#include "diagnostics/sink.h"

#include "base/edit_distance.h"

#include <utility>

namespace clc {
namespace {

/// Bytes of a text of the user, or of a list of what there is, that are shown.
constexpr std::size_t kLongest = 600;
constexpr std::size_t kShown = 500;

/// `text`, or its begin and how much is left out.
auto shortened(std::string text) -> std::string {
    if (text.size() <= kLongest) {
        return text;
    }
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return fmt::format("{}... ({} bytes more)", text.substr(0, end), text.size() - end);
}

/// Shortens what is too long in `arguments`, and where it stands in `message`.
void shorten(std::string& message, std::vector<std::string>& arguments) {
    for (std::string& argument : arguments) {
        if (argument.size() <= kLongest) {
            continue;
        }
        const std::size_t size = argument.size();
        const std::size_t at = message.find(argument);
        argument = shortened(std::move(argument));
        if (at != std::string::npos) {
            message.replace(at, size, argument);
        }
    }
}

}  // namespace

auto DiagnosticBuilder::primary(std::string text) -> DiagnosticBuilder& {
    if (!diagnostic().labels.empty()) {
        diagnostic().labels.front().text = std::move(text);
    }
    return *this;
}

auto DiagnosticBuilder::label(Span span, std::string text) -> DiagnosticBuilder& {
    if (span.valid()) {
        diagnostic().labels.push_back({span, shortened(std::move(text))});
    }
    return *this;
}

auto DiagnosticBuilder::help(std::string text) -> DiagnosticBuilder& {
    diagnostic().help.push_back(shortened(std::move(text)));
    return *this;
}

auto DiagnosticBuilder::fix(Fix fix) -> DiagnosticBuilder& {
    fix.title = shortened(std::move(fix.title));
    diagnostic().fixes.push_back(std::move(fix));
    return *this;
}

auto DiagnosticBuilder::fix(std::string title, Span span, std::string replacement)
    -> DiagnosticBuilder& {
    return fix(Fix{std::move(title), Applicability::Safe, {{span, std::move(replacement)}}});
}

auto DiagnosticBuilder::suggest(Span span, std::string_view written,
                                const std::optional<std::string>& name) -> DiagnosticBuilder& {
    if (!name) {
        return *this;
    }
    help(fmt::format("did you mean '{}'?", *name));
    return fix(Fix{fmt::format("change to '{}'", *name),
                   isSlip(written, *name) ? Applicability::Safe : Applicability::Unsafe,
                   {{span, *name}}});
}

auto DiagnosticSink::add(const DiagnosticInfo& info, Span span, std::string message,
                         std::vector<std::string> arguments) -> DiagnosticBuilder {
    shorten(message, arguments);
    Diagnostic diagnostic;
    diagnostic.code = info.code;
    diagnostic.name = info.name;
    diagnostic.severity = info.severity;
    diagnostic.message = std::move(message);
    diagnostic.arguments = std::move(arguments);
    diagnostic.labels.push_back({span, {}});
    return report(std::move(diagnostic));
}

auto DiagnosticSink::report(Diagnostic diagnostic) -> DiagnosticBuilder {
    const Span span = diagnostic.span();
    const std::string text = span.valid() ? "" : diagnostic.message;
    const bool first =
        seen_.emplace(diagnostic.code, span.file.value, span.begin, span.end, text).second;
    if (!first) {
        dropped_.assign(1, std::move(diagnostic));
        return {dropped_, 0};
    }
    // What was reported into another sink first has a context of its own.
    diagnostic.context.insert(diagnostic.context.end(), context_.rbegin(), context_.rend());
    errors_ += diagnostic.severity == Severity::Error ? 1 : 0;
    diagnostics_.push_back(std::move(diagnostic));
    return {diagnostics_, diagnostics_.size() - 1};
}

void DiagnosticSink::append(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        report(diagnostic);
    }
}

auto DiagnosticSink::take() -> std::vector<Diagnostic> {
    errors_ = 0;
    seen_.clear();
    return std::exchange(diagnostics_, {});
}

}  // namespace clc
