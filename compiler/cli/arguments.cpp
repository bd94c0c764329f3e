#include "cli/arguments.h"

#include "base/edit_distance.h"

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include <algorithm>

namespace clc::cli {
namespace {

namespace po = boost::program_options;

auto describe(std::span<const Option> options) -> po::options_description {
    po::options_description description;
    for (const Option& option : options) {
        const std::string name(option.name);
        if (option.value.empty()) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<std::string>(), "");
        }
    }
    return description;
}

/// "--name" of an option that Boost names with or without its dashes and value.
auto withDashes(std::string_view name) -> std::string {
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    return "--" + std::string(name.substr(0, name.find('=')));
}

void reportUnknown(const std::string& given, std::span<const Option> options,
                   DiagnosticSink& sink) {
    std::vector<std::string> known;
    for (const Option& option : options) {
        known.push_back(withDashes(option.name));
    }
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const std::string name = withDashes(given);
    auto builder = sink.report(diag::UnknownOption, Span(), name);
    if (const auto meant = nearest(name, candidates)) {
        builder.help("did you mean '" + *meant + "'?");
    }
}

/// `-x`: what stands for the first letter of an option elsewhere.
void reportShort(const std::string& given, std::span<const Option> options, DiagnosticSink& sink) {
    auto builder = sink.report(diag::UnknownOption, Span(), given);
    std::string meant;
    for (const Option& option : options) {
        if (given.size() == 2 && option.name.starts_with(given[1])) {
            meant.append(meant.empty() ? "'--" : " or '--").append(option.name).append("'");
        }
    }
    builder.help(meant.empty() ? std::string("options are written out, such as --help")
                               : "did you mean " + meant + "?");
    builder.help("a file of this name is given as ./" + given);
}

/// How many of the plain words stand behind `--`, where everything is a file.
auto countBehindDashes(std::span<const std::string> words) -> std::size_t {
    const auto dashes = std::ranges::find(words, "--");
    return dashes == words.end() ? 0 : static_cast<std::size_t>(words.end() - dashes - 1);
}

auto parseWords(std::span<const std::string> words, std::span<const Option> options,
                DiagnosticSink& sink) -> std::optional<std::vector<po::option>> {
    using Style = po::command_line_style::style_t;
    const std::vector<std::string> copy(words.begin(), words.end());
    const po::options_description description = describe(options);
    try {
        return po::command_line_parser(copy)
            .options(description)
            .style(Style::allow_long | Style::long_allow_adjacent | Style::long_allow_next)
            .run()
            .options;
    } catch (const po::unknown_option& error) {
        reportUnknown(error.get_option_name(), options, sink);
    } catch (const po::invalid_command_line_syntax& error) {
        const std::string name = withDashes(error.get_option_name());
        if (error.kind() == po::invalid_syntax::extra_parameter) {
            sink.report(diag::OptionTakesNoValue, Span(), name);
        } else {
            sink.report(diag::OptionNeedsValue, Span(), name);
        }
    } catch (const po::error_with_option_name& error) {
        sink.report(diag::OptionNeedsValue, Span(), withDashes(error.get_option_name()));
    }
    return std::nullopt;
}

}  // namespace

bool Arguments::has(std::string_view option) const {
    return options_.contains(option);
}

auto Arguments::values(std::string_view option) const -> std::span<const std::string> {
    const auto found = options_.find(option);
    return found == options_.end() ? std::span<const std::string>() : found->second;
}

auto Arguments::value(std::string_view option) const -> std::optional<std::string_view> {
    const auto given = values(option);
    return given.empty() ? std::nullopt : std::optional<std::string_view>(given.front());
}

auto parseArguments(std::span<const std::string> words, std::span<const Option> options,
                    DiagnosticSink& sink) -> std::optional<Arguments> {
    const auto parsed = parseWords(words, options, sink);
    if (!parsed) {
        return std::nullopt;
    }
    std::vector<std::string> plain;
    std::map<std::string, std::vector<std::string>, std::less<>> given;
    for (const po::option& each : *parsed) {
        if (each.position_key >= 0) {
            plain.insert(plain.end(), each.value.begin(), each.value.end());
            continue;
        }
        const auto option = std::ranges::find(options, each.string_key, &Option::name);
        const bool again = given.contains(each.string_key);
        if (again && option != options.end() && option->occurs == Occurs::Once) {
            sink.report(diag::OptionTwice, Span(), withDashes(each.string_key));
            return std::nullopt;
        }
        auto& values = given[each.string_key];
        values.insert(values.end(), each.value.begin(), each.value.end());
    }
    const std::size_t behind = std::min(countBehindDashes(words), plain.size());
    for (const std::string& word : std::span(plain).first(plain.size() - behind)) {
        if (word.size() > 1 && word.starts_with('-')) {
            reportShort(word, options, sink);
            return std::nullopt;
        }
    }
    return Arguments(std::move(plain), std::move(given));
}

auto findFirstPlain(std::span<const std::string> words, std::span<const Option> options)
    -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!word.starts_with("--")) {
            return i;
        }
        if (word == "--") {
            return i + 1 < words.size() ? std::optional(i + 1) : std::nullopt;
        }
        const auto option = std::ranges::find(options, word.substr(2), &Option::name);
        if (option != options.end() && !option->value.empty()) {
            ++i;
        }
    }
    return std::nullopt;
}

}  // namespace clc::cli
