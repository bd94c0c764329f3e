#include "types/scalars/version_comparators.h"

#include "types/scalars/text.h"
#include "types/scalars/version_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace clc::types {
namespace {

constexpr std::string_view kHelp = "write a constraint such as >= 1.2, ^1.4, ~> 5.4.0 or 1.2 - 1.4";
constexpr std::uint8_t kAllNumbers = 3;

struct Operator {
    std::string_view text;
    VersionOperator op;
};

/// Longer ones before those they begin with.
constexpr std::array<Operator, 9> kOperators = {{
    {">=", VersionOperator::GreaterEqual},
    {"<=", VersionOperator::LessEqual},
    {"!=", VersionOperator::NotEqual},
    {"~>", VersionOperator::Pessimistic},
    {">", VersionOperator::Greater},
    {"<", VersionOperator::Less},
    {"=", VersionOperator::Equal},
    {"~", VersionOperator::Tilde},
    {"^", VersionOperator::Caret},
}};

auto missingVersion(std::size_t offset) -> ScalarError {
    return errorAt(offset, 0, "a version is missing", std::string(kHelp));
}

auto takeOperator(TextCursor& cursor) -> VersionOperator {
    for (const Operator& candidate : kOperators) {
        if (cursor.accept(candidate.text)) {
            return candidate.op;
        }
    }
    return VersionOperator::None;
}

auto parsePattern(const Piece& piece) -> Parsed<VersionPattern> {
    if (piece.text.empty()) {
        return missingVersion(piece.offset);
    }
    const Parsed<VersionPattern> pattern = VersionPattern::parse(piece.text);
    if (!pattern) {
        return shifted(pattern.error(), piece.offset);
    }
    return pattern;
}

/// An operator, perhaps none, and the version behind it.
auto takeComparator(std::string_view text, TextCursor& cursor) -> Parsed<VersionComparators> {
    const std::size_t begin = cursor.offset();
    const VersionOperator op = takeOperator(cursor);
    const std::string_view more = cursor.takeWhile(
        [](char c) { return std::string_view("<>=!~^").find(c) != std::string_view::npos; });
    if (!more.empty()) {
        const std::size_t length = cursor.offset() - begin;
        return errorAt(begin, length,
                       fmt::format("{} is no operator", quoted(text.substr(begin, length))),
                       "the operators are >= <= > < = != ~> ~ ^");
    }
    cursor.takeWhile(isBlank);
    const Piece version{cursor.offset(),
                        cursor.takeWhile([](char c) { return !isBlank(c) && c != ','; })};
    const Parsed<VersionPattern> pattern = parsePattern(version);
    if (!pattern) {
        return pattern.error();
    }
    if (op == VersionOperator::NotEqual && pattern->known < kAllNumbers) {
        return errorAt(begin, cursor.offset() - begin, "'!=' excludes one version only",
                       "write all three numbers of it");
    }
    return comparatorsOf(op, *pattern);
}

/// Where the hyphen of `a - b` is; one without blanks belongs to a version.
auto hyphenAt(std::string_view text) -> std::optional<std::size_t> {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '-' && isBlank(text[i - 1]) && isBlank(text[i + 1])) {
            return i;
        }
    }
    return std::nullopt;
}

auto trimmed(Piece piece) -> Piece {
    while (!piece.text.empty() && isBlank(piece.text.front())) {
        piece.text.remove_prefix(1);
        ++piece.offset;
    }
    while (!piece.text.empty() && isBlank(piece.text.back())) {
        piece.text.remove_suffix(1);
    }
    return piece;
}

auto parseBetween(std::string_view text, std::size_t hyphen) -> Parsed<VersionComparators> {
    const Piece left = trimmed({0, text.substr(0, hyphen)});
    const Piece right = trimmed({hyphen + 1, text.substr(hyphen + 1)});
    for (const Piece& side : {left, right}) {
        if (side.text.find_first_of(" \t,") != std::string_view::npos) {
            return errorAt(side.offset, side.text.size(), "a range stands alone",
                           "write it as an alternative of its own, behind '||'");
        }
    }
    const Parsed<VersionPattern> from = parsePattern(left);
    if (!from) {
        return from.error();
    }
    const Parsed<VersionPattern> to = parsePattern(right);
    if (!to) {
        return to.error();
    }
    return comparatorsBetween(*from, *to);
}

}  // namespace

auto parseComparators(std::string_view text) -> Parsed<VersionComparators> {
    if (const auto hyphen = hyphenAt(text)) {
        return parseBetween(text, *hyphen);
    }
    VersionComparators all;
    TextCursor cursor(text);
    cursor.takeWhile(isBlank);
    do {
        const Parsed<VersionComparators> some = takeComparator(text, cursor);
        if (!some) {
            return some.error();
        }
        std::ranges::copy(*some, std::back_inserter(all));
        cursor.takeWhile(isBlank);
        if (cursor.accept(",")) {
            cursor.takeWhile(isBlank);
            if (cursor.atEnd()) {
                return missingVersion(cursor.offset());
            }
        }
    } while (!cursor.atEnd());
    return all;
}

}  // namespace clc::types
