#include "types/scalars/ip_address.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <limits>

namespace clc::types {
namespace {

TEST_CASE("an address is written as RFC 5952 has it") {
    checkCanonical<IpAddress>({
        {"10.0.0.1", "10.0.0.1"},
        {"0.0.0.0", "0.0.0.0"},
        {"255.255.255.255", "255.255.255.255"},
        {"::", "::"},
        {"::1", "::1"},
        {"1::", "1::"},
        {"2001:DB8::1", "2001:db8::1"},
        {"2001:0db8:0000:0000:0000:0000:0002:0001", "2001:db8::2:1"},
        {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"},
        {"2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"},
        {"2001:0:0:1:0:0:0:1", "2001:0:0:1::1"},
        {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
        {"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
        {"::ffff:192.0.2.1", "::ffff:192.0.2.1"},
        {"::ffff:c000:201", "::ffff:192.0.2.1"},
        {"64:ff9b::192.0.2.33", "64:ff9b::c000:221"},
        {"1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"},
        {"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    });
}

TEST_CASE("an address that is none is an error at its part") {
    checkErrors(
        IpAddress::parse,
        {
            {"", 0, 0, "there is no address", "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0", 0, 6, "'10.0.0' has 3 numbers, an IPv4 address has 4",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.0.1", 0, 10, "'10.0.0.0.1' has 5 numbers, an IPv4 address has 4",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.256", 7, 3, "'256' is larger than 255",
             "each of the four numbers is at most 255"},
            {"10.0.0.", 7, 0, "a number is missing", "an IPv4 address has four, such as 10.0.0.1"},
            {"10..0.1", 3, 0, "a number is missing", "an IPv4 address has four, such as 10.0.0.1"},
            {"10.0.0.a", 7, 1, "'a' is no decimal number",
             "an IPv4 address has four numbers from 0 to 255"},
            {"10.0.0.01", 7, 2, "'01' has a leading zero", "write 1"},
            {"10.0.0.1/24", 8, 3, "an address has no prefix length",
             "write the address alone: 10.0.0.1"},
            {"10.0.0.99999999999999999999", 7, 20, "'99999999999999999999' is larger than 255",
             "each of the four numbers is at most 255"},
            {"fe80::1%eth0", 7, 5, "an address has no zone", "write the address alone: fe80::1"},
            {"[::1]", 0, 5, "an address has no brackets", "write it without [ and ]"},
            {"example.org", 0, 11, "'example.org' is no address",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"1:2:3", 0, 5, "'1:2:3' has 3 groups, an IPv6 address has 8",
             "write the groups of 0 that are left out as one '::'"},
            {"1:2:3:4:5:6:7:8:9", 0, 17, "'1:2:3:4:5:6:7:8:9' has more than 8 groups",
             "an IPv6 address has 8 groups, or fewer and one '::'"},
            {"1:2:3:4:5:6:7:8::", 0, 17, "'::' stands for no group",
             "write ':' instead: all 8 groups are there"},
            {"::12345", 2, 5, "'12345' has more than 4 digits",
             "a group has 1 to 4 hexadecimal digits"},
            {"1::2::3", 4, 2, "'::' stands twice", "write one of them as groups of 0"},
            {":1:2:3:4:5:6:7", 0, 1, "a single ':' stands at the edge",
             "write a group there, or '::'"},
            {"1:2:3:4:5:6:7:", 13, 1, "a single ':' stands at the edge",
             "write a group there, or '::'"},
            {":", 0, 1, "':' has 0 groups, an IPv6 address has 8",
             "write the groups of 0 that are left out as one '::'"},
            {"1.2.3.4::", 0, 7, "an IPv4 part stands only at the end",
             "write it as two groups, or last"},
            {"::1.2.3", 2, 5, "'1.2.3' has 3 numbers, an IPv4 address has 4",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"::1.2.3.256", 8, 3, "'256' is larger than 255",
             "each of the four numbers is at most 255"},
            {"1:2:3:4:5:6:7:1.2.3.4", 0, 21, "'1:2:3:4:5:6:7:1.2.3.4' has more than 8 groups",
             "an IPv6 address has 8 groups, or fewer and one '::'"},
            {":::", 1, 2, "'::' stands twice", "write one of them as groups of 0"},
        });
}

TEST_CASE("addresses are ordered by family and number") {
    CHECK(read<IpAddress>("10.0.0.9") < read<IpAddress>("10.0.0.10"));
    CHECK(read<IpAddress>("255.255.255.255") < read<IpAddress>("::"));
    CHECK(read<IpAddress>("::1") == read<IpAddress>("0:0::0:1"));
    CHECK(read<IpAddress>("::ffff:10.0.0.1") != read<IpAddress>("10.0.0.1"));
}

TEST_CASE("counting on from an address stays in its family") {
    const auto after = [](std::string_view text, std::int64_t steps) {
        const auto address = read<IpAddress>(text).plus(steps);
        return address ? address->canonical() : "none";
    };
    CHECK(after("10.0.0.255", 1) == "10.0.1.0");
    CHECK(after("10.0.0.0", -1) == "9.255.255.255");
    CHECK(after("255.255.255.255", 1) == "none");
    CHECK(after("0.0.0.0", -1) == "none");
    CHECK(after("::", 0) == "::");
    CHECK(after("::ffff:ffff", 1) == "::1:0:0");
    CHECK(after("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 1) == "none");
    CHECK(after("::1:0:0:0:0", std::numeric_limits<std::int64_t>::min()) == "::8000:0:0:0");
}

}  // namespace
}  // namespace clc::types
