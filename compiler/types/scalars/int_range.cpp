#include "types/scalars/int_range.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>

namespace clc::types {
namespace {

auto parseInt(std::string_view text) -> Parsed<std::int64_t> {
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (!allDigits(digits)) {
        return errorAt(0, text.size(),
                       text.empty() ? "a number is missing"
                                    : fmt::format("{} is no whole number", quoted(text)),
                       "write a range such as 2..4");
    }
    if (digits.size() > 1 && digits.front() == '0') {
        return errorAt(0, text.size(), fmt::format("{} has a leading zero", quoted(text)),
                       "write the number without it");
    }
    std::int64_t value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{}) {
        return errorAt(0, text.size(),
                       fmt::format("{} is larger than a number can be", quoted(text)),
                       "whole numbers reach from -2^63 to 2^63-1");
    }
    return value;
}

}  // namespace

auto IntRange::parse(std::string_view text) -> Parsed<IntRange> {
    const std::size_t dots = text.find("..");
    const Parsed<std::int64_t> from = parseInt(text.substr(0, dots));
    if (!from) {
        return from.error();
    }
    if (dots == std::string_view::npos) {
        return IntRange{*from, *from};
    }
    const Parsed<std::int64_t> to = parseInt(text.substr(dots + 2));
    if (!to) {
        return shifted(to.error(), dots + 2);
    }
    return IntRange{*from, *to};
}

auto IntRange::canonical() const -> std::string {
    return fmt::format("{}..{}", from, to);
}

auto IntRange::size() const -> std::optional<std::int64_t> {
    if (empty()) {
        return 0;
    }
    std::int64_t beyondFirst = 0;
    if (__builtin_sub_overflow(to, from, &beyondFirst) ||
        beyondFirst == std::numeric_limits<std::int64_t>::max()) {
        return std::nullopt;
    }
    return beyondFirst + 1;
}

auto IntRange::contains(std::int64_t number) const -> bool {
    return from <= number && number <= to;
}

auto IntRange::contains(const IntRange& other) const -> bool {
    return other.empty() || (from <= other.from && other.to <= to);
}

auto IntRange::overlaps(const IntRange& other) const -> bool {
    return !empty() && !other.empty() && from <= other.to && other.from <= to;
}

}  // namespace clc::types
