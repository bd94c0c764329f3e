// Content digests as images carry them: algorithm:hexadecimal.
#pragma once

#include "types/scalars/parsed.h"

#include <optional>
#include <string_view>

namespace clc::types {

/// What is wrong with the digest `text`: the algorithm is one the OCI registers, its digits lower
/// case and complete.
auto checkDigest(std::string_view text) -> std::optional<ScalarError>;

}  // namespace clc::types
