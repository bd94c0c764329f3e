#include "types/scalars/duration.h"

#include "types/scalars/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace clc::types {
namespace {

struct Unit {
    std::string_view name;
    std::int64_t milliseconds;
};

/// From large to small, which is also the order in a text.
constexpr std::array<Unit, 5> kUnits = {{
    {"d", 86'400'000},
    {"h", 3'600'000},
    {"m", 60'000},
    {"s", 1'000},
    {"ms", 1},
}};

constexpr auto kLongest = UInt128{std::numeric_limits<std::int64_t>::max()};
constexpr std::string_view kUnitHelp = "the units are d, h, m, s and ms, as in 12h30m";

auto unitNamed(std::string_view name) -> const Unit* {
    const auto* const unit = std::ranges::find(kUnits, name, &Unit::name);
    return unit == kUnits.end() ? nullptr : unit;
}

auto misfit(const Piece& part, Fit fit) -> ScalarError {
    if (fit == Fit::TooLarge) {
        return errorAt(part.offset, part.text.size(),
                       fmt::format("{} is longer than a duration can be", quoted(part.text)),
                       "the longest duration is about 292 million years");
    }
    return errorAt(part.offset, part.text.size(),
                   fmt::format("{} is finer than a duration can be", quoted(part.text)),
                   "the finest step of a duration is 1ms; round it to that or coarser");
}

/// What stands where a number should.
auto noNumber(const TextCursor& cursor) -> ScalarError {
    if (cursor.atEnd()) {
        return errorAt(cursor.offset(), 0, "there is no number",
                       "write a number and a unit, such as 30s, 5m or 12h30m");
    }
    const bool negative = cursor.rest().front() == '-';
    return errorAt(
        cursor.offset(), cursor.rest().size(),
        fmt::format("{} is {}", quoted(cursor.rest()), negative ? "negative" : "no number"),
        negative ? "a duration is 0s or longer"
                 : "write a number and a unit, such as 30s, 5m or 12h30m");
}

/// Takes the unit behind `amount`, which is smaller than the one `before`, if there was one.
auto takeUnit(TextCursor& cursor, const Piece& amount, const Unit* before) -> Parsed<const Unit*> {
    if (auto blank = blankBehindNumber(cursor)) {
        return *std::move(blank);
    }
    const Piece name{cursor.offset(), cursor.takeWhile(isLetter)};
    if (name.text.empty()) {
        return errorAt(name.offset, 0, fmt::format("{} has no unit", quoted(amount.text)),
                       std::string(kUnitHelp));
    }
    const Unit* const unit = unitNamed(name.text);
    if (unit == nullptr) {
        return errorAt(name.offset, name.text.size(),
                       fmt::format("{} is no unit of time", quoted(name.text)),
                       std::string(name.text == "w" ? "write weeks as days: 7d" : kUnitHelp));
    }
    if (before != nullptr && unit->milliseconds >= before->milliseconds) {
        return errorAt(name.offset, name.text.size(),
                       fmt::format("'{}' stands after '{}'", unit->name, before->name),
                       "write each unit once, the larger first, as in 12h30m");
    }
    return unit;
}

auto wholly(std::int64_t amount, std::int64_t unit) -> std::optional<std::int64_t> {
    return amount % unit == 0 ? std::optional(amount / unit) : std::nullopt;
}

}  // namespace

auto Duration::parse(std::string_view text) -> Parsed<Duration> {
    TextCursor cursor(text);
    UInt128 total = 0;
    const Unit* before = nullptr;
    do {
        const std::size_t begin = cursor.offset();
        const DecimalText number = takeDecimal(cursor);
        if (!number.any()) {
            return noNumber(cursor);
        }
        const Piece amount{begin, text.substr(begin, cursor.offset() - begin)};
        const Parsed<const Unit*> unit = takeUnit(cursor, amount, before);
        if (!unit) {
            return unit.error();
        }
        before = *unit;
        const Scaled span = scaled(number, {.factor = static_cast<UInt128>(before->milliseconds),
                                            .largest = kLongest - total});
        if (span.fit != Fit::Exact) {
            return misfit({begin, text.substr(begin, cursor.offset() - begin)}, span.fit);
        }
        total += span.value;
    } while (!cursor.atEnd());
    return Duration(static_cast<std::int64_t>(total));
}

auto Duration::canonical() const -> std::string {
    if (milliseconds_ == 0) {
        return "0s";
    }
    std::string text;
    std::int64_t left = milliseconds_;
    for (const Unit& unit : kUnits) {
        if (unit.name == "d") {
            continue;
        }
        if (left >= unit.milliseconds) {
            text += fmt::format("{}{}", left / unit.milliseconds, unit.name);
            left %= unit.milliseconds;
        }
    }
    return text;
}

auto Duration::seconds() const -> std::optional<std::int64_t> {
    return wholly(milliseconds_, 1'000);
}

auto Duration::minutes() const -> std::optional<std::int64_t> {
    return wholly(milliseconds_, 60'000);
}

auto Duration::hours() const -> std::optional<std::int64_t> {
    return wholly(milliseconds_, 3'600'000);
}

auto Duration::days() const -> std::optional<std::int64_t> {
    return wholly(milliseconds_, 86'400'000);
}

auto Duration::plus(Duration other) const -> std::optional<Duration> {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(milliseconds_, other.milliseconds_, &sum)) {
        return std::nullopt;
    }
    return Duration(sum);
}

auto Duration::minus(Duration other) const -> std::optional<Duration> {
    if (other > *this) {
        return std::nullopt;
    }
    return Duration(milliseconds_ - other.milliseconds_);
}

auto Duration::times(std::int64_t factor) const -> std::optional<Duration> {
    std::int64_t product = 0;
    if (factor < 0 || __builtin_mul_overflow(milliseconds_, factor, &product)) {
        return std::nullopt;
    }
    return Duration(product);
}

}  // namespace clc::types
