#include "cli/settings.h"

#include "base/edit_distance.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace clc::cli {
namespace {

template <typename T>
struct Choice {
    std::string_view name;
    T value;
};

constexpr std::array kColors{
    Choice<ColorChoice>{"auto", ColorChoice::Auto},
    Choice<ColorChoice>{"always", ColorChoice::Always},
    Choice<ColorChoice>{"never", ColorChoice::Never},
};

constexpr std::array kFormats{
    Choice<Format>{"human", Format::Human},   Choice<Format>{"short", Format::Short},
    Choice<Format>{"json", Format::Json},     Choice<Format>{"sarif", Format::Sarif},
    Choice<Format>{"github", Format::Github},
};

template <typename T, std::size_t N>
constexpr auto namesOf(const std::array<Choice<T>, N>& choices) -> std::array<std::string_view, N> {
    std::array<std::string_view, N> names;
    std::ranges::transform(choices, names.begin(), &Choice<T>::name);
    return names;
}

constexpr auto kColorNames = namesOf(kColors);
constexpr auto kFormatNames = namesOf(kFormats);

constexpr std::array kOptions{
    Option{"color", "WHEN", "colours: auto, always or never; auto obeys NO_COLOR", Occurs::Once,
           kColorNames},
    Option{"format", "FORM", "form of diagnostics: human, short, json, sarif or github",
           Occurs::Once, kFormatNames},
    Option{"max-errors", "N", "show the first N errors, 0 for all; 100 if not given"},
    Option{"help", "", "show this text, or what the command does; -h does the same"},
    Option{"version", "", "show the version"},
};

/// The one of `choices` that an option names, which might have been one of those `beside` too;
/// `unset` if it was not given, nothing if it is wrong.
template <typename T, std::size_t N>
auto readChoice(const Arguments& arguments, std::string_view option,
                const std::array<Choice<T>, N>& choices, T unset, DiagnosticSink& sink,
                std::span<const std::string_view> beside = {}) -> std::optional<T> {
    const auto given = arguments.value(option);
    if (!given) {
        return unset;
    }
    std::vector<std::string_view> names(beside.begin(), beside.end());
    for (const Choice<T>& choice : choices) {
        if (choice.name == *given) {
            return choice.value;
        }
        names.push_back(choice.name);
    }
    auto builder = sink.report(diag::BadOptionValue, Span(), "--" + std::string(option), *given);
    builder.help(fmt::format("it is one of {}", fmt::join(names, ", ")));
    if (const auto meant = nearest(*given, names)) {
        builder.help(fmt::format("did you mean '{}'?", *meant));
    }
    return std::nullopt;
}

auto readNumber(const Arguments& arguments, std::string_view option, std::size_t unset,
                DiagnosticSink& sink) -> std::optional<std::size_t> {
    const auto given = arguments.value(option);
    if (!given) {
        return unset;
    }
    std::size_t number = 0;
    const char* end = given->data() + given->size();
    const auto [stop, error] = std::from_chars(given->data(), end, number);
    if (error != std::errc() || stop != end) {
        sink.report(diag::BadOptionValue, Span(), "--" + std::string(option), *given)
            .help("it is a whole number");
        return std::nullopt;
    }
    return number;
}

}  // namespace

auto globalOptions() -> std::span<const Option> {
    return kOptions;
}

auto readSettings(const Arguments& arguments, std::span<const std::string_view> formats,
                  DiagnosticSink& sink) -> std::optional<Settings> {
    const Settings unset;
    const auto color = readChoice(arguments, "color", kColors, unset.color, sink);
    const auto form = arguments.value("format");
    const bool isOwn = form && std::ranges::find(formats, *form) != formats.end();
    const auto format =
        isOwn ? std::optional(unset.format)
              : readChoice(arguments, "format", kFormats, unset.format, sink, formats);
    const auto maxErrors = readNumber(arguments, "max-errors", unset.maxErrors, sink);
    if (!color || !format || !maxErrors) {
        return std::nullopt;
    }
    return Settings{.color = *color, .format = *format, .maxErrors = *maxErrors};
}

}  // namespace clc::cli
