#include "base/edit_distance.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

using namespace clc;

namespace {

/// The definition, by recursion over the ends of both texts.
auto naiveDistance(std::string_view a, std::string_view b) -> std::size_t {
    if (a.empty() || b.empty()) {
        return a.size() + b.size();
    }
    const std::string_view a1 = a.substr(0, a.size() - 1);
    const std::string_view b1 = b.substr(0, b.size() - 1);
    std::size_t best = naiveDistance(a1, b1) + (a.back() == b.back() ? 0 : 1);
    best = std::min({best, naiveDistance(a1, b) + 1, naiveDistance(a, b1) + 1});
    if (a.size() > 1 && b.size() > 1 && a.back() == b1.back() && a1.back() == b.back()) {
        best =
            std::min(best, naiveDistance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
    }
    return best;
}

auto shortWord() -> rc::Gen<std::string> {
    return rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c')));
}

TEST_CASE("a slip is told from another word that is near") {
    CHECK(isSlip("prot", "port"));
    CHECK(isSlip("REPLICAS", "replicas"));
    CHECK(isSlip("privilegd", "privileged"));
    CHECK(isSlip("volumMount", "volumeMounts"));
    CHECK_FALSE(isSlip("cluster_name", "cluster_rdns"));
    CHECK_FALSE(isSlip("talos_version", "talos_ccm_version"));
    CHECK_FALSE(isSlip("min", "max"));
    CHECK(isSlip("DATABSE_URL", "DATABASE_URL"));
    CHECK(isSlip("clusterIp", "clusterIP"));
    CHECK(isSlip("replica", "replicas"));
    CHECK(isSlip("hostAlaises", "hostAliases"));
}

TEST_CASE("a name that was written to its end is no slip for another one") {
    CHECK_FALSE(isSlip("cx33", "cx32"));
    CHECK_FALSE(isSlip("node1", "node"));
    CHECK_FALSE(isSlip("hostIP", "hostIPC"));
    CHECK_FALSE(isSlip("super", "supervised"));
    CHECK_FALSE(isSlip("memory", "memoryQo"));
}

}  // namespace

TEST_CASE("the distance is the one of the definition, up to the limit") {
    CHECK(rc::check("editDistance", [] {
        const std::string a = *shortWord();
        const std::string b = *shortWord();
        const std::size_t exact = naiveDistance(a, b);
        for (std::size_t limit = 0; limit < 8; ++limit) {
            RC_ASSERT(editDistance(a, b, limit) == std::min(exact, limit + 1));
        }
    }));
}

TEST_CASE("the nearest name is one that was probably meant") {
    constexpr std::array<std::string_view, 5> kNames{"port", "path", "image", "replicas", "prompt"};
    CHECK(nearest("prot", kNames) == "port");
    CHECK(nearest("replica", kNames) == "replicas");
    CHECK(nearest("imgae", kNames) == "image");
    CHECK(nearest("volume", kNames) == std::nullopt);
    CHECK(nearest("x", kNames) == std::nullopt);
    CHECK(nearest("port", kNames) == std::nullopt);
    CHECK(nearest("anything", {}) == std::nullopt);
}

TEST_CASE("in a short word a replaced letter is a slip of the keyboard or another word") {
    constexpr std::array<std::string_view, 2> kNames = {"node", "http"};
    CHECK_FALSE(nearest("nope", kNames));
    CHECK(nearest("nofe", kNames) == "node");
    CHECK(nearest("ndoe", kNames) == "node");
    CHECK(nearest("htpp", kNames) == "http");
}

TEST_CASE("of names equally near the first in text order is chosen") {
    constexpr std::array<std::string_view, 2> kOne{"cat", "bat"};
    constexpr std::array<std::string_view, 2> kOther{"bat", "cat"};
    CHECK(nearest("vat", kOne) == "bat");
    CHECK(nearest("vat", kOther) == "bat");
}
