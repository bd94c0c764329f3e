// What stands behind the number of a quantity: a power of 1000 or 1024 by its letter, or an
// exponent of 10.
#pragma once

#include "types/scalars/parsed.h"
#include "types/scalars/quantity.h"

#include <string_view>

namespace clc::types {

struct QuantitySuffix {
    UInt128 factor = 1;  ///< 1024 to some power; 1 for the other formats
    int exponent = 0;    ///< of 10; 0 for binary suffixes
    QuantityFormat format = QuantityFormat::DecimalSi;

    static auto parse(std::string_view text) -> Parsed<QuantitySuffix>;
};

/// The suffix of 1024 to the `power`, which is 0 to 6.
auto binarySuffix(std::size_t power) -> std::string_view;

/// The suffix of 1000 to the `power`, which is -3 to 6.
auto decimalSuffix(int power) -> std::string_view;

}  // namespace clc::types
