// Addresses from one to another, both included: 192.168.2.224..192.168.2.254.
#pragma once

#include "types/scalars/cidr.h"
#include "types/scalars/ip_address.h"
#include "types/scalars/parsed.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// Both ends are of one family. It is empty if `to` comes before `from`.
struct AddressRange {
    IpAddress from;
    IpAddress to;

    /// `a..b`, or one address, which is the range from it to itself.
    static auto parse(std::string_view text) -> Parsed<AddressRange>;

    /// All addresses of a network.
    static auto of(const Cidr& network) -> AddressRange {
        return {network.first(), network.last()};
    }

    [[nodiscard]] auto canonical() const -> std::string;
    [[nodiscard]] auto empty() const -> bool { return to < from; }

    /// How many addresses; nothing if more than 2^63-1.
    [[nodiscard]] auto size() const -> std::optional<std::int64_t>;

    [[nodiscard]] auto contains(const IpAddress& address) const -> bool;

    /// Whether every address of `other` is in here; the empty range is in every range.
    [[nodiscard]] auto contains(const AddressRange& other) const -> bool;

    /// Whether some address is in both.
    [[nodiscard]] auto overlaps(const AddressRange& other) const -> bool;

    /// By both ends, also of empty ranges: the ends are what a program can see.
    bool operator==(const AddressRange&) const = default;
};

}  // namespace clc::types
