#include "types/scalars/image.h"

#include "types/scalars/digest.h"
#include "types/scalars/image_name.h"
#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace clc::types {
namespace {

constexpr std::size_t kLongestTag = 128;

auto checkTag(std::string_view tag) -> std::optional<ScalarError> {
    if (tag.empty()) {
        return errorAt(0, 0, "the tag is missing", "write it behind ':', or leave out both");
    }
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const bool fits =
            isAlphanumeric(tag[i]) || tag[i] == '_' || (i > 0 && (tag[i] == '.' || tag[i] == '-'));
        if (!fits) {
            return misplacedCharacter(tag, i, i == 0 ? "the first place of a tag" : "a tag",
                                      "a tag has letters, digits, '_' and, not first, '.' and '-'");
        }
    }
    if (tag.size() > kLongestTag) {
        return errorAt(0, tag.size(), fmt::format("the tag has {} characters", tag.size()),
                       "a tag has at most 128");
    }
    return std::nullopt;
}

/// Where the tag's colon is: behind the last slash, because one before it belongs to a port.
auto tagColon(std::string_view text) -> std::size_t {
    const std::size_t slash = text.rfind('/');
    return text.find(':', slash == std::string_view::npos ? 0 : slash);
}

}  // namespace

auto Image::parse(std::string_view text) -> Parsed<Image> {
    if (text.empty()) {
        return errorAt(0, 0, "there is no image",
                       "write a reference such as ghcr.io/example/app:v1.2");
    }
    if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos) {
        return errorAt(0, scheme + 3, "an image has no scheme", "write the reference without it");
    }
    Image image;
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos) {
        if (auto error = checkDigest(text.substr(at + 1))) {
            return shifted(*std::move(error), at + 1);
        }
        image.digest = text.substr(at + 1);
    }
    const std::string_view tagged = text.substr(0, at);
    const std::size_t colon = tagColon(tagged);
    if (colon != std::string_view::npos) {
        if (auto error = checkTag(tagged.substr(colon + 1))) {
            return shifted(*std::move(error), colon + 1);
        }
        image.tag = tagged.substr(colon + 1);
    }
    const Parsed<ImageName> name =
        ImageName::parse(tagged.substr(0, colon), text.substr(std::min({colon, at, text.size()})));
    if (!name) {
        return name.error();
    }
    image.registry = name->registry;
    image.repository = name->repository;
    return image;
}

auto Image::canonical() const -> std::string {
    std::string text = registry + "/" + repository;
    if (tag) {
        text += ":" + *tag;
    }
    if (digest) {
        text += "@" + *digest;
    }
    return text;
}

}  // namespace clc::types
