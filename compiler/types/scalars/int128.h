// Integers of 128 bits, which the compilers in use have and the standard library does not print.
#pragma once

#include <algorithm>
#include <string>

namespace clc::types {

using Int128 = __int128_t;
using UInt128 = __uint128_t;

/// `value` in decimal digits.
inline auto decimalText(UInt128 value) -> std::string {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::ranges::reverse(digits);
    return digits;
}

/// The distance of `value` from 0.
constexpr auto magnitude(Int128 value) -> UInt128 {
    return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

}  // namespace clc::types
