#include "types/scalars/ip_address.h"

#include "types/scalars/ip_text.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

constexpr std::string_view kHelp = "write an address such as 10.0.0.1 or 2001:db8::1";

/// What can't be in an address at all, and what was probably meant.
auto notAnAddress(std::string_view text) -> std::optional<ScalarError> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no address", std::string(kHelp));
    }
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        return errorAt(slash, text.size() - slash, "an address has no prefix length",
                       fmt::format("write the address alone: {}", text.substr(0, slash)));
    }
    if (const std::size_t zone = text.find('%'); zone != std::string_view::npos) {
        return errorAt(zone, text.size() - zone, "an address has no zone",
                       fmt::format("write the address alone: {}", text.substr(0, zone)));
    }
    if (text.starts_with('[')) {
        return errorAt(0, text.size(), "an address has no brackets", "write it without [ and ]");
    }
    const auto strange =
        std::ranges::find_if_not(text, [](char c) { return isHex(c) || c == '.' || c == ':'; });
    if (strange != text.end()) {
        return errorAt(0, text.size(), fmt::format("{} is no address", quoted(text)),
                       std::string(kHelp));
    }
    return std::nullopt;
}

}  // namespace

auto IpAddress::parse(std::string_view text) -> Parsed<IpAddress> {
    if (auto error = notAnAddress(text)) {
        return *std::move(error);
    }
    return text.find(':') == std::string_view::npos ? parseIpV4(text) : parseIpV6(text);
}

auto IpAddress::canonical() const -> std::string {
    return family == IpFamily::V4 ? ipV4Text(static_cast<std::uint32_t>(number)) : ipV6Text(number);
}

auto IpAddress::plus(std::int64_t steps) const -> std::optional<IpAddress> {
    const UInt128 distance = magnitude(steps);
    if (steps < 0) {
        return distance > number ? std::nullopt
                                 : std::optional(IpAddress{family, number - distance});
    }
    if (distance > lastNumber(family) - number) {
        return std::nullopt;
    }
    return IpAddress{family, number + distance};
}

}  // namespace clc::types
