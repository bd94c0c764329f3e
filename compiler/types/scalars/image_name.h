// The name in front of an image's tag and digest: where it is kept, and as what.
#pragma once

#include "types/scalars/parsed.h"

#include <string>
#include <string_view>

namespace clc::types {

struct ImageName {
    std::string registry;
    std::string repository;

    /// Without a registry it is docker.io's, without a namespace there its `library`. What is
    /// offered instead of a wrong one ends with `behind`: the tag and digest that follow it.
    static auto parse(std::string_view text, std::string_view behind = {}) -> Parsed<ImageName>;
};

}  // namespace clc::types
