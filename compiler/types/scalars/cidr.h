// A network: an address and how many of its leading bits name the network.
#pragma once

#include "types/scalars/ip_address.h"
#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// A network of IPv4 or IPv6. The bits behind the prefix are 0; `parse` reports others and offers
/// the network.
class Cidr {
public:
    static auto parse(std::string_view text) -> Parsed<Cidr>;

    /// The network of `prefix` leading bits that `address` lies in; nothing if the family has fewer
    /// bits.
    static auto around(const IpAddress& address, std::uint8_t prefix) -> std::optional<Cidr>;

    [[nodiscard]] auto canonical() const -> std::string;
    [[nodiscard]] auto family() const -> IpFamily { return base_.family; }
    [[nodiscard]] auto prefix() const -> std::uint8_t { return prefix_; }
    [[nodiscard]] auto first() const -> IpAddress { return base_; }
    [[nodiscard]] auto last() const -> IpAddress;

    /// How many addresses it has; nothing if these are more than 2^63-1.
    [[nodiscard]] auto size() const -> std::optional<std::int64_t>;

    [[nodiscard]] auto contains(const IpAddress& address) const -> bool;
    [[nodiscard]] auto contains(const Cidr& other) const -> bool;
    [[nodiscard]] auto overlaps(const Cidr& other) const -> bool;

    /// The address `index` after the first, or counted from the end: -1 is the last. Nothing
    /// outside the network.
    [[nodiscard]] auto host(std::int64_t index) const -> std::optional<IpAddress>;

    /// How many networks of `prefix` bits it has: nothing if none, or more than 2^63-1.
    [[nodiscard]] auto subnetCount(std::uint8_t prefix) const -> std::optional<std::int64_t>;

    /// The `index`th network of `prefix` bits inside, from 0; nothing outside the network.
    [[nodiscard]] auto subnet(std::uint8_t prefix, std::int64_t index) const -> std::optional<Cidr>;

    /// By first address, the larger network first.
    bool operator==(const Cidr&) const = default;
    auto operator<=>(const Cidr&) const = default;

private:
    Cidr(const IpAddress& base, std::uint8_t prefix) : base_(base), prefix_(prefix) {}

    IpAddress base_;
    std::uint8_t prefix_;
};

}  // namespace clc::types
