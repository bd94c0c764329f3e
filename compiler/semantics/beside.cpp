#include "semantics/beside.h"

#include "diagnostics/catalogue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

namespace clc::semantics {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  // a file, and a byte of it

auto beginOf(const Diagnostic& diagnostic) -> Place {
    return {diagnostic.span().file.value, diagnostic.span().begin};
}

template <std::size_t N>
bool isOneOf(const Diagnostic& diagnostic, const std::array<std::string_view, N>& codes) {
    return std::ranges::find(codes, diagnostic.code) != codes.end();
}

/// A name is wrong that stands as a value or type.
bool isAboutValue(const Diagnostic& diagnostic) {
    constexpr std::array kCodes{diag::UnknownName.info.code, diag::UnknownType.info.code,
                                diag::NotAValue.info.code, diag::FunctionAsValue.info.code,
                                diag::UnknownReference.info.code};
    return isOneOf(diagnostic, kCodes);
}

/// The first word of a declaration is wrong.
bool isAboutHead(const Diagnostic& diagnostic) {
    constexpr std::array kCodes{diag::UnknownKind.info.code, diag::MisplacedItem.info.code};
    return isOneOf(diagnostic, kCodes);
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOfName(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

/// Where the text goes on behind blanks from `at` on.
auto behindBlanks(std::string_view text, std::size_t at) -> std::size_t {
    while (at < text.size() && isBlank(text[at])) {
        ++at;
    }
    return at;
}

/// Behind the name that follows on the line of `at`.
auto behindName(std::string_view text, std::size_t at) -> std::size_t {
    while (at < text.size() && text[at] == ' ') {
        ++at;
    }
    while (at < text.size() && isOfName(text[at])) {
        ++at;
    }
    return at;
}

/// The places where a mistake begins of which `diagnostic` would say the same.
auto placesBehind(const Diagnostic& diagnostic, const SourceManager& sources)
    -> std::array<Place, 2> {
    const Span span = diagnostic.span();
    const std::string_view text = sources.file(span.file).text();
    const std::size_t end = isAboutHead(diagnostic) ? behindName(text, span.end) : span.end;
    const auto at = [&](std::size_t offset) {
        return Place{span.file.value, static_cast<std::uint32_t>(offset)};
    };
    return {at(end), at(behindBlanks(text, end))};
}

}  // namespace

auto withoutThoseBeside(std::vector<Diagnostic> diagnostics, std::span<const Diagnostic> syntax,
                        const SourceManager& sources) -> std::vector<Diagnostic> {
    std::set<Place> broken;
    for (const Diagnostic& each : syntax) {
        if (each.severity == Severity::Error && each.span().valid()) {
            broken.insert(beginOf(each));
        }
    }
    std::set<Place> behindValues;
    for (const Diagnostic& each : diagnostics) {
        if (isAboutValue(each)) {
            behindValues.insert(placesBehind(each, sources)[1]);
        }
    }
    std::erase_if(diagnostics, [&](const Diagnostic& each) {
        if (isAboutValue(each) || isAboutHead(each)) {
            const std::array<Place, 2> behind = placesBehind(each, sources);
            return broken.contains(behind[0]) || broken.contains(behind[1]);
        }
        return each.code == diag::UnknownField.info.code && each.fixes.empty() &&
               behindValues.contains(beginOf(each));
    });
    return diagnostics;
}

}  // namespace clc::semantics
