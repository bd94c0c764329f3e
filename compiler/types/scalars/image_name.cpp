#include "types/scalars/image_name.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace clc::types {
namespace {

constexpr std::size_t kLongestName = 255;
constexpr std::size_t kHashLength = 64;
constexpr std::string_view kCapital = "the name of an image is lower case";

/// Whether the first part of a name is a registry, as Docker decides it.
auto isRegistry(std::string_view part) -> bool {
    return part == "localhost" || part.find_first_of(".:") != std::string_view::npos ||
           std::ranges::any_of(part, isUpper);
}

auto isHostCharacter(char c) -> bool {
    return isAlphanumeric(c) || c == '-';
}

auto checkPort(const Piece& port) -> std::optional<ScalarError> {
    if (allDigits(port.text)) {
        return std::nullopt;
    }
    return errorAt(port.offset, port.text.size(), "the port of the registry is no number",
                   "write a registry such as ghcr.io or localhost:5000");
}

auto checkBracketed(std::string_view text) -> std::optional<ScalarError> {
    const std::size_t end = text.find(']');
    const std::string_view inside = text.substr(1, end == std::string_view::npos ? end : end - 1);
    const bool address =
        !inside.empty() && std::ranges::all_of(inside, [](char c) { return isHex(c) || c == ':'; });
    if (end == std::string_view::npos || !address) {
        return errorAt(0, text.size(), fmt::format("{} is no registry", quoted(text)),
                       "write an IPv6 address in brackets, as in [2001:db8::1]:5000");
    }
    const std::string_view behind = text.substr(end + 1);
    if (behind.empty()) {
        return std::nullopt;
    }
    if (behind.front() != ':') {
        return errorAt(end + 1, behind.size(),
                       fmt::format("{} stands behind the bracket", quoted(behind)),
                       "write ':' in front of a port");
    }
    return checkPort({end + 2, behind.substr(1)});
}

auto checkRegistry(std::string_view text) -> std::optional<ScalarError> {
    if (text.starts_with('[')) {
        return checkBracketed(text);
    }
    const std::size_t colon = text.find(':');
    for (const Piece& label : split(text.substr(0, colon), '.')) {
        const bool fits = !label.text.empty() && std::ranges::all_of(label.text, isHostCharacter) &&
                          label.text.front() != '-' && label.text.back() != '-';
        if (!fits) {
            return errorAt(label.offset, label.text.size(),
                           fmt::format("{} is no registry", quoted(text)),
                           "write a registry such as ghcr.io or localhost:5000");
        }
    }
    if (colon != std::string_view::npos) {
        return checkPort({colon + 1, text.substr(colon + 1)});
    }
    return std::nullopt;
}

/// Whether `text` may stand between two alphanumeric runs of a path component.
auto isSeparator(std::string_view text) -> bool {
    return text == "." || text == "_" || text == "__" ||
           text.find_first_not_of('-') == std::string_view::npos;
}

auto checkComponent(const Piece& part) -> std::optional<ScalarError> {
    constexpr std::string_view kHelp =
        "a part has a-z and 0-9, and between them '.', '_', '__' or hyphens";
    const auto isWord = [](char c) { return isLower(c) || isDigit(c); };
    if (part.text.empty()) {
        return errorAt(part.offset, 0, "a part of the name is empty",
                       "write the parts of the name with one '/' between them");
    }
    TextCursor cursor(part.text);
    while (true) {
        const std::size_t begin = cursor.offset();
        if (cursor.takeWhile(isWord).empty()) {
            const char c = cursor.atEnd() ? part.text.back() : cursor.rest().front();
            return errorAt(part.offset + begin, cursor.atEnd() ? 0 : 1,
                           isUpper(c)
                               ? std::string(kCapital)
                               : fmt::format("{} is no part of an image's name", quoted(part.text)),
                           std::string(kHelp));
        }
        if (cursor.atEnd()) {
            return std::nullopt;
        }
        const Piece separator{part.offset + cursor.offset(), cursor.takeWhile([](char c) {
                                  return c == '.' || c == '_' || c == '-';
                              })};
        if (!isSeparator(separator.text)) {
            return errorAt(separator.offset, separator.text.size(),
                           fmt::format("{} can't stand between two words", quoted(separator.text)),
                           std::string(kHelp));
        }
    }
}

}  // namespace

auto ImageName::parse(std::string_view text, std::string_view behind) -> Parsed<ImageName> {
    if (text.empty()) {
        return errorAt(0, 0, "the name is missing", "write a name such as ghcr.io/example/app");
    }
    ImageName name{.registry = "docker.io", .repository = ""};
    const std::size_t slash = text.find('/');
    const bool hasRegistry = slash != std::string_view::npos &&
                             (text.starts_with('[') || isRegistry(text.substr(0, slash)));
    std::size_t begin = 0;
    if (hasRegistry) {
        if (auto error = checkRegistry(text.substr(0, slash))) {
            return *std::move(error);
        }
        name.registry = text.substr(0, slash);
        begin = slash + 1;
    }
    const std::string_view path = text.substr(begin);
    for (const Piece& part : split(path, '/')) {
        if (auto error = checkComponent(part)) {
            if (error->message == kCapital) {
                error->help =
                    fmt::format("write {}{}{}", text.substr(0, begin), lowered(path), behind);
            }
            return shifted(*std::move(error), begin);
        }
    }
    if (!hasRegistry && path.size() == kHashLength && std::ranges::all_of(path, isHex)) {
        return errorAt(0, text.size(), "64 hexadecimal digits are an image's id, not its name",
                       "write the name, and the id as @sha256:... behind it");
    }
    if (name.registry == "index.docker.io") {
        name.registry = "docker.io";
    }
    const bool official = name.registry == "docker.io" && path.find('/') == std::string_view::npos;
    name.repository = official ? "library/" + std::string(path) : std::string(path);
    if (name.repository.size() > kLongestName) {
        return errorAt(0, text.size(),
                       fmt::format("the name has {} characters", name.repository.size()),
                       "the name of an image has at most 255");
    }
    return name;
}

}  // namespace clc::types
