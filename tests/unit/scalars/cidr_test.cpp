#include "types/scalars/cidr.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <limits>

namespace clc::types {
namespace {

TEST_CASE("a network is written with its first address") {
    checkCanonical<Cidr>({{"10.0.0.0/8", "10.0.0.0/8"},
                          {"0.0.0.0/0", "0.0.0.0/0"},
                          {"10.0.0.1/32", "10.0.0.1/32"},
                          {"::/0", "::/0"},
                          {"2001:DB8:0::/48", "2001:db8::/48"},
                          {"::1/128", "::1/128"}});
}

TEST_CASE("a network that is none is an error, and host bits offer the network") {
    checkErrors(
        Cidr::parse,
        {
            {"10.0.0.0", 8, 0, "'10.0.0.0' has no prefix length",
             "write 10.0.0.0/32 for this one address"},
            {"::1", 3, 0, "'::1' has no prefix length", "write ::1/128 for this one address"},
            {"10.0.0.0/", 9, 0, "the prefix length is missing",
             "write a prefix length from 0 to 32"},
            {"10.0.0.0/x", 9, 1, "'x' is no prefix length", "write a prefix length from 0 to 32"},
            {"10.0.0.0/33", 9, 2, "'33' is larger than the 32 bits of an address",
             "write a prefix length from 0 to 32"},
            {"::/129", 3, 3, "'129' is larger than the 128 bits of an address",
             "write a prefix length from 0 to 128"},
            {"10.0.0.0/08", 9, 2, "'08' has a leading zero", "write 8"},
            {"10.0.0.5/8", 0, 8, "'10.0.0.5' is an address inside the network",
             "the network is 10.0.0.0/8"},
            {"2001:db8::1/32", 0, 11, "'2001:db8::1' is an address inside the network",
             "the network is 2001:db8::/32"},
            {"10.0.0/8", 0, 6, "'10.0.0' has 3 numbers, an IPv4 address has 4",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.0/255.0.0.0", 9, 9, "'255.0.0.0' is no prefix length",
             "write a prefix length from 0 to 32"},
            {"", 0, 0, "there is no address", "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.0/8/8", 9, 3, "'8/8' is no prefix length",
             "write a prefix length from 0 to 32"},
        });
}

TEST_CASE("what a network holds") {
    const auto network = read<Cidr>("10.0.1.0/24");
    CHECK(network.first().canonical() == "10.0.1.0");
    CHECK(network.last().canonical() == "10.0.1.255");
    CHECK(network.size() == 256);
    CHECK(network.contains(read<IpAddress>("10.0.1.77")));
    CHECK(!network.contains(read<IpAddress>("10.0.2.0")));
    CHECK(!network.contains(read<IpAddress>("::a00:101")));
    CHECK(network.contains(read<Cidr>("10.0.1.128/25")));
    CHECK(network.contains(network));
    CHECK(!network.contains(read<Cidr>("10.0.0.0/16")));
    CHECK(network.overlaps(read<Cidr>("10.0.0.0/16")));
    CHECK(read<Cidr>("10.0.0.0/16").overlaps(network));
    CHECK(!network.overlaps(read<Cidr>("10.0.2.0/24")));
    CHECK(!read<Cidr>("0.0.0.0/0").overlaps(read<Cidr>("::/0")));
    CHECK(read<Cidr>("::/0").size() == std::nullopt);
    CHECK(read<Cidr>("::/66").size() == std::int64_t{1} << 62);
    CHECK(read<Cidr>("::/65").size() == std::nullopt);
}

TEST_CASE("hosts of a network by index, from both ends") {
    const auto host = [](std::string_view network, std::int64_t index) {
        const auto address = read<Cidr>(network).host(index);
        return address ? address->canonical() : "none";
    };
    CHECK(host("10.0.1.0/24", 1) == "10.0.1.1");
    CHECK(host("10.0.1.0/24", 255) == "10.0.1.255");
    CHECK(host("10.0.1.0/24", 256) == "none");
    CHECK(host("10.0.1.0/24", -1) == "10.0.1.255");
    CHECK(host("10.0.1.0/24", -256) == "10.0.1.0");
    CHECK(host("10.0.1.0/24", -257) == "none");
    CHECK(host("::/0", std::numeric_limits<std::int64_t>::min()) == "ffff:ffff:ffff:ffff:8000::");
    CHECK(host("10.0.0.1/32", 0) == "10.0.0.1");
}

TEST_CASE("networks of a network by index") {
    const auto subnet = [](std::string_view network, std::uint8_t prefix, std::int64_t index) {
        const auto found = read<Cidr>(network).subnet(prefix, index);
        return found ? found->canonical() : "none";
    };
    CHECK(subnet("10.0.0.0/16", 24, 5) == "10.0.5.0/24");
    CHECK(subnet("10.0.0.0/16", 16, 0) == "10.0.0.0/16");
    CHECK(subnet("10.0.0.0/16", 16, 1) == "none");
    CHECK(subnet("10.0.0.0/16", 24, 256) == "none");
    CHECK(subnet("10.0.0.0/16", 24, -1) == "none");
    CHECK(subnet("10.0.0.0/16", 8, 0) == "none");
    CHECK(subnet("10.0.0.0/16", 33, 0) == "none");
    CHECK(subnet("::/0", 0, 0) == "::/0");
    CHECK(subnet("::/0", 128, 1) == "::1/128");
    CHECK(read<Cidr>("10.0.0.0/16").subnetCount(24) == 256);
    CHECK(read<Cidr>("10.0.0.0/16").subnetCount(8) == std::nullopt);
    CHECK(read<Cidr>("::/0").subnetCount(63) == std::nullopt);
    CHECK(Cidr::around(read<IpAddress>("10.0.0.5"), 8)->canonical() == "10.0.0.0/8");
    CHECK(Cidr::around(read<IpAddress>("10.0.0.5"), 33) == std::nullopt);
}

TEST_CASE("networks are ordered by address, the larger first") {
    CHECK(read<Cidr>("10.0.0.0/8") < read<Cidr>("10.0.0.0/16"));
    CHECK(read<Cidr>("10.0.0.0/16") < read<Cidr>("10.1.0.0/16"));
    CHECK(read<Cidr>("255.0.0.0/8") < read<Cidr>("::/0"));
}

}  // namespace
}  // namespace clc::types
