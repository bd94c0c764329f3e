#include "backends/yaml/plain_text.h"

#include <algorithm>
#include <array>

namespace clc::backends::yaml {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOneOf(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool startsComment(std::string_view text) {
    return text.find(" #") != std::string_view::npos || text.find("\t#") != std::string_view::npos;
}

bool endsKey(std::string_view text) {
    return text.ends_with(':') || text.find(": ") != std::string_view::npos ||
           text.find(":\t") != std::string_view::npos;
}

bool startsWithIndicator(std::string_view text) {
    if (isOneOf(text.front(), ",[]{}#&*!|>'\"%@`")) {
        return true;
    }
    const bool alone = text.size() == 1 || text[1] == ' ' || text[1] == '\t';
    return (isOneOf(text.front(), "-?:") && alone) || text.starts_with("---") ||
           text.starts_with("...");
}

bool breaksSyntax(std::string_view text) {
    return isOneOf(text.front(), " \t") || isOneOf(text.back(), " \t") ||
           startsWithIndicator(text) || startsComment(text) || endsKey(text);
}

/// null, Null, NULL and the like: the words of YAML 1.1, which are more than those of 1.2.
bool isWord(std::string_view text) {
    constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",   "no",  "on",
                                                        "off", "true", "false", "null"};
    constexpr std::size_t kLongest = 5;
    if (text.size() > kLongest) {
        return false;
    }
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                          [&](char a, char b) { return lower(a) == b; });
    });
}

bool isSpecialFloat(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return text == ".inf" || text == ".Inf" || text == ".INF" || text == ".nan" || text == ".NaN" ||
           text == ".NAN";
}

/// 2024-01-02, and anything that begins so and goes on with a time.
bool isDate(std::string_view text) {
    const auto digits = [&text](std::size_t least, std::size_t most) {
        std::size_t count = 0;
        while (count < most && count < text.size() && isDigit(text[count])) {
            ++count;
        }
        text.remove_prefix(count);
        return count >= least;
    };
    const auto hyphen = [&text] {
        const bool found = text.starts_with('-');
        text.remove_prefix(found ? 1 : 0);
        return found;
    };
    return digits(4, 4) && hyphen() && digits(1, 2) && hyphen() && digits(1, 2) &&
           (text.empty() || isOneOf(text.front(), "Tt \t"));
}

/// An exponent of any form; an empty one too.
bool isExponent(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    if (!isOneOf(text.front(), "eE")) {
        return false;
    }
    text.remove_prefix(1);
    if (!text.empty() && isOneOf(text.front(), "+-")) {
        text.remove_prefix(1);
    }
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// Digits with `_` or `,` between, also in groups by `:` (sexagesimal), then a fraction, then an
/// exponent. More than any one reader takes.
bool isDecimal(std::string_view text) {
    const auto skip = [&text](std::string_view extra) {
        bool anyDigit = false;
        while (!text.empty() && (isDigit(text.front()) || isOneOf(text.front(), extra))) {
            anyDigit |= isDigit(text.front());
            text.remove_prefix(1);
        }
        return anyDigit;
    };
    if (isOneOf(text.front(), "+-")) {
        text.remove_prefix(1);
    }
    if (text.empty() || !(isDigit(text.front()) || text.front() == '.')) {
        return false;
    }
    bool anyDigit = skip("_,");
    while (anyDigit && text.size() > 1 && text.front() == ':' && isDigit(text[1])) {
        text.remove_prefix(1);
        skip("_");
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        anyDigit |= skip("_");
    }
    return anyDigit && isExponent(text);
}

/// 0x1F, 0o17, 0b11 with or without a sign.
bool isBased(std::string_view text) {
    if (isOneOf(text.front(), "+-")) {
        text.remove_prefix(1);
    }
    if (text.size() < 3 || text.front() != '0' || !isOneOf(text[1], "xXoObB")) {
        return false;
    }
    text.remove_prefix(2);
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isOneOf(c, "0123456789abcdefABCDEF_"); });
}

bool readsAsOther(std::string_view text) {
    return text.empty() || text == "~" || text == "<<" || text == "=" || isWord(text) ||
           isSpecialFloat(text) || isDecimal(text) || isBased(text) || isDate(text);
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool isSurelyPlain(std::string_view text) {
    if (text.empty() || !(isLetter(text.front()) || text.front() == '/') || isWord(text)) {
        return false;
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c > ' ' && c < 0x7F && c != ':') {
            continue;
        }
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool isInside = next > ' ' && next < 0x7F;
        if (!isInside || (c != ':' && (c != ' ' || next == '#'))) {
            return false;
        }
    }
    return true;
}

auto readPlain(std::string_view text) -> PlainReading {
    if (readsAsOther(text)) {
        return PlainReading::OtherValue;
    }
    return breaksSyntax(text) ? PlainReading::Syntax : PlainReading::SameText;
}

}  // namespace clc::backends::yaml
