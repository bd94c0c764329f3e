#include "types/scalars/ip_text.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace clc::types {
namespace {

constexpr std::size_t kGroups = 8;
using Groups = std::array<std::uint16_t, kGroups>;

/// The number of one part of an IPv4 address.
auto octet(const Piece& part) -> Parsed<std::uint32_t> {
    const auto error = [&](std::string message, std::string help) {
        return errorAt(part.offset, part.text.size(), std::move(message), std::move(help));
    };
    if (part.text.empty()) {
        return error("a number is missing", "an IPv4 address has four, such as 10.0.0.1");
    }
    const std::optional<std::uint64_t> value = number(part.text);
    if (!allDigits(part.text)) {
        return error(fmt::format("{} is no decimal number", quoted(part.text)),
                     "an IPv4 address has four numbers from 0 to 255");
    }
    if (!value || *value > 255) {
        return error(fmt::format("{} is larger than 255", quoted(part.text)),
                     "each of the four numbers is at most 255");
    }
    if (part.text.size() > 1 && part.text.front() == '0') {
        return error(fmt::format("{} has a leading zero", quoted(part.text)),
                     fmt::format("write {}", *value));
    }
    return static_cast<std::uint32_t>(*value);
}

/// The groups of an IPv6 address as they stand in the text; a trailing IPv4 address fills two.
struct V6Groups {
    Groups values{};
    std::size_t count = 0;
    std::optional<std::size_t> gap;  ///< groups before the `::`

    auto add(std::uint32_t value) -> bool {
        if (count == kGroups) {
            return false;
        }
        values.at(count++) = static_cast<std::uint16_t>(value);
        return true;
    }
};

auto tooMany(std::string_view text) -> ScalarError {
    return errorAt(0, text.size(), fmt::format("{} has more than 8 groups", quoted(text)),
                   "an IPv6 address has 8 groups, or fewer and one '::'");
}

/// The IPv4 address that an IPv6 address may end with.
auto addEmbedded(V6Groups& groups, const Piece& part, std::string_view text)
    -> std::optional<ScalarError> {
    const Parsed<IpAddress> embedded = parseIpV4(part.text);
    if (!embedded) {
        return shifted(embedded.error(), part.offset);
    }
    if (part.end() != text.size()) {
        return errorAt(part.offset, part.text.size(), "an IPv4 part stands only at the end",
                       "write it as two groups, or last");
    }
    const auto bits = static_cast<std::uint32_t>(embedded->number);
    const bool both = groups.add(bits >> 16U) && groups.add(bits & 0xFFFFU);
    return both ? std::nullopt : std::optional(tooMany(text));
}

auto addGroup(V6Groups& groups, const Piece& part, std::string_view text)
    -> std::optional<ScalarError> {
    if (part.text.find('.') != std::string_view::npos) {
        return addEmbedded(groups, part, text);
    }
    if (part.text.size() > 4) {
        return errorAt(part.offset, part.text.size(),
                       fmt::format("{} has more than 4 digits", quoted(part.text)),
                       "a group has 1 to 4 hexadecimal digits");
    }
    std::uint32_t value = 0;
    std::from_chars(part.text.data(), part.text.data() + part.text.size(), value, 16);
    return groups.add(value) ? std::nullopt : std::optional(tooMany(text));
}

/// An empty piece: one half of `::`, or a colon too many. `split` gives "::" three pieces, "a::"
/// and "::a" too.
auto addGap(V6Groups& groups, const std::vector<Piece>& pieces, std::size_t i)
    -> std::optional<ScalarError> {
    const bool first = i == 0;
    const bool last = i + 1 == pieces.size();
    const bool besideGap = first ? pieces[1].text.empty() : last && pieces[i - 1].text.empty();
    if (besideGap) {
        return std::nullopt;
    }
    const std::size_t offset = pieces[i].offset - (first ? 0 : 1);
    if (first || last) {
        return errorAt(offset, 1, "a single ':' stands at the edge",
                       "write a group there, or '::'");
    }
    if (groups.gap) {
        return errorAt(offset, 2, "'::' stands twice", "write one of them as groups of 0");
    }
    groups.gap = groups.count;
    return std::nullopt;
}

/// The longest run of two or more groups of 0, the first of equally long ones; of length 0 if there
/// is none.
struct Run {
    std::size_t begin = 0;
    std::size_t length = 0;
};

auto longestZeros(const Groups& groups) -> Run {
    Run best{.begin = kGroups, .length = 0};
    Run run;
    for (std::size_t i = 0; i < kGroups; ++i) {
        run = groups.at(i) == 0 ? Run{i - run.length, run.length + 1} : Run{};
        if (run.length > 1 && run.length > best.length) {
            best = run;
        }
    }
    return best;
}

auto joined(const Groups& groups, std::size_t begin, std::size_t end) -> std::string {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        text += fmt::format("{}{:x}", i == begin ? "" : ":", groups.at(i));
    }
    return text;
}

}  // namespace

