#include "backends/api/finding.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::backends {
namespace {

auto begin(const Finding& finding, Span span, DiagnosticSink& sink) -> DiagnosticBuilder {
    switch (finding.kind) {
    case FindingKind::UnknownField:
        return sink.report(diag::UnknownField, span, finding.what, finding.value);
    case FindingKind::FieldNotServed:
        return sink.report(diag::FieldNotServed, span, finding.what, finding.value,
                           schema::lineName(finding.line), finding.release.text());
    case FindingKind::MissingField:
        return sink.report(diag::MissingField, span, finding.what, finding.value);
    case FindingKind::WrongType:
        return sink.report(diag::TypeMismatch, span, finding.allowed, finding.value);
    case FindingKind::NotAChoice:
        return sink.report(diag::NotAChoice, span, finding.value, finding.allowed);
    case FindingKind::BadScalar:
        return sink.report(diag::BadScalar, span, finding.value, finding.what, finding.allowed);
    case FindingKind::OutOfRange:
        return sink.report(diag::OutOfRange, span, finding.value, finding.allowed);
    case FindingKind::WrongSize:
        return sink.report(diag::WrongSize, span, finding.count, finding.what, finding.allowed);
    case FindingKind::Pattern:
        return sink.report(diag::PatternMismatch, span, finding.value, finding.allowed);
    case FindingKind::Format:
        return sink.report(diag::FormatMismatch, span, finding.value, finding.allowed);
    case FindingKind::SameKey: return sink.report(diag::SameListKey, span, finding.value);
    case FindingKind::Condition:
        return sink.report(diag::ConditionBroken, span, finding.count, finding.what, finding.value);
    }
    return sink.report(diag::TypeMismatch, span, finding.allowed, finding.value);
}

/// An error is about `span` or what holds it.
bool isBlamed(Span span, const DiagnosticSink& sink) {
    return std::ranges::any_of(sink.diagnostics(), [&](const Diagnostic& each) {
        const Span at = each.span();
        return each.severity == Severity::Error && at.valid() && at.file == span.file &&
               at.begin <= span.begin && span.end <= at.end;
    });
}

/// For what the library wrote: the user's line behind the key, or his declaration it is made for.
auto ownPlace(const Finding& finding, const ApiSubject& subject) -> Span {
    const Span key = subject.origins.span(finding.key);
    if (key.valid() && !subject.origins.isLibrarys(key)) {
        return key;
    }
    const Span home = subject.origins.home(finding.at);
    return home.valid() ? home : subject.origins.home(subject.origin);
}

/// Whether `told` is about the key of the value at `span`, which is unknown: records forget where
/// the names of their fields stand, and the value is all that is known here.
bool isKeyOf(const Finding& finding, const Diagnostic& told, Span span) {
    constexpr std::uint32_t kMostBetween = 16;  // ": ", or blanks before a block
    const Span key = told.span();
    return finding.kind == FindingKind::UnknownField && told.arguments.size() == 2 &&
           told.arguments[1] == finding.value && key.end <= span.begin &&
           span.begin - key.end <= kMostBetween;
}

/// Whether an error inside of `span` tells of the finding: the checker reads in the source what is
/// found here again in the value.
bool isKnown(const Finding& finding, Span span, const DiagnosticSink& sink) {
    std::string_view code;
    switch (finding.kind) {
    case FindingKind::UnknownField: code = diag::UnknownField.info.code; break;
    case FindingKind::MissingField: code = diag::MissingField.info.code; break;
    case FindingKind::WrongType:
    case FindingKind::NotAChoice:
    case FindingKind::BadScalar:
    case FindingKind::Pattern:
    case FindingKind::Format: break;
    case FindingKind::FieldNotServed:
    case FindingKind::OutOfRange:
    case FindingKind::WrongSize:
    case FindingKind::SameKey:
    case FindingKind::Condition: return false;
    }
    return std::ranges::any_of(sink.diagnostics(), [&](const Diagnostic& each) {
        const Span at = each.span();
        const bool isInside = at.begin >= span.begin && at.end <= span.end;
        return each.severity == Severity::Error && (code.empty() || each.code == code) &&
               at.valid() && at.file == span.file && (isInside || isKeyOf(finding, each, span));
    });
}

}  // namespace

void report(const Finding& finding, const ApiSubject& subject, DiagnosticSink& sink) {
    Span span = subject.origins.span(finding.at);
    span = span.valid() ? span : subject.origins.span(finding.key);
    span = span.valid() ? span : subject.emit;
    const Span library = subject.origins.isLibrarys(span) ? span : Span();
    if (const Span own = ownPlace(finding, subject); library.valid() && own.valid()) {
        span = own;
    }
    const bool isRepeated =
        library.valid() && finding.kind == FindingKind::SameKey && isBlamed(span, sink);
    if (isRepeated || isKnown(finding, span, sink)) {
        return;
    }
    DiagnosticBuilder builder = begin(finding, span, sink);
    builder.primary(finding.path.empty() ? subject.name
                                         : fmt::format("{} of {}", finding.path, subject.name));
    if (library.valid() && library != span) {
        builder.label(library, "the library makes it here");
    }
    const Span other = subject.origins.span(finding.other);
    if (other.valid() && other != span && other != library) {
        builder.label(other, "the other one");
    }
    if (finding.kind == FindingKind::FieldNotServed) {
        builder.help(finding.allowed);
    }
    if (finding.kind == FindingKind::MissingField) {
        // The names stand in quotes, with commas between.
        const std::size_t end = finding.value.find('\'', 1);
        builder.help(fmt::format("write {}: ...", finding.value.substr(1, end - 1)));
    }
    const bool isQuotedNumber = finding.kind == FindingKind::WrongType &&
                                finding.allowed == "Int" && finding.value.starts_with("the text");
    if (isQuotedNumber) {
        builder.help("a number stands without quotes");
    }
    if (finding.near) {
        builder.help(fmt::format("did you mean '{}'?", *finding.near));
    }
}

}  // namespace clc::backends
