// Forms of numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clc::parser {

/// `0xg`: begins as a number of another base, and goes on with what is none of its digits.
bool isWrongBase(std::string_view number);

/// `07`: a number that looks octal to some and decimal to others.
bool hasLeadingZero(std::string_view number);

/// The value of `1_000`, `0x1f` or `0o644`; nothing if it does not fit 64 bits.
auto readInt(std::string_view number) -> std::optional<std::int64_t>;

}  // namespace clc::parser
