// SHA-256 by nettle: content hashes, and the ids that other systems derive from a text.
#pragma once

#include <string>
#include <string_view>

namespace clc {

/// The digest of `bytes` as 64 lower-case hexadecimal digits.
auto sha256Hex(std::string_view bytes) -> std::string;

}  // namespace clc
