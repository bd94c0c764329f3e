#include "types/scalars/version_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace clc::types {
namespace {

constexpr std::size_t kMostDigits = 15;

auto hasLeadingZero(std::string_view digits) -> bool {
    return digits.size() > 1 && digits.front() == '0';
}

auto withoutLeadingZeros(std::string_view digits) -> std::string_view {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

auto leadingZero(const Piece& part) -> ScalarError {
    return errorAt(part.offset, part.text.size(),
                   fmt::format("{} has a leading zero", quoted(part.text)),
                   fmt::format("write {}", withoutLeadingZeros(part.text)));
}

enum class SuffixKind { PreRelease, Build };

/// The identifiers of a pre-release or a build, which begin at `begin` of the whole suffix.
auto checkIdentifiers(std::string_view text, std::size_t begin, SuffixKind kind)
    -> std::optional<ScalarError> {
    const std::string_view what = kind == SuffixKind::PreRelease ? "pre-release" : "build";
    for (Piece part : split(text, '.')) {
        part.offset += begin;
        if (part.text.empty()) {
            return errorAt(part.offset, 0, fmt::format("a part of the {} is empty", what),
                           "write its parts with one dot between them, as in alpha.1");
        }
        const auto strange = std::ranges::find_if_not(
            part.text, [](char c) { return isAlphanumeric(c) || c == '-'; });
        if (strange != part.text.end()) {
            const auto at = static_cast<std::size_t>(strange - part.text.begin());
            return shifted(misplacedCharacter(part.text, at, fmt::format("a {}", what),
                                              "its parts have letters, digits and hyphens"),
                           part.offset);
        }
        if (kind == SuffixKind::PreRelease && allDigits(part.text) && hasLeadingZero(part.text)) {
            return leadingZero(part);
        }
    }
    return std::nullopt;
}

}  // namespace

auto parseVersionNumber(const Piece& part, std::string_view text) -> Parsed<std::uint64_t> {
    const auto error = [&](std::string message, std::string help) {
        return errorAt(part.offset, part.text.size(), std::move(message), std::move(help));
    };
    if (part.text.empty()) {
        return error(fmt::format("a number is missing in {}", quoted(text)),
                     "write a version such as 1.33.4");
    }
    if (!allDigits(part.text)) {
        return error(fmt::format("{} is no number of a version", quoted(part.text)),
                     "write a version such as 1.33.4; a word stands behind '-', as in 1.33.4-rc.1");
    }
    if (hasLeadingZero(part.text)) {
        return leadingZero(part);
    }
    if (part.text.size() > kMostDigits) {
        return error(fmt::format("the number has {} digits", part.text.size()),
                     "a number of a version has at most 15");
    }
    return number(part.text).value_or(0);
}

auto parseVersionSuffix(std::string_view text) -> Parsed<VersionSuffix> {
    VersionSuffix suffix;
    const std::size_t plus = text.find('+');
    const std::string_view before = text.substr(0, plus);
    if (!before.empty() && before.front() != '-') {
        return misplacedCharacter(before, 0, "a version",
                                  "write a version such as 1.33.4, 1.33.4-rc.1 or 1.33.4+build");
    }
    if (!before.empty()) {
        suffix.preRelease = before.substr(1);
        if (auto error = checkIdentifiers(suffix.preRelease, 1, SuffixKind::PreRelease)) {
            return *std::move(error);
        }
    }
    if (plus != std::string_view::npos) {
        suffix.build = text.substr(plus + 1);
        if (auto error = checkIdentifiers(suffix.build, plus + 1, SuffixKind::Build)) {
            return *std::move(error);
        }
    }
    return suffix;
}

}  // namespace clc::types
