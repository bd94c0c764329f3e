#include "schema/formats.h"

#include "types/pattern.h"
#include "types/scalars/scalars.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <limits>

namespace clc::schema {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes `digits` digits off the front of `text`; -1 if they are not there.
auto takeNumber(std::string_view& text, std::size_t digits) -> int {
    if (text.size() < digits || !std::ranges::all_of(text.substr(0, digits), isDigit)) {
        return -1;
    }
    int value = 0;
    for (const char digit : text.substr(0, digits)) {
        value = value * 10 + (digit - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, std::string_view signs) {
    if (text.empty() || signs.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

int daysOf(int year, int month) {
    constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// `2006-01-02`
bool takeDate(std::string_view& text) {
    const int year = takeNumber(text, 4);
    if (year < 0 || !take(text, "-")) {
        return false;
    }
    const int month = takeNumber(text, 2);
    if (month < 1 || month > 12 || !take(text, "-")) {
        return false;
    }
    const int day = takeNumber(text, 2);
    return day >= 1 && day <= daysOf(year, month);
}

/// `15:04:05.999+07:00` or `15:04:05Z`
bool takeTime(std::string_view& text) {
    const int hour = takeNumber(text, 2);
    const bool clock = hour >= 0 && hour < 24 && take(text, ":");
    const int minute = clock ? takeNumber(text, 2) : -1;
    const bool minutes = minute >= 0 && minute < 60 && take(text, ":");
    const int second = minutes ? takeNumber(text, 2) : -1;
    if (second < 0 || second > 60) {
        return false;
    }
    if (take(text, ".")) {
        const auto end = std::ranges::find_if_not(text, isDigit);
        if (end == text.begin()) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
    if (take(text, "Zz")) {
        return true;
    }
    const bool zone = take(text, "+-");
    const int zoneHour = zone ? takeNumber(text, 2) : -1;
    return zoneHour >= 0 && zoneHour < 24 && take(text, ":") && takeNumber(text, 2) >= 0;
}

/// RFC 3339, as Go reads it.
bool isDateTime(std::string_view text) {
    return takeDate(text) && take(text, "Tt") && takeTime(text) && text.empty();
}

bool isDate(std::string_view text) {
    return takeDate(text) && text.empty();
}

/// Base64 with padding; line ends are passed over, as Go does.
bool isBase64(std::string_view text) {
    std::size_t signs = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            continue;
        }
        if (c == '=') {
            ++padding;
        } else if (padding > 0 ||
                   (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '+' && c != '/')) {
            return false;
        }
        ++signs;
    }
    return signs % 4 == 0 && padding <= 2;
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool good =
            dash ? text[i] == '-' : std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
        if (!good) {
            return false;
        }
    }
    return true;
}

/// `scheme:...` or a path, without spaces.
bool isUri(std::string_view text) {
    const bool blank = std::ranges::any_of(
        text, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    const std::size_t colon = text.find(':');
    const bool scheme = colon != std::string_view::npos && colon > 0 &&
                        std::isalpha(static_cast<unsigned char>(text.front())) != 0;
    return !blank && (scheme || text.starts_with('/'));
}

bool isAddress(std::string_view text) {
    return !types::checkScalar(types::ScalarKind::IpAddress, text);
}

bool isVersion4(std::string_view text) {
    return isAddress(text) && text.find(':') == std::string_view::npos;
}

bool isVersion6(std::string_view text) {
    return isAddress(text) && text.find(':') != std::string_view::npos;
}

bool isCidr(std::string_view text) {
    return !types::checkScalar(types::ScalarKind::Cidr, text);
}

/// Six, eight or twenty bytes in hexadecimal digits, as Go reads them.
bool isMac(std::string_view text) {
    const bool isDotted = text.size() > 4 && text[4] == '.';
    const std::size_t digits = isDotted ? 4 : 2;
    const char sign = isDotted ? '.' : text.size() > 2 && text[2] == '-' ? '-' : ':';
    const std::size_t bytes = (text.size() + 1) / (digits + 1) * digits / 2;
    if ((text.size() + 1) % (digits + 1) != 0 || (bytes != 6 && bytes != 8 && bytes != 20)) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isSign = i % (digits + 1) == digits;
        const bool isGood =
            isSign ? text[i] == sign : std::isxdigit(static_cast<unsigned char>(text[i])) != 0;
        if (!isGood) {
            return false;
        }
    }
    return true;
}

struct Format {
    std::string_view name;
    bool (*takes)(std::string_view text) = nullptr;
};

constexpr std::array kFormats{
    Format{"date-time", isDateTime},
    Format{"date", isDate},
    Format{"byte", isBase64},
    Format{"uuid", isUuid},
    Format{"uri", isUri},
    Format{"ipv4", isVersion4},
    Format{"ipv6", isVersion6},
    Format{"ip", isAddress},
    Format{"cidr", isCidr},
    Format{"mac", isMac},
};

/// Formats that are an expression where they are published: kube-openapi's.
struct FormatPattern {
    std::string_view name;
    std::string_view pattern;
    std::size_t longest = std::string_view::npos;
};

constexpr std::array kPatterns{
    FormatPattern{"uuid3",
                  "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$"},
    FormatPattern{"uuid4",
                  "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"},
    FormatPattern{"uuid5",
                  "(?i)^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$"},
    FormatPattern{"hexcolor", "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
    FormatPattern{"bsonobjectid", "^[0-9a-fA-F]{24}$"},
    FormatPattern{"k8s-short-name", "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", 63},
    FormatPattern{"k8s-long-name",
                  R"(^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)", 253},
};

/// Of numbers, whose formats say how many bits they have.
constexpr std::array<std::string_view, 4> kNumbers{"int32", "int64", "float", "double"};

}  // namespace

bool hasFormat(std::string_view text, std::string_view format) {
    const auto* const found = std::ranges::find(kFormats, format, &Format::name);
    if (found != kFormats.end()) {
        return found->takes(text);
    }
    const auto* const pattern = std::ranges::find(kPatterns, format, &FormatPattern::name);
    if (pattern == kPatterns.end()) {
        return true;
    }
    const auto compiled = types::Pattern::compile(pattern->pattern);
    return text.size() <= pattern->longest && compiled.ok() && (*compiled).partialMatch(text);
}

bool isCheckedFormat(std::string_view format) {
    return std::ranges::find(kFormats, format, &Format::name) != kFormats.end() ||
           std::ranges::find(kPatterns, format, &FormatPattern::name) != kPatterns.end() ||
           std::ranges::find(kNumbers, format) != kNumbers.end();
}

bool fitsFormat(long long number, std::string_view format) {
    return format != "int32" || (number >= std::numeric_limits<std::int32_t>::min() &&
                                 number <= std::numeric_limits<std::int32_t>::max());
}

}  // namespace clc::schema
