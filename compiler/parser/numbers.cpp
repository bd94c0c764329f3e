#include "parser/numbers.h"

#include <charconv>
#include <string>

namespace clc::parser {

bool hasLeadingZero(std::string_view number) {
    return number.size() > 1 && number[0] == '0' &&
           (number[1] == '_' || (number[1] >= '0' && number[1] <= '9'));
}

bool isWrongBase(std::string_view number) {
    return (number.starts_with("0x") || number.starts_with("0o")) && !readInt(number);
}

auto readInt(std::string_view number) -> std::optional<std::int64_t> {
    int base = 10;
    if (number.starts_with("0x") || number.starts_with("0o")) {
        base = number[1] == 'x' ? 16 : 8;
        number.remove_prefix(2);
    }
    std::string digits;
    for (const char c : number) {
        if (c != '_') {
            digits += c;
        }
    }
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool complete = error == std::errc() && end == digits.data() + digits.size();
    return complete ? std::optional(value) : std::nullopt;
}

}  // namespace clc::parser
