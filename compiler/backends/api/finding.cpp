#include "backends/api/finding.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <vector>

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

/// The units between the brackets of a pattern such as `^([0-9]+(ms|s|m|h))+$`, if hours are one.
auto unitsOf(std::string_view pattern) -> std::vector<std::string_view> {
    for (std::size_t open = pattern.find('('); open != std::string_view::npos;
         open = pattern.find('(', open + 1)) {
        const std::string_view rest = pattern.substr(open + 1);
        const std::size_t end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz|");
        if (end == std::string_view::npos || rest[end] != ')') {
            continue;
        }
        std::vector<std::string_view> units;
        for (const auto unit : std::views::split(rest.substr(0, end), '|')) {
            units.emplace_back(unit.begin(), unit.end());
        }
        if (std::ranges::find(units, "h") != units.end()) {
            return units;
        }
    }
    return {};
}

/// Days and weeks where a pattern knows no unit above hours; empty for any other value.
auto helpWithUnits(std::string_view value, std::string_view pattern) -> std::string {
    constexpr std::size_t kMostDigits = 9;
    const std::vector<std::string_view> units = unitsOf(pattern);
    const std::size_t digits = value.find_first_not_of("0123456789", 1);
    if (units.empty() || !value.starts_with('\'') || digits == std::string_view::npos ||
        digits < 2 || digits > kMostDigits) {
        return {};
    }
    constexpr std::uint64_t kDay = 24;
    constexpr std::uint64_t kWeek = 7 * kDay;
    const std::string_view unit = value.substr(digits, value.size() - digits - 1);
    const std::uint64_t hours = unit == "d" ? kDay : unit == "w" ? kWeek : 0;
    if (hours == 0 || std::ranges::find(units, unit) != units.end()) {
        return {};
    }
    std::uint64_t count = 0;
    for (const char digit : value.substr(1, digits - 1)) {
        count = 10 * count + static_cast<std::uint64_t>(digit - '0');
    }
    return fmt::format("its units are {}: write {}h", fmt::join(units, ", "), count * hours);
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
    if (const std::string help = finding.kind == FindingKind::Pattern
                                     ? helpWithUnits(finding.value, finding.allowed)
                                     : std::string();
        !help.empty()) {
        builder.help(help);
    }
    if (finding.near) {
        builder.help(fmt::format("did you mean '{}'?", *finding.near));
    }
}

}  // namespace clc::backends
