// References to container images: registry/repository:tag@digest, by the grammar of the OCI
// distribution.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace clc::types {

/// A reference with the defaults filled in that every runtime fills in: `redis` is
/// docker.io/library/redis. Without tag and digest it has neither; that runtimes then pull `latest`
/// is for rules to say.
struct Image {
    std::string registry;
    std::string repository;
    std::optional<std::string> tag;
    std::optional<std::string> digest;

    static auto parse(std::string_view text) -> Parsed<Image>;

    [[nodiscard]] auto canonical() const -> std::string;

    bool operator==(const Image&) const = default;
    auto operator<=>(const Image&) const = default;
};

}  // namespace clc::types
