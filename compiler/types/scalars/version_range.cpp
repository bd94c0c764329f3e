#include "types/scalars/version_range.h"

#include "types/scalars/version_comparators.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

auto symbol(VersionRelation relation) -> std::string_view {
    switch (relation) {
    case VersionRelation::Less: return "<";
    case VersionRelation::LessEqual: return "<=";
    case VersionRelation::Equal: return "";
    case VersionRelation::NotEqual: return "!=";
    case VersionRelation::GreaterEqual: return ">=";
    case VersionRelation::Greater: return ">";
    }
    return "";
}

auto acceptsAll(const VersionComparators& comparators, const Version& version) -> bool {
    const auto accepts = [&](const VersionComparator& c) { return c.accepts(version); };
    const auto names = [&](const VersionComparator& c) {
        return !c.version.preRelease.empty() && c.version.parts == version.parts;
    };
    return std::ranges::all_of(comparators, accepts) &&
           (version.preRelease.empty() || std::ranges::any_of(comparators, names));
}

auto text(const VersionComparators& comparators) -> std::string {
    std::string result;
    for (const VersionComparator& c : comparators) {
        result += fmt::format("{}{}{}", result.empty() ? "" : " ", symbol(c.relation),
                              c.version.canonical());
    }
    return result.empty() ? "*" : result;
}

}  // namespace

auto VersionComparator::accepts(const Version& candidate) const -> bool {
    switch (relation) {
    case VersionRelation::Less: return candidate < version;
    case VersionRelation::LessEqual: return candidate <= version;
    case VersionRelation::Equal: return candidate == version;
    case VersionRelation::NotEqual: return candidate != version;
    case VersionRelation::GreaterEqual: return candidate >= version;
    case VersionRelation::Greater: return candidate > version;
    }
    return false;
}

auto VersionRange::parse(std::string_view text) -> Parsed<VersionRange> {
    VersionRange range;
    std::size_t begin = 0;
    while (true) {
        const std::size_t bars = text.find("||", begin);
        const std::string_view part =
            text.substr(begin, bars == std::string_view::npos ? bars : bars - begin);
        const Parsed<VersionComparators> alternative = parseComparators(part);
        if (!alternative) {
            return shifted(alternative.error(), begin);
        }
        range.alternatives.push_back(*alternative);
        if (bars == std::string_view::npos) {
            return range;
        }
        begin = bars + 2;
    }
}

auto VersionRange::accepts(const Version& version) const -> bool {
    return std::ranges::any_of(
        alternatives, [&](const VersionComparators& all) { return acceptsAll(all, version); });
}

auto VersionRange::canonical() const -> std::string {
    std::string result;
    for (const VersionComparators& alternative : alternatives) {
        result += fmt::format("{}{}", result.empty() ? "" : " || ", text(alternative));
    }
    return result;
}

}  // namespace clc::types
