#include "schema/release.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace clc::schema {
namespace {

/// Takes a number off the front of `text`.
auto takeNumber(std::string_view& text) -> std::optional<std::uint16_t> {
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// Whether `text` may follow major and minor: nothing, a patch number, and behind that a suffix.
bool isPatch(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    if (text.front() != '.') {
        return false;
    }
    text.remove_prefix(1);
    if (!takeNumber(text)) {
        return false;
    }
    return text.empty() || ((text.front() == '-' || text.front() == '+') && text.size() > 1);
}

}  // namespace

auto Release::parse(std::string_view text) -> std::optional<Release> {
    if (text.starts_with('v')) {
        text.remove_prefix(1);
    }
    const auto major = takeNumber(text);
    if (!major || !text.starts_with('.')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto minor = takeNumber(text);
    if (!minor || !isPatch(text)) {
        return std::nullopt;
    }
    return Release{*major, *minor};
}

auto Release::text() const -> std::string {
    return fmt::format("{}.{}", major, minor);
}

auto releaseLines() -> std::span<const ReleaseLine> {
    static constexpr std::array kLines{ReleaseLine::Kubernetes, ReleaseLine::Talos};
    return kLines;
}

auto lineName(ReleaseLine line) -> std::string_view {
    switch (line) {
    case ReleaseLine::None: break;
    case ReleaseLine::Kubernetes: return "Kubernetes";
    case ReleaseLine::Talos: return "Talos";
    }
    return {};
}

auto lineField(ReleaseLine line) -> std::string_view {
    switch (line) {
    case ReleaseLine::None: break;
    case ReleaseLine::Kubernetes: return "kubernetes";
    case ReleaseLine::Talos: return "talos";
    }
    return {};
}

auto chooseRelease(Release wanted, std::span<const Release> known) -> std::optional<ReleaseChoice> {
    if (known.empty()) {
        return std::nullopt;
    }
    const auto newer = std::ranges::upper_bound(known, wanted);
    if (newer == known.begin()) {
        return ReleaseChoice{known.front(), ReleaseFit::Newer};
    }
    const Release nearest = *(newer - 1);
    return ReleaseChoice{nearest, nearest == wanted ? ReleaseFit::Exact : ReleaseFit::Older};
}

bool isFar(Release wanted, std::span<const Release> known) {
    // Kubernetes has three releases a year, and supports each for one.
    constexpr int kApart = 4;
    return std::ranges::none_of(known, [&](Release each) {
        return each.major == wanted.major &&
               std::abs(int{each.minor} - int{wanted.minor}) <= kApart;
    });
}

}  // namespace clc::schema
