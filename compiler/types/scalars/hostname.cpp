#include "types/scalars/hostname.h"

#include "types/scalars/ip_address.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

#include <optional>

namespace clc::types {
namespace {

constexpr std::size_t kLongestName = 253;
constexpr std::size_t kLongestLabel = 63;

/// What a character that can't be in a label says about the text.
auto strangeCharacter(std::string_view text, std::size_t at) -> ScalarError {
    const char c = text[at];
    const auto error = [&](std::string message, std::string help) {
        return errorAt(at, 1, std::move(message), std::move(help));
    };
    if (isUpper(c)) {
        return error("a host name is lower case", fmt::format("write {}", lowered(text)));
    }
    if (c == '*') {
        return error("a wildcard is the whole first label", "write it as in *.example.org");
    }
    if (c == ':') {
        return errorAt(at, text.size() - at, "a host name has no scheme and no port",
                       "write the name alone");
    }
    if (c == '/') {
        return errorAt(at, text.size() - at, "a host name has no path", "write the name alone");
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
        return errorAt(at, text.size() - at, "a host name is ASCII",
                       "write the encoded form, which begins with xn--");
    }
    return misplacedCharacter(text, at, "a host name",
                              "a label has the characters a-z, 0-9 and, inside, hyphens");
}

auto labelError(std::string_view text, const Piece& label) -> std::optional<ScalarError> {
    if (label.text.empty()) {
        const bool last = label.offset == text.size();
        return errorAt(last ? label.offset - 1 : label.offset, last ? 1 : 0,
                       last ? "a host name has no dot at its end" : "a label is empty",
                       "write labels with one dot between them, as in db.example.org");
    }
    for (std::size_t i = 0; i < label.text.size(); ++i) {
        const char c = label.text[i];
        if (!isLower(c) && !isDigit(c) && c != '-') {
            return strangeCharacter(text, label.offset + i);
        }
    }
    if (label.text.front() == '-' || label.text.back() == '-') {
        return errorAt(label.offset, label.text.size(),
                       fmt::format("{} has a hyphen at its edge", quoted(label.text)),
                       "begin and end a label with a letter or digit");
    }
    if (label.text.size() > kLongestLabel) {
        return errorAt(label.offset, label.text.size(),
                       fmt::format("the label has {} characters", label.text.size()),
                       "a label has at most 63");
    }
    return std::nullopt;
}

}  // namespace

auto Hostname::parse(std::string_view text) -> Parsed<Hostname> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no host name", "write a name such as db.example.org");
    }
    if (IpAddress::parse(text).ok()) {
        return errorAt(0, text.size(),
                       fmt::format("{} is an address, not a host name", quoted(text)),
                       "write the name of the host");
    }
    std::vector<Piece> labels = split(text, '.');
    if (labels.front().text == "*") {
        if (labels.size() == 1) {
            return errorAt(0, 1, "a wildcard stands alone",
                           "write the domain it is below, as in *.example.org");
        }
        labels.erase(labels.begin());
    }
    for (const Piece& label : labels) {
        if (auto error = labelError(text, label)) {
            return *std::move(error);
        }
    }
    if (text.size() > kLongestName) {
        return errorAt(0, text.size(), fmt::format("the host name has {} characters", text.size()),
                       "a host name has at most 253");
    }
    return Hostname(text);
}

auto Hostname::covers(const Hostname& other, WildcardDepth depth) const -> bool {
    if (name_ == other.name_) {
        return true;
    }
    if (!isWildcard()) {
        return false;
    }
    const std::string_view domain = std::string_view(name_).substr(1);
    const std::string_view name = other.name_;
    if (!name.ends_with(domain) || name.size() == domain.size()) {
        return false;
    }
    switch (depth) {
    case WildcardDepth::OneLabel:
        return name.substr(0, name.size() - domain.size()).find('.') == std::string_view::npos;
    case WildcardDepth::AnyDepth: return true;
    }
    return false;
}

}  // namespace clc::types
