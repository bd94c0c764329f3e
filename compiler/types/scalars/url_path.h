// The path of a URL: /api/v1, as probes and routes have it.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace clc::types {

/// A path from the root (RFC 3986), without query and fragment, without empty segments and without
/// `.` and `..`, which a client would take out before it asks.
class UrlPath {
public:
    static auto parse(std::string_view text) -> Parsed<UrlPath>;

    /// With the digits of escapes in upper case.
    [[nodiscard]] auto canonical() const -> const std::string& { return path_; }

    /// The parts between slashes: none for `/`, `api` and `v1` for `/api/v1` and `/api/v1/`.
    [[nodiscard]] auto segments() const -> std::vector<std::string>;

    /// Whether `other` begins with all segments of this one: `/api` contains `/api/v1` and `/api`,
    /// not `/apis`.
    [[nodiscard]] auto contains(const UrlPath& other) const -> bool;

    bool operator==(const UrlPath&) const = default;
    auto operator<=>(const UrlPath&) const = default;

private:
    explicit UrlPath(std::string path) : path_(std::move(path)) {}

    std::string path_;
};

}  // namespace clc::types
