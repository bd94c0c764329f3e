// The name in front of an image's tag and digest: where it is kept, and as what.
#pragma once

#include "types/scalars/parsed.h"

#include <string>
#include <string_view>

namespace clc::types {

struct ImageName {
    std::string registry;
    std::string repository;

    /// Without a registry it is docker.io's, without a namespace there its `library`.
    static auto parse(std::string_view text) -> Parsed<ImageName>;
};

}  // namespace clc::types
