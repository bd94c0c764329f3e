// Functions of texts.
#include "base/edit_distance.h"
#include "base/sha256.h"
#include "evaluation/iterate.h"
#include "evaluation/natives/native.h"
#include "evaluation/natives/patterns.h"
#include "source/utf8.h"
#include "types/pattern_matches.h"
#include "types/scalars/cidr.h"
#include "types/scalars/file_path.h"
#include "types/scalars/url_path.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace clc::evaluation {

namespace {

auto text(const NativeCall& call, std::string_view result) -> Value {
    return makeText(call.run, result, call.origin);
}

auto texts(const NativeCall& call, const std::vector<std::string>& parts) -> Value {
    std::vector<Lazy> items;
    for (const std::string& part : parts) {
        items.emplace_back(text(call, part));
    }
    return makeList(call.run, items, call.origin);
}

auto matches(const NativeCall& call) -> Value {
    const types::Pattern* pattern = patternOf(call, call[1]);
    return pattern == nullptr
               ? poison()
               : makeBool(fitsPattern(call.run, *pattern, textOf(call[0])), call.origin);
}

auto groupValues(const NativeCall& call, const std::vector<std::string_view>& groups) -> Value {
    std::vector<Lazy> items;
    for (const std::string_view group : groups) {
        items.emplace_back(viewText(call.run, group, call.origin));
    }
    return makeList(call.run, items, call.origin);
}

auto matchesInside(const NativeCall& call) -> Value {
    const types::Pattern* pattern = patternOf(call, call[1]);
    const types::Type& list = call.run.types.get(call.run.types.withoutNull(call.type));
    if (pattern == nullptr || list.arguments.empty()) {
        return poison();
    }
    const std::string_view whole = textOf(call[0]);
    const TypeId type = list.arguments[0];
    std::vector<Lazy> found;
    std::int64_t line = 1;
    const char* counted = whole.data();
    for (const types::PatternMatch& match : types::matchesIn(*pattern, whole)) {
        line += std::count(counted, match.whole.data(), '\n');
        counted = match.whole.data();
        found.emplace_back(
            makeRecord(call.run, type,
                       {{"text", {}, Lazy(viewText(call.run, match.whole, call.origin))},
                        {"groups", {}, Lazy(groupValues(call, match.groups))},
                        {"line", {}, Lazy(makeInt(call.run, line, call.origin))}},
                       call.origin));
    }
    return makeList(call.run, found, call.origin);
}

/// By Shannon, over the bytes of the text.
auto entropy(const NativeCall& call) -> Value {
    std::array<std::size_t, 256> counts{};
    const std::string_view whole = textOf(call[0]);
    for (const char c : whole) {
        ++counts[static_cast<unsigned char>(c)];
    }
    double bits = 0;
    for (const std::size_t count : counts) {
        if (count > 0) {
            const double share = static_cast<double>(count) / static_cast<double>(whole.size());
            bits -= share * std::log2(share);
        }
    }
    return makeFloat(call.run, bits, call.origin);
}

template <typename Change>
auto changed(const NativeCall& call, Change change) -> Value {
    std::string result(textOf(call[0]));
    // ASCII only: what other letters become depends on a language.
    std::ranges::transform(result, result.begin(), change);
    return text(call, result);
}

auto lower(const NativeCall& call) -> Value {
    return changed(
        call, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
}

auto upper(const NativeCall& call) -> Value {
    return changed(
        call, [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
}

auto replace(const NativeCall& call) -> Value {
    const std::string_view whole = textOf(call[0]);
    const std::string_view old = textOf(call[1]);
    if (old.empty()) {
        return call[0];
    }
    std::string result;
    std::size_t begin = 0;
    for (std::size_t at = whole.find(old); at != std::string_view::npos;
         at = whole.find(old, begin)) {
        result.append(whole.substr(begin, at - begin)).append(textOf(call[2]));
        begin = at + old.size();
    }
    return text(call, result.append(whole.substr(begin)));
}

auto splitAt(std::string_view whole, std::string_view separator) -> std::vector<std::string> {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = whole.find(separator); at != std::string_view::npos;
         at = whole.find(separator, begin)) {
        parts.emplace_back(whole.substr(begin, at - begin));
        begin = at + separator.size();
    }
    parts.emplace_back(whole.substr(begin));
    return parts;
}

auto split(const NativeCall& call) -> Value {
    const std::string_view separator = textOf(call[1]);
    return separator.empty() ? texts(call, {std::string(textOf(call[0]))})
                             : texts(call, splitAt(textOf(call[0]), separator));
}

/// Characters are compared as they are written, so a sign may have several bytes.
auto splitAny(const NativeCall& call) -> Value {
    const std::string_view whole = textOf(call[0]);
    const std::string_view signs = textOf(call[1]);
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t size = std::max<std::size_t>(sequenceLength(whole.substr(at)), 1);
        const std::string_view sign = whole.substr(at, size);
        if (signs.find(sign) == std::string_view::npos) {
            parts.back() += sign;
        } else {
            parts.emplace_back();
        }
        at += size;
    }
    return texts(call, parts);
}

auto lines(const NativeCall& call) -> Value {
    std::vector<std::string> parts = splitAt(textOf(call[0]), "\n");
    for (std::string& part : parts) {
        if (part.ends_with('\r')) {
            part.pop_back();
        }
    }
    // A line end at the end begins no further line.
    if (parts.back().empty()) {
        parts.pop_back();
    }
    return texts(call, parts);
}

auto trim(const NativeCall& call) -> Value {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::string_view whole = textOf(call[0]);
    const std::size_t begin = whole.find_first_not_of(kBlank);
    if (begin == std::string_view::npos) {
        return text(call, {});
    }
    return text(call, whole.substr(begin, whole.find_last_not_of(kBlank) - begin + 1));
}

auto startsWith(const NativeCall& call) -> Value {
    return makeBool(textOf(call[0]).starts_with(textOf(call[1])), call.origin);
}

auto endsWith(const NativeCall& call) -> Value {
    return makeBool(textOf(call[0]).ends_with(textOf(call[1])), call.origin);
}

auto removePrefix(const NativeCall& call) -> Value {
    std::string_view whole = textOf(call[0]);
    if (whole.starts_with(textOf(call[1]))) {
        whole.remove_prefix(textOf(call[1]).size());
    }
    return text(call, whole);
}

auto removeSuffix(const NativeCall& call) -> Value {
    std::string_view whole = textOf(call[0]);
    if (whole.ends_with(textOf(call[1]))) {
        whole.remove_suffix(textOf(call[1]).size());
    }
    return text(call, whole);
}

/// The second argument as a number of characters; nothing if it is too many, which is reported.
auto width(const NativeCall& call) -> std::optional<std::size_t> {
    constexpr std::int64_t kMost = 10'000;
    if (intOf(call[1]) > kMost) {
        call.run.sink
            .report(diag::NumberTooLarge, call.use, call.run.model.sources().text(call.use))
            .help(fmt::format("lines of more than {} characters help nobody", kMost));
        return std::nullopt;
    }
    return static_cast<std::size_t>(std::max<std::int64_t>(intOf(call[1]), 0));
}

/// What makes the first argument `wanted` characters long.
auto padding(const NativeCall& call, std::size_t wanted) -> std::string {
    std::size_t open = wanted - std::min<std::size_t>(wanted, characterCount(textOf(call[0])));
    const std::string_view fill = textOf(call[2]);
    const std::size_t each = characterCount(fill);
    std::string pad;
    for (; each > 0 && open >= each; open -= each) {
        pad += fill;
    }
    return pad.append(fill.substr(0, characterOffset(fill, open)));
}

auto padLeft(const NativeCall& call) -> Value {
    const auto wanted = width(call);
    return wanted ? text(call, padding(call, *wanted).append(textOf(call[0]))) : poison();
}

auto padRight(const NativeCall& call) -> Value {
    const auto wanted = width(call);
    return wanted ? text(call, std::string(textOf(call[0])).append(padding(call, *wanted)))
                  : poison();
}

auto indent(const NativeCall& call) -> Value {
    const auto wanted = width(call);
    if (!wanted) {
        return poison();
    }
    const std::size_t blanks = *wanted;
    std::string result;
    bool atStart = true;
    for (const char c : textOf(call[0])) {
        if (atStart && c != '\n') {
            result.append(blanks, ' ');
        }
        atStart = c == '\n';
        result += c;
    }
    return text(call, result);
}

/// The text of a text or document; nothing if it can't be printed, which is reported.
auto printed(const NativeCall& call) -> std::optional<std::string> {
    return call[0].is(values::ValueKind::Document) ? printDocument(call.run, call[0], call.use)
                                                   : std::optional(std::string(textOf(call[0])));
}

auto sha256(const NativeCall& call) -> Value {
    const auto bytes = printed(call);
    return bytes ? text(call, sha256Hex(*bytes)) : poison();
}

auto documentText(const NativeCall& call) -> Value {
    const auto bytes = printed(call);
    return bytes ? text(call, *bytes) : poison();
}

auto base64(const NativeCall& call) -> Value {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string_view bytes = textOf(call[0]);
    std::string result;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t j = 0; j < 3; ++j) {
            group = (group << 8U) | (j < have ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            result += j <= have ? kDigits[(group >> (18U - 6U * j)) & 63U] : '=';
        }
    }
    return text(call, result);
}

auto toInt(const NativeCall& call) -> Value {
    const std::string_view digits = textOf(call[0]);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? makeInt(call.run, number, call.origin) : makeNull(call.origin);
}

auto nearestName(const NativeCall& call) -> Value {
    std::vector<std::string_view> candidates;
    for (const Lazy item : itemsOf(call[1])) {
        const Value candidate = force(call.run, item, call.use);
        if (candidate.isPoison()) {
            return poison();
        }
        candidates.push_back(textOf(candidate));
    }
    const auto found = nearest(textOf(call[0]), candidates);
    return found ? text(call, *found) : makeNull(call.origin);
}

constexpr std::array kRows = {
    NativeRow{"matches", matches},
    NativeRow{"matches-in", matchesInside},
    NativeRow{"entropy", entropy},
    NativeRow{"lower", lower},
    NativeRow{"upper", upper},
    NativeRow{"replace", replace},
    NativeRow{"split", split},
    NativeRow{"split-any", splitAny},
    NativeRow{"lines", lines},
    NativeRow{"trim", trim},
    NativeRow{"starts-with", startsWith},
    NativeRow{"ends-with", endsWith},
    NativeRow{"remove-prefix", removePrefix},
    NativeRow{"remove-suffix", removeSuffix},
    NativeRow{"pad-left", padLeft},
    NativeRow{"pad-right", padRight},
    NativeRow{"indent", indent},
    NativeRow{"sha256", sha256},
    NativeRow{"base64", base64},
    NativeRow{"to-int", toInt},
    NativeRow{"nearest", nearestName},
    NativeRow{"text", documentText},
};

}  // namespace

auto textNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
