#include "types/scalars/decimal.h"

namespace clc::types {
namespace {

constexpr std::size_t kMostDigits = 38;

auto withoutLeadingZeros(std::string_view digits) -> std::string_view {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

auto withoutTrailingZeros(std::string_view digits) -> std::string_view {
    const std::size_t last = digits.find_last_not_of('0');
    return last == std::string_view::npos ? std::string_view{} : digits.substr(0, last + 1);
}

auto valueOf(std::string_view digits, UInt128 before) -> UInt128 {
    for (const char digit : digits) {
        before = before * 10 + static_cast<UInt128>(digit - '0');
    }
    return before;
}

/// Takes the prime `divisor` out of one of two factors.
auto divide(UInt128& a, UInt128& b, UInt128 divisor) -> bool {
    UInt128& divisible = a % divisor == 0 ? a : b;
    if (divisible % divisor != 0) {
        return false;
    }
    divisible /= divisor;
    return true;
}

}  // namespace

auto takeDecimal(TextCursor& cursor) -> DecimalText {
    DecimalText number;
    TextCursor ahead = cursor;
    number.whole = ahead.takeWhile(isDigit);
    if (ahead.accept(".")) {
        number.fraction = ahead.takeWhile(isDigit);
    }
    if (number.any()) {
        cursor = ahead;
    }
    return number;
}

auto blankBehindNumber(TextCursor cursor) -> std::optional<ScalarError> {
    const Piece blanks{cursor.offset(), cursor.takeWhile(isBlank)};
    if (blanks.text.empty()) {
        return std::nullopt;
    }
    return errorAt(blanks.offset, blanks.text.size(), "a blank stands behind the number",
                   "leave it out");
}

auto scaled(const DecimalText& number, const Scale& scale) -> Scaled {
    const std::string_view whole = withoutLeadingZeros(number.whole);
    const std::string_view fraction = withoutTrailingZeros(number.fraction);
    if (whole.empty() && fraction.empty()) {
        return {};
    }
    if (whole.size() > kMostDigits) {
        return {.fit = Fit::TooLarge};
    }
    if (whole.size() + withoutLeadingZeros(fraction).size() > kMostDigits) {
        return {.fit = Fit::TooFine};
    }
    UInt128 digits = valueOf(fraction, valueOf(whole, 0));
    UInt128 factor = scale.factor;
    auto places = static_cast<long>(fraction.size()) - scale.exponent;
    for (; places > 0; --places) {
        if (!divide(factor, digits, 2) || !divide(factor, digits, 5)) {
            return {.fit = Fit::TooFine};
        }
    }
    for (; places < 0; ++places) {
        if (digits > scale.largest / 10) {
            return {.fit = Fit::TooLarge};
        }
        digits *= 10;
    }
    if (digits > scale.largest / factor) {
        return {.fit = Fit::TooLarge};
    }
    return {.fit = Fit::Exact, .value = digits * factor};
}

auto fixedPointText(UInt128 value, std::size_t places) -> std::string {
    std::string digits = decimalText(value);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    const std::string_view fraction =
        withoutTrailingZeros(std::string_view(digits).substr(digits.size() - places));
    std::string text = digits.substr(0, digits.size() - places);
    if (!fraction.empty()) {
        text += '.';
        text += fraction;
    }
    return text;
}

}  // namespace clc::types
