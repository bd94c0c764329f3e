#include "types/scalars/quantity.h"

#include "types/scalars/decimal.h"
#include "types/scalars/quantity_suffix.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace clc::types {
namespace {

constexpr UInt128 kNano = 1'000'000'000;
constexpr UInt128 kLargest = UInt128{std::numeric_limits<std::int64_t>::max()} * kNano;
constexpr std::size_t kNanoPlaces = 9;

auto misfit(std::string_view text, Fit fit) -> ScalarError {
    if (fit == Fit::TooLarge) {
        return errorAt(0, text.size(),
                       fmt::format("{} is larger than a quantity can be", quoted(text)),
                       "the largest quantity is 9223372036854775807, a little less than 8Ei");
    }
    return errorAt(0, text.size(), fmt::format("{} is finer than a quantity can be", quoted(text)),
                   "the finest step of a quantity is 1n, a billionth; round it to that or coarser");
}

/// `whole` units of 1024^n with the largest n that leaves no fraction.
auto binaryText(UInt128 whole) -> std::string {
    std::size_t power = 0;
    while (whole % 1024 == 0) {
        whole /= 1024;
        ++power;
    }
    return decimalText(whole) + std::string(binarySuffix(power));
}

/// `nano` with the largest power of 1000 that leaves no fraction.
auto thousandsText(UInt128 nano, QuantityFormat format) -> std::string {
    int power = -3;
    while (nano % 1000 == 0) {
        nano /= 1000;
        ++power;
    }
    if (format != QuantityFormat::DecimalExponent) {
        return decimalText(nano) + std::string(decimalSuffix(power));
    }
    return power == 0 ? decimalText(nano) : fmt::format("{}e{}", decimalText(nano), power * 3);
}

}  // namespace

auto Quantity::parse(std::string_view text) -> Parsed<Quantity> {
    TextCursor cursor(text);
    const bool negative = cursor.accept("-");
    if (!negative) {
        cursor.accept("+");
    }
    const std::size_t begin = cursor.offset();
    const DecimalText number = takeDecimal(cursor);
    if (!number.any()) {
        return errorAt(begin, text.size() - begin,
                       text.size() == begin ? "there is no number"
                                            : fmt::format("{} has no number", quoted(text)),
                       "write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi");
    }
    if (auto blank = blankBehindNumber(cursor)) {
        return *std::move(blank);
    }
    const Parsed<QuantitySuffix> suffix = QuantitySuffix::parse(cursor.rest());
    if (!suffix) {
        return shifted(suffix.error(), cursor.offset());
    }
    const Scaled amount = scaled(
        number,
        {.factor = suffix->factor * kNano, .exponent = suffix->exponent, .largest = kLargest});
    if (amount.fit != Fit::Exact) {
        return misfit(text, amount.fit);
    }
    const auto nano = static_cast<Int128>(amount.value);
    return Quantity(negative ? -nano : nano, suffix->format);
}

auto Quantity::ofInteger(std::int64_t units) -> Quantity {
    // The one integer without a counterpart of the other sign is cut by one.
    const std::int64_t held = std::max(units, -std::numeric_limits<std::int64_t>::max());
    return {Int128{held} * static_cast<Int128>(kNano), QuantityFormat::DecimalSi};
}

auto Quantity::canonical() const -> std::string {
    if (nano_ == 0) {
        return "0";
    }
    const UInt128 amount = magnitude(nano_);
    const std::string sign = nano_ < 0 ? "-" : "";
    if (format_ != QuantityFormat::BinarySi) {
        return sign + thousandsText(amount, format_);
    }
    // Binary suffixes are kept for what they write without loss; below 1Ki there is none.
    if (amount < 1024 * kNano || amount % kNano != 0) {
        return sign + thousandsText(amount, QuantityFormat::DecimalSi);
    }
    return sign + binaryText(amount / kNano);
}

auto Quantity::decimal() const -> std::string {
    return (nano_ < 0 ? "-" : "") + fixedPointText(magnitude(nano_), kNanoPlaces);
}

auto Quantity::integer() const -> std::optional<std::int64_t> {
    const auto nano = static_cast<Int128>(kNano);
    if (nano_ % nano != 0) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(nano_ / nano);
}

auto Quantity::checked(Int128 nano, QuantityFormat format) -> std::optional<Quantity> {
    if (magnitude(nano) > kLargest) {
        return std::nullopt;
    }
    return Quantity(nano, format);
}

auto Quantity::plus(const Quantity& other) const -> std::optional<Quantity> {
    return checked(nano_ + other.nano_, nano_ == 0 ? other.format_ : format_);
}

auto Quantity::minus(const Quantity& other) const -> std::optional<Quantity> {
    return checked(nano_ - other.nano_, nano_ == 0 ? other.format_ : format_);
}

auto Quantity::times(std::int64_t factor) const -> std::optional<Quantity> {
    const auto by = magnitude(factor);
    if (by != 0 && magnitude(nano_) > kLargest / by) {
        return std::nullopt;
    }
    return checked(nano_ * factor, format_);
}

}  // namespace clc::types
