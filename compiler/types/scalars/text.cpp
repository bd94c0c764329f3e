#include "types/scalars/text.h"

#include "source/utf8.h"

#include <algorithm>
#include <charconv>

namespace clc::types {

auto lowered(std::string_view text) -> std::string {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return lowered(c); });
    return result;
}

auto allDigits(std::string_view text) -> bool {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

auto number(std::string_view text) -> std::optional<std::uint64_t> {
    if (!allDigits(text)) {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    return value;
}

auto characterAt(std::string_view text, std::size_t offset) -> Piece {
    const std::size_t length = sequenceLength(text.substr(offset));
    return {offset, text.substr(offset, std::max<std::size_t>(length, 1))};
}

auto split(std::string_view text, char separator) -> std::vector<Piece> {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == separator) {
            pieces.push_back({.offset = begin, .text = text.substr(begin, i - begin)});
            begin = i + 1;
        }
    }
    return pieces;
}

}  // namespace clc::types
