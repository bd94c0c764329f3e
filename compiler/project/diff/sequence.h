// Two sequences beside each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clc::project {

/// An element of the one, of the other, or of both. Both are set too where one element stands in
/// the place of another.
struct Aligned {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
};

/// As many equal elements as possible beside each other, in order; between them what was removed
/// stands beside what was added there.
auto align(std::span<const std::string> before, std::span<const std::string> after)
    -> std::vector<Aligned>;

}  // namespace clc::project
