// Answers questions about scalars, one in a line: an operation and its arguments, separated by
// tabs. The scripts beside this file ask the same of other people's implementations and compare the
// answers.
#include "types/scalars/cidr.h"
#include "types/scalars/cron.h"
#include "types/scalars/duration.h"
#include "types/scalars/glob.h"
#include "types/scalars/image.h"
#include "types/scalars/ip_address.h"
#include "types/scalars/quantity.h"
#include "types/scalars/text.h"
#include "types/scalars/version.h"
#include "types/scalars/version_range.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace clc::types;

using Arguments = std::span<const std::string_view>;

constexpr std::string_view kError = "error";
constexpr std::string_view kNone = "none";

auto integer(std::string_view text) -> std::int64_t {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

auto shown(bool value) -> std::string {
    return value ? "true" : "false";
}

auto shown(std::strong_ordering order) -> std::string {
    return order < 0 ? "-1" : order > 0 ? "1" : "0";
}

auto shown(const std::optional<std::int64_t>& value) -> std::string {
    return value ? std::to_string(*value) : std::string(kNone);
}

template <typename T>
auto shown(const std::optional<T>& value) -> std::string {
    return value ? value->canonical() : std::string(kNone);
}

/// Parses the first arguments as `T` and `U` and gives them to `action`; `error` if one of them is
/// none.
template <typename T, typename Action>
auto with(std::string_view text, Action action) -> std::string {
    const Parsed<T> value = T::parse(text);
    return value ? action(*value) : std::string(kError);
}

template <typename T, typename U, typename Action>
auto withTwo(Arguments args, Action action) -> std::string {
    return with<T>(args[0], [&](const T& a) {
        return with<U>(args[1], [&](const U& b) { return action(a, b); });
    });
}

template <typename T>
auto canonical(Arguments args) -> std::string {
    return with<T>(args[0], [](const T& value) { return std::string(value.canonical()); });
}

template <typename T>
auto compare(Arguments args) -> std::string {
    return withTwo<T, T>(args, [](const T& a, const T& b) { return shown(a <=> b); });
}

auto ipPlus(Arguments args) -> std::string {
    return with<IpAddress>(args[0],
                           [&](const IpAddress& ip) { return shown(ip.plus(integer(args[1]))); });
}

auto cidrInfo(Arguments args) -> std::string {
    return with<Cidr>(args[0], [](const Cidr& cidr) {
        return fmt::format("{} {} {} {}", cidr.first().canonical(), cidr.last().canonical(),
                           cidr.prefix(), shown(cidr.size()));
    });
}

auto cidrContains(Arguments args) -> std::string {
    return withTwo<Cidr, IpAddress>(args, [](auto& a, auto& b) { return shown(a.contains(b)); });
}

auto cidrCovers(Arguments args) -> std::string {
    return withTwo<Cidr, Cidr>(args, [](auto& a, auto& b) { return shown(a.contains(b)); });
}

auto cidrOverlaps(Arguments args) -> std::string {
    return withTwo<Cidr, Cidr>(args, [](auto& a, auto& b) { return shown(a.overlaps(b)); });
}

auto cidrHost(Arguments args) -> std::string {
    return with<Cidr>(args[0],
                      [&](const Cidr& cidr) { return shown(cidr.host(integer(args[1]))); });
}

auto cidrSubnet(Arguments args) -> std::string {
    return with<Cidr>(args[0], [&](const Cidr& cidr) {
        const auto prefix = static_cast<std::uint8_t>(integer(args[1]));
        return shown(cidr.subnetCount(prefix)) + " " + shown(cidr.subnet(prefix, integer(args[2])));
    });
}

auto quantityInfo(Arguments args) -> std::string {
    return with<Quantity>(args[0], [](const Quantity& q) {
        return fmt::format("{} {} {}", q.canonical(), q.decimal(), shown(q.integer()));
    });
}

auto quantityPlus(Arguments args) -> std::string {
    return withTwo<Quantity, Quantity>(args, [](auto& a, auto& b) { return shown(a.plus(b)); });
}

auto quantityMinus(Arguments args) -> std::string {
    return withTwo<Quantity, Quantity>(args, [](auto& a, auto& b) { return shown(a.minus(b)); });
}

auto quantityTimes(Arguments args) -> std::string {
    return with<Quantity>(args[0],
                          [&](const Quantity& q) { return shown(q.times(integer(args[1]))); });
}

auto durationMilliseconds(Arguments args) -> std::string {
    return with<Duration>(args[0],
                          [](const Duration& d) { return std::to_string(d.milliseconds()); });
}

auto rangeAccepts(Arguments args) -> std::string {
    return withTwo<VersionRange, Version>(args,
                                          [](auto& a, auto& b) { return shown(a.accepts(b)); });
}

auto cronValues(Arguments args) -> std::string {
    return with<Cron>(args[0], [](const Cron& cron) {
        std::string text = cron.days() == CronDays::Either ? "either" : "both";
        for (std::size_t i = 0; i < kCronFields; ++i) {
            text += fmt::format(" {}", cron.values(static_cast<CronField>(i)));
        }
        return text;
    });
}

auto globMatches(Arguments args) -> std::string {
    return with<Glob>(args[0], [&](const Glob& glob) { return shown(glob.matches(args[1])); });
}

struct Operation {
    std::string_view name;
    std::size_t arguments;
    std::string (*answer)(Arguments);
};

constexpr std::array<Operation, 25> kOperations = {{
    {"ip.canonical", 1, canonical<IpAddress>},
    {"ip.compare", 2, compare<IpAddress>},
    {"ip.plus", 2, ipPlus},
    {"cidr.canonical", 1, canonical<Cidr>},
    {"cidr.compare", 2, compare<Cidr>},
    {"cidr.info", 1, cidrInfo},
    {"cidr.contains", 2, cidrContains},
    {"cidr.covers", 2, cidrCovers},
    {"cidr.overlaps", 2, cidrOverlaps},
    {"cidr.host", 2, cidrHost},
    {"cidr.subnet", 3, cidrSubnet},
    {"quantity.canonical", 1, canonical<Quantity>},
    {"quantity.info", 1, quantityInfo},
    {"quantity.compare", 2, compare<Quantity>},
    {"quantity.plus", 2, quantityPlus},
    {"quantity.minus", 2, quantityMinus},
    {"quantity.times", 2, quantityTimes},
    {"duration.milliseconds", 1, durationMilliseconds},
    {"image.canonical", 1, canonical<Image>},
    {"version.canonical", 1, canonical<Version>},
    {"version.compare", 2, compare<Version>},
    {"range.canonical", 1, canonical<VersionRange>},
    {"range.accepts", 2, rangeAccepts},
    {"cron.values", 1, cronValues},
    {"glob.matches", 2, globMatches},
}};

auto answer(std::string_view line) -> std::string {
    std::vector<std::string_view> words;
    for (const Piece& piece : split(line, '\t')) {
        words.push_back(piece.text);
    }
    const auto* const operation = std::ranges::find(kOperations, words.front(), &Operation::name);
    if (operation == kOperations.end() || words.size() != operation->arguments + 1) {
        return "no such operation";
    }
    return operation->answer(Arguments(words).subspan(1));
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << answer(line) << '\n';
    }
    return 0;
}
