#include "types/scalars/digest.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clc::types {
namespace {

struct Algorithm {
    std::string_view name;
    std::size_t digits;
};

constexpr std::array<Algorithm, 3> kAlgorithms = {
    {{"sha256", 64}, {"sha384", 96}, {"sha512", 128}}};

}  // namespace

auto checkDigest(std::string_view text) -> std::optional<ScalarError> {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return errorAt(
            0, text.size(),
            text.empty() ? "the digest is missing" : fmt::format("{} is no digest", quoted(text)),
            "write a digest as sha256: and 64 hexadecimal digits");
    }
    const auto* const algorithm =
        std::ranges::find(kAlgorithms, text.substr(0, colon), &Algorithm::name);
    if (algorithm == kAlgorithms.end()) {
        return errorAt(0, colon,
                       fmt::format("{} is no digest algorithm", quoted(text.substr(0, colon))),
                       "write sha256, sha384 or sha512");
    }
    const std::string_view digits = text.substr(colon + 1);
    const auto isLowerHex = [](char c) { return isHex(c) && !isUpper(c); };
    const auto strange = std::ranges::find_if_not(digits, isLowerHex);
    if (strange != digits.end()) {
        const auto at = static_cast<std::size_t>(strange - digits.begin());
        return misplacedCharacter(text, colon + 1 + at, "a digest",
                                  "a digest has the digits 0-9 and a-f");
    }
    if (digits.size() != algorithm->digits) {
        return errorAt(colon + 1, digits.size(),
                       fmt::format("the digest has {} digits", digits.size()),
                       fmt::format("a {} digest has {}", algorithm->name, algorithm->digits));
    }
    return std::nullopt;
}

}  // namespace clc::types