auto parseIpV4(std::string_view text) -> Parsed<IpAddress> {
    const std::vector<Piece> parts = split(text, '.');
    if (parts.size() != 4) {
        return errorAt(
            0, text.size(),
            fmt::format("{} has {} numbers, an IPv4 address has 4", quoted(text), parts.size()),
            "write an address such as 10.0.0.1 or 2001:db8::1");
    }
    std::uint32_t bits = 0;
    for (const Piece& part : parts) {
        const Parsed<std::uint32_t> value = octet(part);
        if (!value) {
            return value.error();
        }
        bits = bits << 8U | *value;
    }
    return IpAddress{IpFamily::V4, bits};
}

auto parseIpV6(std::string_view text) -> Parsed<IpAddress> {
    const std::vector<Piece> pieces = split(text, ':');
    V6Groups groups;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto error =
            pieces[i].text.empty() ? addGap(groups, pieces, i) : addGroup(groups, pieces[i], text);
        if (error) {
            return *error;
        }
    }
    if (!groups.gap && groups.count < kGroups) {
        return errorAt(
            0, text.size(),
            fmt::format("{} has {} groups, an IPv6 address has 8", quoted(text), groups.count),
            "write the groups of 0 that are left out as one '::'");
    }
    if (groups.gap && groups.count == kGroups) {
        return errorAt(0, text.size(), "'::' stands for no group",
                       "write ':' instead: all 8 groups are there");
    }
    UInt128 bits = 0;
    for (std::size_t i = 0; i < groups.count; ++i) {
        if (i == groups.gap) {
            bits <<= 16U * (kGroups - groups.count);
        }
        bits = bits << 16U | groups.values.at(i);
    }
    if (groups.gap == groups.count && groups.count > 0) {
        bits <<= 16U * (kGroups - groups.count);
    }
    return IpAddress{IpFamily::V6, bits};
}

auto ipV4Text(std::uint32_t number) -> std::string {
    return fmt::format("{}.{}.{}.{}", number >> 24U, number >> 16U & 0xFFU, number >> 8U & 0xFFU,
                       number & 0xFFU);
}

auto ipV6Text(UInt128 number) -> std::string {
    if (number >> 32U == 0xFFFF) {
        return "::ffff:" + ipV4Text(static_cast<std::uint32_t>(number));
    }
    Groups groups{};
    for (std::size_t i = 0; i < kGroups; ++i) {
        groups.at(i) = static_cast<std::uint16_t>(number >> (16U * (kGroups - 1 - i)));
    }
    const Run zeros = longestZeros(groups);
    if (zeros.length == 0) {
        return joined(groups, 0, kGroups);
    }
    return joined(groups, 0, zeros.begin) +
           "::" + joined(groups, zeros.begin + zeros.length, kGroups);
}

}  // namespace clc::types
