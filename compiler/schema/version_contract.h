// The versions a cluster runs, as one value that is passed to whoever has to care. Nobody else
// compares versions.
#pragma once

#include "schema/release.h"

#include <optional>

namespace clc::schema {

/// A version that the cluster does not name is not held against anything: whatever some supported
/// release serves is then served.
struct VersionContract {
    std::optional<Release> kubernetes;
    std::optional<Release> talos;

    /// From now on the cluster runs this release of `line`.
    void choose(ReleaseLine line, Release release);

    /// The release that the cluster runs of `line`.
    [[nodiscard]] auto release(ReleaseLine line) const -> std::optional<Release>;

    /// Whether a type or field of `line` with these releases exists in the cluster.
    [[nodiscard]] bool serves(ReleaseLine line, const ReleaseRange& served) const;

    /// Whether a field that is required in these releases of `line` is required in the cluster.
    /// Without a version only what is required in all releases.
    [[nodiscard]] bool demands(ReleaseLine line,
                               const std::optional<ReleaseRange>& requiredIn) const;

    bool operator==(const VersionContract&) const = default;
};

}  // namespace clc::schema
