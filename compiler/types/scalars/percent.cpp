#include "types/scalars/percent.h"

#include "types/scalars/decimal.h"

#include <fmt/format.h>

namespace clc::types {
namespace {

constexpr std::size_t kPlaces = 3;
constexpr std::int64_t kOne = 1'000;
constexpr UInt128 kLargest = UInt128{1'000'000'000} * UInt128{kOne};

}  // namespace

auto Percent::parse(std::string_view text) -> Parsed<Percent> {
    TextCursor cursor(text);
    const DecimalText number = takeDecimal(cursor);
    if (!number.any()) {
        return errorAt(
            0, text.size(),
            text.empty() ? "there is no number" : fmt::format("{} is no percentage", quoted(text)),
            "write a number and a percent sign, such as 80%");
    }
    if (auto blank = blankBehindNumber(cursor)) {
        return *std::move(blank);
    }
    const std::size_t end = cursor.offset();
    if (!cursor.accept("%")) {
        return errorAt(end, text.size() - end, fmt::format("{} has no percent sign", quoted(text)),
                       fmt::format("write {}%", text.substr(0, end)));
    }
    if (!cursor.atEnd()) {
        return errorAt(cursor.offset(), cursor.rest().size(),
                       fmt::format("{} stands after the percent sign", quoted(cursor.rest())),
                       fmt::format("write {}%", text.substr(0, end)));
    }
    const Scaled share = scaled(number, {.factor = UInt128{kOne}, .largest = kLargest});
    switch (share.fit) {
    case Fit::Exact: return Percent(static_cast<std::int64_t>(share.value));
    case Fit::TooLarge:
        return errorAt(0, text.size(),
                       fmt::format("{} is larger than a percentage can be", quoted(text)),
                       "the largest percentage is 1000000000%");
    case Fit::TooFine: break;
    }
    return errorAt(0, text.size(),
                   fmt::format("{} is finer than a percentage can be", quoted(text)),
                   "write at most three decimal places");
}

auto Percent::canonical() const -> std::string {
    return decimal() + "%";
}

auto Percent::number() const -> std::optional<std::int64_t> {
    return thousandths_ % kOne == 0 ? std::optional(thousandths_ / kOne) : std::nullopt;
}

auto Percent::decimal() const -> std::string {
    return fixedPointText(static_cast<UInt128>(thousandths_), kPlaces);
}

}  // namespace clc::types
