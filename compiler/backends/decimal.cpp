#include "backends/decimal.h"

#include "base/check.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace clc::backends {
namespace {

auto skipDigits(std::string_view& text) -> std::size_t {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
        ++count;
    }
    text.remove_prefix(count);
    return count;
}

/// A sign, digits without a zero before others, a point, digits. `1_000.0` and `1.` are left to the
/// shortest form.
bool isPlainDecimal(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const bool zeroFirst = text.starts_with('0');
    const std::size_t whole = skipDigits(text);
    if (whole == 0 || (zeroFirst && whole > 1) || !text.starts_with('.')) {
        return false;
    }
    text.remove_prefix(1);
    return skipDigits(text) > 0 && text.empty();
}

auto shortest(double number) -> std::string {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    CLC_ASSERT(error == std::errc(), "the shortest text of a double has at most 24 characters");
    return {buffer.data(), end};
}

}  // namespace

auto decimalText(const values::DocNode& node) -> std::string {
    CLC_ASSERT(std::isfinite(node.number), "no format shares a text for what is not finite");
    if (isPlainDecimal(node.text)) {
        return std::string(node.text);
    }
    std::string text = shortest(node.number);
    const std::size_t exponent = text.find('e');
    if (text.find('.') == std::string::npos) {
        text.insert(exponent == std::string::npos ? text.size() : exponent, ".0");
    }
    return text;
}

}  // namespace clc::backends
