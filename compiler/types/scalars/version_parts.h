// The parts that versions and constraints on versions share.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clc::types {

/// One number of the version `text`: no leading zero, at most 15 digits, so that every tool reads
/// it exactly.
auto parseVersionNumber(const Piece& part, std::string_view text) -> Parsed<std::uint64_t>;

struct VersionSuffix {
    std::string preRelease;
    std::string build;
};

/// What follows the numbers: nothing, `-alpha.1`, `+k3s1` or both.
auto parseVersionSuffix(std::string_view text) -> Parsed<VersionSuffix>;

}  // namespace clc::types
