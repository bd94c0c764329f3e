#include "schema/importers/yaml_scalar.h"

#include <charconv>
#include <limits>
#include <optional>

namespace clc::schema {
namespace {

/// `word`, `Word` and `WORD`, as the schema has it of each.
struct Spelling {
    std::string_view small;
    std::string_view begun;
    std::string_view large;

    [[nodiscard]] bool is(std::string_view text) const {
        return text == small || text == begun || text == large;
    }
};

constexpr Spelling kNull{"null", "Null", "NULL"};
constexpr Spelling kTrue{"true", "True", "TRUE"};
constexpr Spelling kFalse{"false", "False", "FALSE"};
constexpr Spelling kEndless{".inf", ".Inf", ".INF"};
constexpr Spelling kNoNumber{".nan", ".NaN", ".NAN"};

auto whole(std::string_view text, int base) -> std::optional<std::int64_t> {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    const bool isAll = error == std::errc() && end == text.data() + text.size();
    return isAll ? std::optional(value) : std::nullopt;
}

/// `0x1F` and `0o17`, which have no sign.
auto inOtherBase(std::string_view text) -> std::optional<std::int64_t> {
    const int base = text.starts_with("0x") ? 16 : text.starts_with("0o") ? 8 : 0;
    return base == 0 || text.substr(2).starts_with('-') ? std::nullopt
                                                        : whole(text.substr(2), base);
}

auto fraction(std::string_view text) -> std::optional<double> {
    const bool isNegative = text.starts_with('-');
    const std::string_view size = text.substr(isNegative ? 1 : 0);
    if (kEndless.is(size)) {
        const double endless = std::numeric_limits<double>::infinity();
        return isNegative ? -endless : endless;
    }
    if (kNoNumber.is(text)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const bool digits = text.find_first_of("0123456789") != std::string_view::npos &&
                        text.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isAll = digits && error == std::errc() && end == text.data() + text.size();
    return isAll ? std::optional(value) : std::nullopt;
}

}  // namespace

auto yamlScalar(std::string_view text) -> YamlScalar {
    if (text.empty() || text == "~" || kNull.is(text)) {
        return std::monostate();
    }
    if (kTrue.is(text) || kFalse.is(text)) {
        return kTrue.is(text);
    }
    const std::string_view withoutPlus = text.substr(text.starts_with('+') ? 1 : 0);
    if (const auto number = whole(withoutPlus, 10)) {
        return *number;
    }
    if (const auto number = inOtherBase(text)) {
        return *number;
    }
    if (const auto number = fraction(withoutPlus)) {
        return *number;
    }
    return text;
}

}  // namespace clc::schema
