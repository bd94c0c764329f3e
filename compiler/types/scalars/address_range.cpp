#include "types/scalars/address_range.h"

#include <limits>

namespace clc::types {

auto AddressRange::parse(std::string_view text) -> Parsed<AddressRange> {
    const std::size_t dots = text.find("..");
    const Parsed<IpAddress> from = IpAddress::parse(text.substr(0, dots));
    if (!from) {
        return from.error();
    }
    if (dots == std::string_view::npos) {
        return AddressRange{*from, *from};
    }
    const Parsed<IpAddress> to = IpAddress::parse(text.substr(dots + 2));
    if (!to) {
        return shifted(to.error(), dots + 2);
    }
    if (from->family != to->family) {
        return errorAt(0, text.size(), "one end is IPv4, the other IPv6",
                       "write both ends in one family");
    }
    return AddressRange{*from, *to};
}

auto AddressRange::canonical() const -> std::string {
    return from.canonical() + ".." + to.canonical();
}

auto AddressRange::size() const -> std::optional<std::int64_t> {
    if (empty()) {
        return 0;
    }
    constexpr auto kMost = UInt128{std::numeric_limits<std::int64_t>::max()};
    const UInt128 beyondFirst = to.number - from.number;
    if (beyondFirst >= kMost) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(beyondFirst) + 1;
}

auto AddressRange::contains(const IpAddress& address) const -> bool {
    return from <= address && address <= to;
}

auto AddressRange::contains(const AddressRange& other) const -> bool {
    return other.empty() || (from <= other.from && other.to <= to);
}

auto AddressRange::overlaps(const AddressRange& other) const -> bool {
    return !empty() && !other.empty() && from <= other.to && other.from <= to;
}

}  // namespace clc::types
