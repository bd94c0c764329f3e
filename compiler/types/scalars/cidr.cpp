#include "types/scalars/cidr.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

namespace clc::types {
namespace {

/// The bits behind a prefix that leaves `hostBits` of them.
auto hostMask(unsigned hostBits) -> UInt128 {
    return hostBits >= 128 ? ~UInt128{0} : (UInt128{1} << hostBits) - 1;
}

/// 2 to the `bits`, if that is an Int.
auto powerOfTwo(unsigned bits) -> std::optional<std::int64_t> {
    return bits < 63 ? std::optional(std::int64_t{1} << bits) : std::nullopt;
}

auto parsePrefix(std::string_view text, IpFamily family) -> Parsed<std::uint8_t> {
    const unsigned most = addressBits(family);
    const std::string help = fmt::format("write a prefix length from 0 to {}", most);
    if (text.empty()) {
        return errorAt(0, 0, "the prefix length is missing", help);
    }
    if (!allDigits(text)) {
        return errorAt(0, text.size(), fmt::format("{} is no prefix length", quoted(text)), help);
    }
    const std::uint64_t value = number(text).value_or(most + 1);
    if (value > most) {
        return errorAt(
            0, text.size(),
            fmt::format("{} is larger than the {} bits of an address", quoted(text), most), help);
    }
    if (text.size() > 1 && text.front() == '0') {
        return errorAt(0, text.size(), fmt::format("{} has a leading zero", quoted(text)),
                       fmt::format("write {}", value));
    }
    return static_cast<std::uint8_t>(value);
}

}  // namespace

auto Cidr::parse(std::string_view text) -> Parsed<Cidr> {
    const std::size_t slash = text.find('/');
    const Parsed<IpAddress> address = IpAddress::parse(text.substr(0, slash));
    if (!address) {
        return address.error();
    }
    if (slash == std::string_view::npos) {
        return errorAt(
            text.size(), 0, fmt::format("{} has no prefix length", quoted(text)),
            fmt::format("write {}/{} for this one address", text, addressBits(address->family)));
    }
    const Parsed<std::uint8_t> prefix = parsePrefix(text.substr(slash + 1), address->family);
    if (!prefix) {
        return shifted(prefix.error(), slash + 1);
    }
    const Cidr network = *around(*address, *prefix);
    if (network.base_ != *address) {
        return errorAt(
            0, slash,
            fmt::format("{} is an address inside the network", quoted(text.substr(0, slash))),
            fmt::format("the network is {}", network.canonical()));
    }
    return network;
}

auto Cidr::around(const IpAddress& address, std::uint8_t prefix) -> std::optional<Cidr> {
    if (prefix > addressBits(address.family)) {
        return std::nullopt;
    }
    const auto hostBits = static_cast<unsigned>(addressBits(address.family) - prefix);
    return Cidr({address.family, address.number & ~hostMask(hostBits)}, prefix);
}

auto Cidr::canonical() const -> std::string {
    return fmt::format("{}/{}", base_.canonical(), prefix_);
}

auto Cidr::last() const -> IpAddress {
    const auto hostBits = static_cast<unsigned>(addressBits(family()) - prefix_);
    return {family(), base_.number | hostMask(hostBits)};
}

auto Cidr::size() const -> std::optional<std::int64_t> {
    return powerOfTwo(static_cast<unsigned>(addressBits(family()) - prefix_));
}

auto Cidr::contains(const IpAddress& address) const -> bool {
    return address.family == family() && first() <= address && address <= last();
}

auto Cidr::contains(const Cidr& other) const -> bool {
    return other.prefix_ >= prefix_ && contains(other.base_);
}

auto Cidr::overlaps(const Cidr& other) const -> bool {
    return contains(other.base_) || other.contains(base_);
}

auto Cidr::host(std::int64_t index) const -> std::optional<IpAddress> {
    const IpAddress from = index < 0 ? last() : first();
    const std::optional<IpAddress> address = from.plus(index < 0 ? index + 1 : index);
    return address && contains(*address) ? address : std::nullopt;
}

auto Cidr::subnetCount(std::uint8_t prefix) const -> std::optional<std::int64_t> {
    if (prefix < prefix_ || prefix > addressBits(family())) {
        return std::nullopt;
    }
    return powerOfTwo(static_cast<unsigned>(prefix - prefix_));
}

auto Cidr::subnet(std::uint8_t prefix, std::int64_t index) const -> std::optional<Cidr> {
    if (prefix < prefix_ || prefix > addressBits(family()) || index < 0) {
        return std::nullopt;
    }
    const auto newBits = static_cast<unsigned>(prefix - prefix_);
    const auto number = static_cast<UInt128>(index);
    if (number > hostMask(newBits)) {
        return std::nullopt;
    }
    const auto hostBits = static_cast<unsigned>(addressBits(family()) - prefix);
    // No host bits at all can only be shifted by 128 if the index is 0.
    const UInt128 offset = hostBits >= 128 ? 0 : number << hostBits;
    return Cidr({family(), base_.number | offset}, prefix);
}

}  // namespace clc::types
