// The text forms of addresses, read and written; `IpAddress` is what to use.
#pragma once

#include "types/scalars/ip_address.h"
#include "types/scalars/parsed.h"

#include <string>
#include <string_view>

namespace clc::types {

/// `text` holds only hexadecimal digits, dots and colons; the first has no colon, the second at
/// least one.
auto parseIpV4(std::string_view text) -> Parsed<IpAddress>;
auto parseIpV6(std::string_view text) -> Parsed<IpAddress>;

auto ipV4Text(std::uint32_t number) -> std::string;
auto ipV6Text(UInt128 number) -> std::string;

}  // namespace clc::types
