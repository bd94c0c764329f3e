// One address of IPv4 or IPv6, as a number and as text.
#pragma once

#include "types/scalars/int128.h"
#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

enum class IpFamily : std::uint8_t { V4, V6 };

/// Bits of an address: 32 or 128.
constexpr auto addressBits(IpFamily family) -> std::uint8_t {
    return family == IpFamily::V4 ? 32 : 128;
}

/// An address. All of IPv4 come before all of IPv6; an IPv4 address never equals its form mapped
/// into IPv6.
struct IpAddress {
    IpFamily family = IpFamily::V4;
    UInt128 number = 0;

    /// Four decimal numbers without leading zeros, or the text forms of RFC 4291, without zone and
    /// prefix length.
    static auto parse(std::string_view text) -> Parsed<IpAddress>;

    /// RFC 5952 for IPv6, `::ffff:192.0.2.1` for a mapped address as its section 5 recommends.
    [[nodiscard]] auto canonical() const -> std::string;

    /// The address `steps` after this one (before, if negative); nothing outside the family.
    [[nodiscard]] auto plus(std::int64_t steps) const -> std::optional<IpAddress>;

    bool operator==(const IpAddress&) const = default;
    auto operator<=>(const IpAddress&) const = default;
};

/// The number of the last address of a family.
constexpr auto lastNumber(IpFamily family) -> UInt128 {
    return family == IpFamily::V4 ? UInt128{0xFFFF'FFFF} : ~UInt128{0};
}

}  // namespace clc::types
