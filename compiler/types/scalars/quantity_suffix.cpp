#include "types/scalars/quantity_suffix.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clc::types {
namespace {

constexpr std::array<std::string_view, 7> kBinary = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
constexpr std::array<std::string_view, 10> kDecimal = {"n", "u", "m", "",  "k",
                                                       "M", "G", "T", "P", "E"};
constexpr int kDecimalOne = 3;  // where in kDecimal the factor is 1
constexpr int kMostExponent = 9999;

auto bySuffix(std::string_view text) -> std::optional<QuantitySuffix> {
    for (std::size_t i = 0; i < kDecimal.size(); ++i) {
        if (kDecimal[i] == text) {
            return QuantitySuffix{.exponent = (static_cast<int>(i) - kDecimalOne) * 3};
        }
    }
    for (std::size_t i = 1; i < kBinary.size(); ++i) {
        if (kBinary[i] == text) {
            return QuantitySuffix{.factor = UInt128{1} << (10 * i),
                                  .format = QuantityFormat::BinarySi};
        }
    }
    return std::nullopt;
}

/// `e3`, `E-6`. Exponents too large for any quantity are cut to one that still is.
auto byExponent(std::string_view text) -> std::optional<QuantitySuffix> {
    TextCursor cursor(text);
    if (!cursor.accept("e") && !cursor.accept("E")) {
        return std::nullopt;
    }
    const bool negative = cursor.accept("-");
    if (!negative) {
        cursor.accept("+");
    }
    if (!allDigits(cursor.rest())) {
        return std::nullopt;
    }
    const std::uint64_t size = number(cursor.rest()).value_or(kMostExponent);
    const int exponent = static_cast<int>(std::min<std::uint64_t>(size, kMostExponent));
    return QuantitySuffix{.exponent = negative ? -exponent : exponent,
                          .format = QuantityFormat::DecimalExponent};
}

/// The letter that was meant by `GB`, `gib`, `K` or `kb`, as the two suffixes it may be.
auto meant(std::string_view text) -> std::string {
    if (text == "e") {
        return "write the exponent behind it, as in 1e3";
    }
    std::string stem = lowered(text);
    if (stem.ends_with('b')) {
        stem.pop_back();
    }
    if (stem.ends_with('i')) {
        stem.pop_back();
    }
    for (std::size_t i = 1; i < kBinary.size(); ++i) {
        if (stem == lowered(kBinary[i].substr(0, 1))) {
            return fmt::format("write {} for powers of 1000, {} for powers of 1024",
                               decimalSuffix(static_cast<int>(i)), binarySuffix(i));
        }
    }
    return "a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3";
}

}  // namespace

auto QuantitySuffix::parse(std::string_view text) -> Parsed<QuantitySuffix> {
    if (const auto suffix = bySuffix(text)) {
        return *suffix;
    }
    if (const auto exponent = byExponent(text)) {
        return *exponent;
    }
    return errorAt(0, text.size(), fmt::format("{} is no suffix of a quantity", quoted(text)),
                   meant(text));
}

auto binarySuffix(std::size_t power) -> std::string_view {
    return kBinary.at(power);
}

auto decimalSuffix(int power) -> std::string_view {
    return kDecimal.at(static_cast<std::size_t>(power + kDecimalOne));
}

}  // namespace clc::types
