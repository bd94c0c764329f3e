// Decimal numbers as written, turned into whole numbers of a small unit without rounding.
#pragma once

#include "types/scalars/int128.h"
#include "types/scalars/parsed.h"
#include "types/scalars/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// The digits of a number as written, before and after its point. Views into the text it was taken
/// from.
struct DecimalText {
    std::string_view whole;
    std::string_view fraction;

    /// Whether there is a digit at all; `.` alone has none.
    [[nodiscard]] auto any() const -> bool { return !whole.empty() || !fraction.empty(); }
};

/// Takes `12`, `0.35`, `1.` or `.5` from the text; takes nothing if no digit is there.
auto takeDecimal(TextCursor& cursor) -> DecimalText;

/// An error if blanks are next, behind a number whose unit has to follow at once.
auto blankBehindNumber(TextCursor cursor) -> std::optional<ScalarError>;

enum class Fit { Exact, TooLarge, TooFine };

struct Scaled {
    Fit fit = Fit::Exact;
    UInt128 value = 0;
};

/// What one of the unit as written is worth, and what may come out.
struct Scale {
    UInt128 factor = 1;
    int exponent = 0;  ///< a further factor of 10 to this power
    UInt128 largest = 0;
};

/// `number` in whole units, exactly. Numbers of more than 38 significant digits do not fit.
auto scaled(const DecimalText& number, const Scale& scale) -> Scaled;

/// `value` units of 10^-`places` as a decimal number without trailing zeros: 12500, 3 is `12.5`.
auto fixedPointText(UInt128 value, std::size_t places) -> std::string;

}  // namespace clc::types
