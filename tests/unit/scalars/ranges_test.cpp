#include "types/scalars/address_range.h"
#include "types/scalars/int_range.h"
#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

namespace clc::types {
namespace {

TEST_CASE("a range of addresses") {
    checkCanonical<AddressRange>({{"192.168.2.224..192.168.2.254", "192.168.2.224..192.168.2.254"},
                                  {"10.0.0.1", "10.0.0.1..10.0.0.1"},
                                  {"2001:db8::..2001:db8:0::ff", "2001:db8::..2001:db8::ff"}});
    checkErrors(
        AddressRange::parse,
        {
            {"10.0.0.1..", 10, 0, "there is no address",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"..10.0.0.1", 0, 0, "there is no address",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.1..::1", 0, 13, "one end is IPv4, the other IPv6",
             "write both ends in one family"},
            {"10.0.0.1..10.0.0.300", 17, 3, "'300' is larger than 255",
             "each of the four numbers is at most 255"},
            {"10.0.0.1-10.0.0.5", 0, 17, "'10.0.0.1-10.0.0.5' is no address",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
            {"10.0.0.1...10.0.0.5", 10, 9, "'.10.0.0.5' has 5 numbers, an IPv4 address has 4",
             "write an address such as 10.0.0.1 or 2001:db8::1"},
        });
    const auto pool = read<AddressRange>("10.0.0.10..10.0.0.19");
    CHECK(pool.size() == 10);
    CHECK(pool.contains(read<IpAddress>("10.0.0.19")));
    CHECK(!pool.contains(read<IpAddress>("10.0.0.20")));
    CHECK(pool.contains(read<AddressRange>("10.0.0.12..10.0.0.13")));
    CHECK(!pool.contains(read<AddressRange>("10.0.0.12..10.0.0.20")));
    CHECK(pool.overlaps(read<AddressRange>("10.0.0.19..10.0.0.30")));
    CHECK(!pool.overlaps(read<AddressRange>("10.0.0.20..10.0.0.30")));
    CHECK(AddressRange::of(read<Cidr>("10.0.0.0/24")).contains(pool));
    CHECK(AddressRange::of(read<Cidr>("::/0")).size() == std::nullopt);
    CHECK(AddressRange::of(read<Cidr>("::/65")).size() == std::nullopt);
    CHECK(AddressRange::of(read<Cidr>("::/66")).size() == std::int64_t{1} << 62);
}

TEST_CASE("a range of addresses that ends before it begins is empty") {
    const auto none = read<AddressRange>("10.0.0.5..10.0.0.1");
    CHECK(none.empty());
    CHECK(none.size() == 0);
    CHECK(!none.contains(read<IpAddress>("10.0.0.3")));
    CHECK(!none.overlaps(read<AddressRange>("10.0.0.0..10.0.0.9")));
    CHECK(read<AddressRange>("10.0.0.0").contains(none));
}

TEST_CASE("a range of numbers") {
    checkCanonical<IntRange>({{"2..4", "2..4"},
                              {"2", "2..2"},
                              {"-3..0", "-3..0"},
                              {"0..0", "0..0"},
                              {"-9223372036854775808..9223372036854775807",
                               "-9223372036854775808..9223372036854775807"}});
    checkErrors(IntRange::parse,
                {
                    {"", 0, 0, "a number is missing", "write a range such as 2..4"},
                    {"a", 0, 1, "'a' is no whole number", "write a range such as 2..4"},
                    {"1..", 3, 0, "a number is missing", "write a range such as 2..4"},
                    {"..5", 0, 0, "a number is missing", "write a range such as 2..4"},
                    {"1..b", 3, 1, "'b' is no whole number", "write a range such as 2..4"},
                    {"01..5", 0, 2, "'01' has a leading zero", "write the number without it"},
                    {"1..99999999999999999999", 3, 20,
                     "'99999999999999999999' is larger than a number can be",
                     "whole numbers reach from -2^63 to 2^63-1"},
                    {"1.5", 0, 3, "'1.5' is no whole number", "write a range such as 2..4"},
                    {"1-5", 0, 3, "'1-5' is no whole number", "write a range such as 2..4"},
                });
    const auto range = read<IntRange>("2..4");
    CHECK(range.size() == 3);
    CHECK(range.contains(2));
    CHECK(range.contains(4));
    CHECK(!range.contains(5));
    CHECK(range.contains(read<IntRange>("3..4")));
    CHECK(!range.contains(read<IntRange>("3..5")));
    CHECK(range.overlaps(read<IntRange>("4..9")));
    CHECK(!range.overlaps(read<IntRange>("5..9")));
    CHECK(read<IntRange>("5..4").empty());
    CHECK(read<IntRange>("5..4").size() == 0);
    CHECK(!read<IntRange>("5..4").overlaps(range));
    CHECK(range.contains(read<IntRange>("9..8")));
    CHECK(read<IntRange>("-9223372036854775808..9223372036854775807").size() == std::nullopt);
    CHECK(read<IntRange>("0..9223372036854775807").size() == std::nullopt);
    CHECK(read<IntRange>("1..9223372036854775807").size() == 9223372036854775807);
}

}  // namespace
}  // namespace clc::types
