// Laws that hold for all scalars, tried on generated ones.
#include "types/scalars/address_range.h"
#include "types/scalars/cidr.h"
#include "types/scalars/cron.h"
#include "types/scalars/duration.h"
#include "types/scalars/file_path.h"
#include "types/scalars/glob.h"
#include "types/scalars/hostname.h"
#include "types/scalars/image.h"
#include "types/scalars/int_range.h"
#include "types/scalars/percent.h"
#include "types/scalars/quantity.h"
#include "types/scalars/scalars.h"
#include "types/scalars/url_path.h"
#include "types/scalars/version.h"
#include "types/scalars/version_range.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace clc::types {
namespace {

using Text = rc::Gen<std::string>;

auto number(int most) -> Text {
    return rc::gen::map(rc::gen::inRange(0, most + 1), [](int n) { return std::to_string(n); });
}

auto oneOf(std::vector<std::string> texts) -> Text {
    return rc::gen::elementOf(std::move(texts));
}

/// Texts of several parts, one behind the other.
template <typename... Parts>
auto sequence(Parts... parts) -> Text {
    return rc::gen::map(rc::gen::tuple(std::move(parts)...), [](const auto& texts) {
        return std::apply([](const auto&... text) { return (std::string() + ... + text); }, texts);
    });
}

auto address() -> Text {
    const Text v4 = sequence(number(255), oneOf({"."}), number(255), oneOf({"."}), number(255),
                             oneOf({"."}), number(255));
    const Text v6 =
        sequence(oneOf({"", "2001:db8", "fe80", "::ffff:a00"}), oneOf({"::"}), number(9999));
    return rc::gen::suchThat(rc::gen::oneOf(v4, v6),
                             [](const std::string& text) { return IpAddress::parse(text).ok(); });
}

auto cidr() -> Text {
    return rc::gen::map(rc::gen::pair(address(), rc::gen::inRange(0, 129)), [](const auto& pair) {
        const IpAddress ip = *IpAddress::parse(pair.first);
        const auto prefix = static_cast<std::uint8_t>(pair.second % (addressBits(ip.family) + 1));
        return Cidr::around(ip, prefix)->canonical();
    });
}

auto version() -> Text {
    return sequence(number(3), oneOf({"", ".0", ".1", ".2", ".10"}), oneOf({"", ".0", ".1"}),
                    oneOf({"", "-0", "-1", "-a", "-a.1", "-a.b", "-rc.10", "-rc.9"}),
                    oneOf({"", "+b"}));
}

auto cronField(int least, int most) -> Text {
    const Text value =
        rc::gen::map(rc::gen::inRange(least, most + 1), [](int n) { return std::to_string(n); });
    return rc::gen::oneOf(oneOf({"*", "*/2", "*/1"}), value, sequence(value, oneOf({","}), value),
                          sequence(value, oneOf({"/2", "/3"})));
}

auto label() -> Text {
    return oneOf({"a", "b", "web", "a-b", "1"});
}

/// Texts of the kind, which are scalars of it.
auto scalar(ScalarKind kind) -> Text {
    switch (kind) {
    case ScalarKind::Quantity:
        return sequence(oneOf({"", "-"}), number(3000), oneOf({"", ".5", ".25", ".125"}),
                        oneOf({"", "m", "u", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "e-3"}));
    case ScalarKind::Duration:
        return rc::gen::suchThat(
            sequence(oneOf({"", "1d", "7d"}), oneOf({"", "2h", "12h"}), oneOf({"", "30m", "90m"}),
                     oneOf({"", "5s", ".5s"}), oneOf({"", "20ms"})),
            [](const std::string& text) { return !text.empty(); });
    case ScalarKind::Percent:
        return sequence(number(120), oneOf({"", ".0", ".5", ".125"}), oneOf({"%"}));
    case ScalarKind::Cidr: return cidr();
    case ScalarKind::IpAddress: return address();
    case ScalarKind::Hostname:
        return sequence(oneOf({"", "*."}), label(), oneOf({"", "."}), label());
    case ScalarKind::Image:
        return sequence(oneOf({"", "ghcr.io/", "localhost:5000/"}), label(),
                        oneOf({"", "/x", "__y"}), oneOf({"", ":v1", ":latest"}),
                        oneOf({"", "@sha256:" + std::string(64, '1')}));
    case ScalarKind::Version: return version();
    case ScalarKind::Cron:
        return sequence(cronField(0, 59), oneOf({" "}), cronField(0, 23), oneOf({" "}),
                        cronField(1, 28), oneOf({" "}), cronField(1, 12), oneOf({" "}),
                        cronField(0, 6));
    case ScalarKind::UrlPath:
        return sequence(oneOf({"/"}), label(), oneOf({"", "/", "/%2f", "/%2Fx"}));
    case ScalarKind::FilePath:
        return sequence(oneOf({"", "/", "./", "../", "//"}), label(),
                        oneOf({"", "/", "/x", "/./x/"}));
    }
    return oneOf({""});
}

auto valid(ScalarKind kind) -> Text {
    return rc::gen::suchThat(scalar(kind),
                             [kind](const std::string& text) { return !checkScalar(kind, text); });
}

auto compare(ScalarKind kind, const std::string& a, const std::string& b) -> int {
    const std::strong_ordering order = *compareScalars(kind, a, b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

template <typename T>
auto gen(ScalarKind kind) -> rc::Gen<T> {
    return rc::gen::map(valid(kind), [](const std::string& text) { return *T::parse(text); });
}

TEST_CASE("the canonical text of a scalar is the same scalar, and canonical itself") {
    for (const ScalarKind kind : scalarKinds()) {
        CAPTURE(scalarName(kind));
        CHECK(rc::check(std::string(scalarName(kind)) + ": parse(canonical(x)) == x", [kind] {
            const std::string text = *valid(kind);
            const std::string canonical = *canonicalScalar(kind, text);
            RC_ASSERT(!checkScalar(kind, canonical));
            RC_ASSERT(compare(kind, text, canonical) == 0);
            // Kubernetes writes 1812.5Ki as 1856000, which no longer looks binary, and that as
            // 1856k.
            RC_ASSERT(kind == ScalarKind::Quantity ||
                      *canonicalScalar(kind, canonical) == canonical);
        }));
    }
}

TEST_CASE("the order of scalars is total") {
    for (const ScalarKind kind : scalarKinds()) {
        CAPTURE(scalarName(kind));
        CHECK(rc::check(
            std::string(scalarName(kind)) + ": reflexive, antisymmetric, transitive", [kind] {
                std::vector<std::string> texts = {*valid(kind), *valid(kind), *valid(kind)};
                RC_ASSERT(compare(kind, texts[0], texts[0]) == 0);
                RC_ASSERT(compare(kind, texts[0], texts[1]) == -compare(kind, texts[1], texts[0]));
                std::ranges::sort(texts, [kind](const auto& a, const auto& b) {
                    return compare(kind, a, b) < 0;
                });
                RC_ASSERT(compare(kind, texts[0], texts[1]) <= 0);
                RC_ASSERT(compare(kind, texts[1], texts[2]) <= 0);
                RC_ASSERT(compare(kind, texts[0], texts[2]) <= 0);
            }));
    }
}

TEST_CASE("reading any text ends with a value or an error inside the text") {
    for (const ScalarKind kind : scalarKinds()) {
        CAPTURE(scalarName(kind));
        CHECK(rc::check(std::string(scalarName(kind)) + ": any text", [kind] {
            std::string text = *rc::gen::oneOf(valid(kind), rc::gen::arbitrary<std::string>());
            const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
            text.insert(at, 1, *rc::gen::arbitrary<char>());
            if (const auto error = checkScalar(kind, text)) {
                RC_ASSERT(error->offset + error->length <= text.size());
                RC_ASSERT(!error->message.empty() && !error->help.empty());
                RC_ASSERT(error->message.find_first_of("\n\x1b") == std::string::npos);
            } else {
                RC_ASSERT(canonicalScalar(kind, text).has_value());
            }
        }));
    }
}

TEST_CASE("sums of quantities") {
    CHECK(rc::check("a + b == b + a, and a + b - b == a", [] {
        const auto a = *gen<Quantity>(ScalarKind::Quantity);
        const auto b = *gen<Quantity>(ScalarKind::Quantity);
        RC_ASSERT(*a.plus(b) == *b.plus(a));
        RC_ASSERT(*a.plus(b)->minus(b) == a);
        RC_ASSERT((*a.plus(b) > a) == (b > Quantity::ofInteger(0)));
        RC_ASSERT(*a.times(3) == *a.plus(a)->plus(a));
    }));
}

TEST_CASE("sums of durations") {
    CHECK(rc::check("a + b - b == a", [] {
        const auto a = *gen<Duration>(ScalarKind::Duration);
        const auto b = *gen<Duration>(ScalarKind::Duration);
        RC_ASSERT(*a.plus(b)->minus(b) == a);
        RC_ASSERT(*a.times(2) == *a.plus(a));
        RC_ASSERT(a.minus(b).has_value() == (b <= a));
    }));
}

TEST_CASE("networks contain and overlap") {
    CHECK(rc::check("contains, overlaps, first, last and host agree", [] {
        const auto a = *gen<Cidr>(ScalarKind::Cidr);
        const auto b = *gen<Cidr>(ScalarKind::Cidr);
        const auto ip = *gen<IpAddress>(ScalarKind::IpAddress);
        RC_ASSERT(a.contains(a));
        RC_ASSERT(a.contains(a.first()) && a.contains(a.last()));
        RC_ASSERT(a.overlaps(b) == b.overlaps(a));
        RC_ASSERT(a.overlaps(b) == (a.contains(b) || b.contains(a)));
        RC_ASSERT(a.overlaps(b) == AddressRange::of(a).overlaps(AddressRange::of(b)));
        RC_ASSERT(a.contains(b) == AddressRange::of(a).contains(AddressRange::of(b)));
        RC_ASSERT(!(a.contains(b) && b.contains(ip)) || a.contains(ip));
        RC_ASSERT(*a.host(0) == a.first() && *a.host(-1) == a.last());
        RC_ASSERT(a.contains(ip) ==
                  (Cidr::around(ip, std::min(a.prefix(), addressBits(ip.family))) == a));
    }));
}

TEST_CASE("networks fall into two halves") {
    CHECK(rc::check("the halves are apart and cover the whole", [] {
        const auto whole = *gen<Cidr>(ScalarKind::Cidr);
        const auto prefix = static_cast<std::uint8_t>(whole.prefix() + 1);
        if (whole.prefix() == addressBits(whole.family())) {
            RC_ASSERT(!whole.subnet(prefix, 0).has_value());
            return;
        }
        const Cidr low = *whole.subnet(prefix, 0);
        const Cidr high = *whole.subnet(prefix, 1);
        RC_ASSERT(whole.contains(low) && whole.contains(high) && !low.overlaps(high));
        RC_ASSERT(low.first() == whole.first() && high.last() == whole.last());
        RC_ASSERT(*low.last().plus(1) == high.first());
        RC_ASSERT(!whole.subnet(prefix, 2).has_value());
    }));
}

TEST_CASE("addresses count on and back") {
    CHECK(rc::check("x + n - n == x", [] {
        const auto ip = *gen<IpAddress>(ScalarKind::IpAddress);
        const auto steps = *rc::gen::inRange<std::int64_t>(-100000, 100000);
        if (const auto moved = ip.plus(steps)) {
            RC_ASSERT(*moved->plus(-steps) == ip);
            RC_ASSERT((*moved > ip) == (steps > 0));
        }
    }));
}

TEST_CASE("ranges of numbers contain and overlap as their numbers do") {
    CHECK(rc::check("by trying every number", [] {
        const IntRange a{*rc::gen::inRange(-8, 8), *rc::gen::inRange(-8, 8)};
        const IntRange b{*rc::gen::inRange(-8, 8), *rc::gen::inRange(-8, 8)};
        std::int64_t size = 0;
        bool shared = false;
        bool inside = true;
        for (std::int64_t n = -10; n < 10; ++n) {
            size += a.contains(n) ? 1 : 0;
            shared = shared || (a.contains(n) && b.contains(n));
            inside = inside && (a.contains(n) || !b.contains(n));
        }
        RC_ASSERT(a.size() == size);
        RC_ASSERT(a.overlaps(b) == shared);
        RC_ASSERT(a.contains(b) == inside);
        RC_ASSERT(*IntRange::parse(a.canonical()) == a);
    }));
}

TEST_CASE("what a name covers") {
    CHECK(rc::check("covers is reflexive and transitive; one label is not more than any depth", [] {
        const auto a = *gen<Hostname>(ScalarKind::Hostname);
        const auto b = *gen<Hostname>(ScalarKind::Hostname);
        const auto c = *gen<Hostname>(ScalarKind::Hostname);
        RC_ASSERT(a.covers(a));
        RC_ASSERT(!(a.covers(b) && b.covers(c)) || a.covers(c));
        RC_ASSERT(!a.covers(b) || a.covers(b, WildcardDepth::AnyDepth));
        RC_ASSERT(!(a.covers(b) && b.covers(a)) || a == b);
    }));
}

TEST_CASE("constraints on versions") {
    CHECK(rc::check("the canonical constraint takes the same versions", [] {
        const std::string op = *oneOf({"", ">=", "<=", ">", "<", "~", "^", "~> ", "= "});
        const std::string bound = *oneOf({"1", "1.2", "0.1", "0.0.1", "1.2.3-rc.1", "2.x", "*"});
        const VersionRange range = *VersionRange::parse(op + bound);
        const VersionRange again = *VersionRange::parse(range.canonical());
        const auto candidate = *gen<Version>(ScalarKind::Version);
        RC_ASSERT(range == again);
        RC_ASSERT(range.accepts(candidate) == again.accepts(candidate));
    }));
}

TEST_CASE("a pattern without signs takes itself only") {
    CHECK(rc::check("literal patterns", [] {
        const std::string text = *rc::gen::nonEmpty(
            rc::gen::container<std::string>(rc::gen::element('a', 'b', '/', '.')));
        const std::string other =
            *rc::gen::container<std::string>(rc::gen::element('a', 'b', '/', '.'));
        const Glob glob = *Glob::parse(text);
        RC_ASSERT(glob.matches(text));
        RC_ASSERT(glob.matches(other) == (text == other));
        RC_ASSERT(Glob::parse("**")->matches(other));
    }));
}

}  // namespace
}  // namespace clc::types
