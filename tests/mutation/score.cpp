#include "mutation/score.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

namespace clc::mutation {
namespace {

auto lineOf(std::string_view text, std::size_t number) -> std::string_view {
    for (; number > 0; --number) {
        const std::size_t end = text.find('\n');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return text.substr(0, text.find('\n'));
}

}  // namespace

auto distance(const Variant& variant, const Report& report) -> std::size_t {
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const std::size_t slip : variant.lines) {
        least = std::min(least, slip > report.line ? slip - report.line : report.line - slip);
    }
    return least;
}

void Score::add(const Score& other) {
    valid += other.valid;
    broken += other.broken;
    errors += other.errors;
    exactlyOne += other.exactlyOne;
    near += other.near;
    sameLine += other.sameLine;
}

void Score::add(const Variant& variant, const std::vector<Report>& reports) {
    if (reports.empty()) {
        ++valid;
        return;
    }
    ++broken;
    errors += reports.size();
    if (reports.size() == 1) {
        const std::size_t away = distance(variant, reports.front());
        ++exactlyOne;
        near += away <= 1 ? 1 : 0;
        sameLine += away == 0 ? 1 : 0;
    }
}

auto percent(std::size_t part, std::size_t whole) -> double {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print(std::string_view name, const Score& score) {
    fmt::print(
        "  {:8} {:5} valid {:5} broken  {:4.2f} errors each  exactly one {:5.1f} %  of these on "
        "the line {:5.1f} %, or next to it {:5.1f} %\n",
        name, score.valid, score.broken,
        static_cast<double>(score.errors) /
            static_cast<double>(std::max<std::size_t>(score.broken, 1)),
        percent(score.exactlyOne, score.broken), percent(score.sameLine, score.exactlyOne),
        percent(score.near, score.exactlyOne));
}

void show(const Sample& sample, const Variant& variant, const std::vector<Report>& reports) {
    fmt::print("{}: {} errors\n", sample.path, reports.size());
    for (const std::size_t line : variant.lines) {
        fmt::print("  {:4} - {}\n", line + 1, lineOf(sample.text, line));
        fmt::print("  {:4} + {}\n", line + 1, lineOf(variant.text, line));
    }
    for (const Report& report : reports) {
        fmt::print("  {:4}   {}\n", report.line + 1, report.what);
    }
}

}  // namespace clc::mutation
