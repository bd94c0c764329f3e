// Release lines of an API, such as Kubernetes 1.33: how they are written, compared and chosen.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clc::schema {

/// Major and minor. Patch releases add nothing to an API.
struct Release {
    std::uint16_t major = 0;
    std::uint16_t minor = 0;

    /// `1.33`, `v1.33`, `1.33.4`, `v1.33.4-rc.1`; nothing for other texts.
    static auto parse(std::string_view text) -> std::optional<Release>;
    [[nodiscard]] auto text() const -> std::string;

    bool operator==(const Release&) const = default;
    auto operator<=>(const Release&) const = default;
};

/// Both ends included. An open end is a release that the schemas do not reach back or forward to.
struct ReleaseRange {
    std::optional<Release> since;
    std::optional<Release> until;

    [[nodiscard]] bool everywhere() const { return !since && !until; }
    [[nodiscard]] bool contains(Release release) const {
        return (!since || *since <= release) && (!until || release <= *until);
    }
    bool operator==(const ReleaseRange&) const = default;
};

/// What a module of schemas follows the releases of. The schemas of custom resources follow none.
enum class ReleaseLine : std::uint8_t { None, Kubernetes, Talos };

/// Those that follow something.
auto releaseLines() -> std::span<const ReleaseLine>;

/// What people call it: `Kubernetes`. Not for None.
auto lineName(ReleaseLine line) -> std::string_view;

/// The field of a cluster's root that says which release it runs: `kubernetes`. Not for None.
auto lineField(ReleaseLine line) -> std::string_view;

enum class ReleaseFit : std::uint8_t {
    Exact,
    /// The nearest older one: between it and the wanted one schemas are missing.
    Older,
    /// The oldest known one, which is newer than the wanted one.
    Newer,
};

struct ReleaseChoice {
    Release release;
    ReleaseFit fit = ReleaseFit::Exact;
    bool operator==(const ReleaseChoice&) const = default;
};

/// `wanted` is further from the nearest of the `known` releases, in ascending order, than clc and
/// the API could be apart: rather a slip.
bool isFar(Release wanted, std::span<const Release> known);

/// Which of the `known` releases, in ascending order, stands for `wanted`. Nothing only if none is
/// known.
auto chooseRelease(Release wanted, std::span<const Release> known) -> std::optional<ReleaseChoice>;

}  // namespace clc::schema
