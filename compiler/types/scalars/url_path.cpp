#include "types/scalars/url_path.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace clc::types {
namespace {

constexpr std::string_view kPunctuation = "-._~!$&'()*+,;=:@";

auto isPlain(char c) -> bool {
    return isAlphanumeric(c) || kPunctuation.find(c) != std::string_view::npos;
}

/// Whether `escape` is a percent sign and two hexadecimal digits.
auto isEscape(std::string_view escape) -> bool {
    return escape.size() == 3 && escape[0] == '%' && isHex(escape[1]) && isHex(escape[2]);
}

auto strangeCharacter(std::string_view text, std::size_t at) -> ScalarError {
    const char c = text[at];
    const std::size_t rest = text.size() - at;
    switch (c) {
    case '?': return errorAt(at, rest, "a path has no query", "write what stands before '?' only");
    case '#':
        return errorAt(at, rest, "a path has no fragment", "write what stands before '#' only");
    case '%':
        return errorAt(at, std::min<std::size_t>(rest, 3), "'%' begins no escape",
                       "write two hexadecimal digits behind it, or %25 for the sign itself");
    case ' ': return errorAt(at, 1, "a path has no blanks", "write %20 for a blank");
    default: break;
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
        return errorAt(at, characterAt(text, at).text.size(), "a path is ASCII",
                       "write other characters as escapes of their UTF-8, such as %C3%A4");
    }
    return misplacedCharacter(text, at, "a path",
                              fmt::format("write %{:02X} for it", static_cast<unsigned char>(c)));
}

auto segmentError(std::string_view text, const Piece& segment) -> std::optional<ScalarError> {
    if (segment.text.empty() && segment.end() != text.size()) {
        return errorAt(segment.offset - 1, 2, "a part of the path is empty",
                       "write one '/' between parts");
    }
    if (segment.text == "." || segment.text == "..") {
        return errorAt(segment.offset, segment.text.size(),
                       fmt::format("'{}' is no part of a path", segment.text),
                       "write the path that is meant, from the root");
    }
    return std::nullopt;
}

}  // namespace

auto UrlPath::parse(std::string_view text) -> Parsed<UrlPath> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no path", "write a path such as /api");
    }
    if (!text.starts_with('/')) {
        const bool url = text.find("://") != std::string_view::npos;
        return errorAt(0, url ? text.size() : 0,
                       fmt::format("{} does not begin with '/'", quoted(text)),
                       url ? "write the path of the URL alone" : fmt::format("write /{}", text));
    }
    std::string path(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isEscape(text.substr(i, 3))) {
            const auto upper = [](char c) {
                return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
            };
            path[i + 1] = upper(path[i + 1]);
            path[i + 2] = upper(path[i + 2]);
            i += 2;
            continue;
        }
        if (text[i] != '/' && !isPlain(text[i])) {
            return strangeCharacter(text, i);
        }
    }
    for (Piece segment : split(text.substr(1), '/')) {
        segment.offset += 1;
        if (auto error = segmentError(text, segment)) {
            return *std::move(error);
        }
    }
    return UrlPath(std::move(path));
}

auto UrlPath::segments() const -> std::vector<std::string> {
    std::vector<std::string> result;
    for (const Piece& segment : split(path_, '/')) {
        if (!segment.text.empty()) {
            result.emplace_back(segment.text);
        }
    }
    return result;
}

auto UrlPath::contains(const UrlPath& other) const -> bool {
    const std::vector<std::string> prefix = segments();
    const std::vector<std::string> whole = other.segments();
    return prefix.size() <= whole.size() && std::equal(prefix.begin(), prefix.end(), whole.begin());
}

}  // namespace clc::types
