// Releases and what a cluster's versions make of them.
#include "schema/release.h"
#include "schema/version_contract.h"

#include <doctest/doctest.h>

#include <array>

using namespace clc::schema;

TEST_CASE("a release is major and minor, whatever stands behind") {
    CHECK(Release::parse("1.33") == Release{1, 33});
    CHECK(Release::parse("v1.33.4") == Release{1, 33});
    CHECK(Release::parse("1.33.4-rc.1") == Release{1, 33});
    CHECK(Release::parse("v1.33.4+k3s1") == Release{1, 33});
    CHECK(Release{1, 33}.text() == "1.33");
}

TEST_CASE("what is no release") {
    for (const char* text : {"", "v", "1", "1.", "1.x", ".33", "1.33.", "1.33.x", "1.33-rc.1",
                             "1.33.4-", "1.99999", "-1.2", "1.33 "}) {
        CAPTURE(text);
        CHECK(Release::parse(text) == std::nullopt);
    }
}

TEST_CASE("the nearest older release stands for one that has no schemas") {
    const std::array<Release, 3> known = {Release{1, 10}, Release{1, 11}, Release{1, 15}};
    CHECK(chooseRelease({1, 11}, known) == ReleaseChoice{{1, 11}, ReleaseFit::Exact});
    CHECK(chooseRelease({1, 13}, known) == ReleaseChoice{{1, 11}, ReleaseFit::Older});
    CHECK(chooseRelease({1, 20}, known) == ReleaseChoice{{1, 15}, ReleaseFit::Older});
    CHECK(chooseRelease({1, 9}, known) == ReleaseChoice{{1, 10}, ReleaseFit::Newer});
    CHECK(chooseRelease({1, 9}, {}) == std::nullopt);
}

TEST_CASE("a range includes both ends") {
    const ReleaseRange range{Release{1, 34}, Release{1, 35}};
    CHECK_FALSE(range.contains({1, 33}));
    CHECK(range.contains({1, 34}));
    CHECK(range.contains({1, 35}));
    CHECK_FALSE(range.contains({1, 36}));
    CHECK(ReleaseRange().contains({0, 0}));
    CHECK(ReleaseRange().everywhere());
}

TEST_CASE("a cluster is held to the versions it names") {
    const VersionContract contract{.kubernetes = Release{1, 34}, .talos = std::nullopt};
    const ReleaseRange late{Release{1, 35}, std::nullopt};
    CHECK_FALSE(contract.serves(ReleaseLine::Kubernetes, late));
    CHECK(contract.serves(ReleaseLine::Talos, late));
    CHECK(contract.serves(ReleaseLine::None, late));

    CHECK(contract.demands(ReleaseLine::Kubernetes, ReleaseRange()));
    CHECK_FALSE(contract.demands(ReleaseLine::Kubernetes, late));
    CHECK_FALSE(contract.demands(ReleaseLine::Kubernetes, std::nullopt));
    CHECK_FALSE(contract.demands(ReleaseLine::Talos, late));
    CHECK(contract.demands(ReleaseLine::Talos, ReleaseRange()));
}
