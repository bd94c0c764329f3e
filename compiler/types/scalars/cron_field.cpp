#include "types/scalars/cron_field.h"

#include "types/scalars/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace clc::types {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sun", "mon", "tue", "wed",
                                                       "thu", "fri", "sat"};

/// In the order of CronField.
constexpr std::array<CronFieldRule, kCronFields> kRules = {{
    {.name = "minute", .least = 0, .most = 59},
    {.name = "hour", .least = 0, .most = 23},
    {.name = "day of the month", .least = 1, .most = 31, .mayBeAsked = true},
    {.name = "month", .least = 1, .most = 12, .names = kMonths},
    {.name = "day of the week", .least = 0, .most = 6, .names = kWeekdays, .mayBeAsked = true},
}};

auto valuesHelp(const CronFieldRule& rule) -> std::string {
    const std::string numbers = fmt::format("the {} is {} to {}", rule.name, rule.least, rule.most);
    if (rule.names.empty()) {
        return numbers;
    }
    return fmt::format("{}, or {} to {}", numbers, rule.names.front(), rule.names.back());
}

struct Span {
    unsigned from = 0;
    unsigned to = 0;
};

/// Reads one element of a field's list: `*`, `5`, `mon-fri`, each perhaps with a step.
class ElementParser {
public:
    ElementParser(const Piece& element, const CronFieldRule& rule)
        : element_(element), rule_(rule) {}

    auto parse() const -> Parsed<CronValues> {
        const std::size_t slash = element_.text.find('/');
        const Piece base{element_.offset, element_.text.substr(0, slash)};
        const bool any = base.text == "*" || (rule_.mayBeAsked && base.text == "?");
        const Parsed<Span> span = any ? Parsed<Span>(Span{rule_.least, rule_.most}) : range(base);
        if (!span) {
            return span.error();
        }
        if (slash == std::string_view::npos) {
            return CronValues{stepping(*span, 1), any};
        }
        const Piece step{base.end() + 1, element_.text.substr(slash + 1)};
        const Parsed<unsigned> by = stepOf(step);
        if (!by) {
            return by.error();
        }
        // A step behind one value goes on to the end: 5/15 is 5-59/15.
        const bool one = !any && base.text.find('-') == std::string_view::npos;
        return CronValues{stepping({span->from, one ? rule_.most : span->to}, *by),
                          any && *by == 1};
    }

private:
    [[nodiscard]] auto error(const Piece& piece, std::string message, std::string help) const
        -> ScalarError {
        return errorAt(piece.offset, piece.text.size(), std::move(message), std::move(help));
    }

    static auto stepping(Span span, unsigned step) -> std::uint64_t {
        std::uint64_t bits = 0;
        for (unsigned value = span.from; value <= span.to; value += step) {
            bits |= std::uint64_t{1} << value;
        }
        return bits;
    }

    [[nodiscard]] auto range(const Piece& base) const -> Parsed<Span> {
        const std::size_t hyphen = base.text.find('-');
        const Parsed<unsigned> from = value({base.offset, base.text.substr(0, hyphen)});
        if (!from) {
            return from.error();
        }
        if (hyphen == std::string_view::npos) {
            return Span{*from, *from};
        }
        const Parsed<unsigned> to = value({base.offset + hyphen + 1, base.text.substr(hyphen + 1)});
        if (!to) {
            return to.error();
        }
        if (*to < *from) {
            return error(
                base, fmt::format("{} ends before it begins", quoted(base.text)),
                fmt::format("write two ranges: {}-{},{}-{}", *from, rule_.most, rule_.least, *to));
        }
        return Span{*from, *to};
    }

    [[nodiscard]] auto value(const Piece& piece) const -> Parsed<unsigned> {
        if (piece.text.empty()) {
            return error(piece, fmt::format("the {} is missing", rule_.name), valuesHelp(rule_));
        }
        const auto named = std::ranges::find(rule_.names, lowered(piece.text));
        if (named != rule_.names.end()) {
            return rule_.least + static_cast<unsigned>(named - rule_.names.begin());
        }
        if (!allDigits(piece.text)) {
            return error(piece, fmt::format("{} is no {}", quoted(piece.text), rule_.name),
                         valuesHelp(rule_));
        }
        const std::uint64_t number = clc::types::number(piece.text).value_or(rule_.most + 1);
        if (number < rule_.least || number > rule_.most) {
            const bool sunday = &rule_ == &ruleOf(CronField::DayOfWeek) && number == 7;
            return error(piece, fmt::format("{} is no {}", quoted(piece.text), rule_.name),
                         sunday ? "write 0 or sun for Sunday" : valuesHelp(rule_));
        }
        return static_cast<unsigned>(number);
    }

    [[nodiscard]] auto stepOf(const Piece& piece) const -> Parsed<unsigned> {
        const std::optional<std::uint64_t> step = number(piece.text);
        if (!allDigits(piece.text) || step == 0) {
            return error(piece,
                         piece.text.empty() ? "a step is missing"
                                            : fmt::format("{} is no step", quoted(piece.text)),
                         "write a step of 1 or more, as in */15");
        }
        const unsigned span = rule_.most - rule_.least;
        if (!step || *step > span) {
            return error(piece,
                         fmt::format("a step of {} goes past the last {}", piece.text, rule_.name),
                         fmt::format("write a step of 1 to {}", span));
        }
        return static_cast<unsigned>(*step);
    }

    Piece element_;
    const CronFieldRule& rule_;
};

}  // namespace

auto ruleOf(CronField field) -> const CronFieldRule& {
    return kRules.at(static_cast<std::size_t>(field));
}

auto parseCronField(std::string_view text, const CronFieldRule& rule) -> Parsed<CronValues> {
    CronValues all;
    for (const Piece& element : split(text, ',')) {
        const Parsed<CronValues> some = ElementParser(element, rule).parse();
        if (!some) {
            return some.error();
        }
        all.bits |= some->bits;
        all.unrestricted = all.unrestricted || some->unrestricted;
    }
    return all;
}

auto cronFieldText(std::uint64_t bits, const CronFieldRule& rule) -> std::string {
    if (bits == rule.all()) {
        return "*";
    }
    const auto has = [&](unsigned value) { return (bits >> value & 1U) != 0; };
    std::string text;
    for (unsigned value = rule.least; value <= rule.most; ++value) {
        if (!has(value)) {
            continue;
        }
        unsigned last = value;
        while (last < rule.most && has(last + 1)) {
            ++last;
        }
        const std::string_view comma = text.empty() ? "" : ",";
        text += last == value ? fmt::format("{}{}", comma, value)
                              : fmt::format("{}{}-{}", comma, value, last);
        value = last;
    }
    return text;
}

}  // namespace clc::types
