// Names of hosts (RFC 1123), and patterns of them whose first label is a wildcard.
#pragma once

#include "types/scalars/parsed.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace clc::types {

/// How far down a wildcard reaches: one label in certificates (RFC 6125), any number in listeners
/// of the Gateway API.
enum class WildcardDepth : std::uint8_t { OneLabel, AnyDepth };

/// `web`, `db.example.org` or `*.example.org`: labels of a-z, 0-9 and hyphens inside, at most 63
/// each and 253 in all. Names are lower case, as most tools want them, and never an address.
class Hostname {
public:
    static auto parse(std::string_view text) -> Parsed<Hostname>;

    [[nodiscard]] auto canonical() const -> const std::string& { return name_; }
    [[nodiscard]] auto isWildcard() const -> bool { return name_.starts_with("*."); }

    /// Whether every host that `other` stands for is also one of this. A wildcard stands for no
    /// host without a label in its place: `*.example.org` does not cover `example.org`.
    [[nodiscard]] auto covers(const Hostname& other,
                              WildcardDepth depth = WildcardDepth::OneLabel) const -> bool;

    bool operator==(const Hostname&) const = default;
    auto operator<=>(const Hostname&) const = default;

private:
    explicit Hostname(std::string_view name) : name_(name) {}

    std::string name_;
};

}  // namespace clc::types
