#include "types/scalars/scalars.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace clc::types {
namespace {

/// Two texts of one value and one of a later value.
struct KindRow {
    ScalarKind kind;
    std::string_view name;
    std::string_view text;
    std::string_view same;
    std::string_view later;
};

constexpr KindRow kRows[] = {
    {ScalarKind::Quantity, "Quantity", "1Gi", "1024Mi", "2G"},
    {ScalarKind::Duration, "Duration", "7d", "168h", "8d"},
    {ScalarKind::Percent, "Percent", "9%", "9.0%", "80%"},
    {ScalarKind::Cidr, "Cidr", "::/8", "0::/8", "::/9"},
    {ScalarKind::IpAddress, "IpAddress", "10.0.0.9", "10.0.0.9", "10.0.0.10"},
    {ScalarKind::Hostname, "Hostname", "a.example", "a.example", "b.example"},
    {ScalarKind::Image, "Image", "redis", "docker.io/library/redis", "ghcr.io/app"},
    {ScalarKind::Version, "Version", "1.9", "v1.9.0", "1.10"},
    {ScalarKind::Cron, "Cron", "@daily", "0 0 * * *", "1 0 * * *"},
    {ScalarKind::UrlPath, "UrlPath", "/a%2f", "/a%2F", "/b"},
    {ScalarKind::FilePath, "FilePath", "/data/", "/data", "/etc"},
};

TEST_CASE("every kind of scalar has a name, texts, values and an order") {
    std::set<ScalarKind> seen;
    for (const KindRow& row : kRows) {
        CAPTURE(row.name);
        seen.insert(row.kind);
        CHECK(scalarName(row.kind) == row.name);
        CHECK(scalarNamed(row.name) == row.kind);
        CHECK(checkScalar(row.kind, row.text) == std::nullopt);
        CHECK(canonicalScalar(row.kind, row.text) == canonicalScalar(row.kind, row.same));
        const bool same =
            compareScalars(row.kind, row.text, row.same) == std::strong_ordering::equal;
        const bool less =
            compareScalars(row.kind, row.text, row.later) == std::strong_ordering::less;
        const bool greater =
            compareScalars(row.kind, row.later, row.text) == std::strong_ordering::greater;
        CHECK(same);
        CHECK(less);
        CHECK(greater);
    }
    CHECK(seen == std::set<ScalarKind>(scalarKinds().begin(), scalarKinds().end()));
    CHECK(scalarKinds().size() == std::size(kRows));
}

TEST_CASE("a text that is no scalar of its kind has an error, no order and no canonical text") {
    for (const ScalarKind kind : scalarKinds()) {
        CAPTURE(scalarName(kind));
        CHECK(checkScalar(kind, "").has_value());
        CHECK(!compareScalars(kind, "", "").has_value());
        CHECK(canonicalScalar(kind, "") == std::nullopt);
    }
    CHECK(!compareScalars(ScalarKind::Quantity, "1", "x").has_value());
    CHECK(!compareScalars(ScalarKind::Quantity, "x", "1").has_value());
    const auto error = checkScalar(ScalarKind::Quantity, "10GB");
    REQUIRE(error.has_value());
    CHECK(error->offset == 2);
    CHECK(error->length == 2);
}

TEST_CASE("only some kinds are ordered") {
    CHECK(isOrdered(ScalarKind::Quantity));
    CHECK(isOrdered(ScalarKind::Duration));
    CHECK(isOrdered(ScalarKind::Percent));
    CHECK(isOrdered(ScalarKind::Cidr));
    CHECK(isOrdered(ScalarKind::IpAddress));
    CHECK(isOrdered(ScalarKind::Version));
    CHECK(!isOrdered(ScalarKind::Hostname));
    CHECK(!isOrdered(ScalarKind::Image));
    CHECK(!isOrdered(ScalarKind::Cron));
    CHECK(!isOrdered(ScalarKind::UrlPath));
    CHECK(!isOrdered(ScalarKind::FilePath));
    CHECK(scalarNamed("quantity") == std::nullopt);
}

TEST_CASE("a message shows a text without what would spoil a terminal") {
    CHECK(quoted("abc") == "'abc'");
    CHECK(quoted("a\nb\x1b[0m") == "'a\\x0ab\\x1b[0m'");
    CHECK(quoted("\xff\u00e4") == "'\\xff\u00e4'");
    CHECK(quoted(std::string(100, 'x')) == "'" + std::string(48, 'x') + "...'");
}

}  // namespace
}  // namespace clc::types
