#include "cli/run.h"

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>

namespace clc::cli {
namespace {

/// The words without the one that names the command.
auto withoutWord(std::span<const std::string> words, std::size_t index)
    -> std::vector<std::string> {
    std::vector<std::string> rest(words.begin(), words.end());
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
    return rest;
}

auto withGlobalOptions(const Command& command) -> std::vector<Option> {
    std::vector<Option> all(command.options.begin(), command.options.end());
    const auto global = globalOptions();
    all.insert(all.end(), global.begin(), global.end());
    return all;
}

auto readWords(std::span<const std::string> words) -> std::optional<Settings> {
    DiagnosticSink unheard;
    const auto arguments = parseArguments(words, globalOptions(), unheard);
    return arguments ? readSettings(*arguments, {}, unheard) : std::nullopt;
}

/// What of a wrong command line can be understood of the settings, so that its mistakes are told in
/// the form that was asked for.
auto guessSettings(std::span<const std::string> words) -> Settings {
    std::vector<std::string> understood;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<std::string> more = understood;
        more.push_back(words[i]);
        if (words[i].starts_with("--") && !readWords(more) && i + 1 < words.size()) {
            more.push_back(words[i + 1]);
        }
        if (words[i].starts_with("--") && readWords(more)) {
            understood = std::move(more);
        }
    }
    return readWords(understood).value_or(Settings());
}

/// Reports what is wrong with the command line.
auto refuse(DiagnosticSink& sink, std::span<const std::string> words, Console& console)
    -> ExitCode {
    const Arguments none;
    const Settings settings = guessSettings(words);
    Invocation{none, settings, console}.report(sink.take(), SourceManager());
    return ExitCode::Usage;
}

void checkCount(const Command& command, const Arguments& arguments, DiagnosticSink& sink) {
    const auto& given = arguments.plain();
    const std::string usage = fmt::format("write 'clc {}{}{}'", command.name,
                                          command.arguments.empty() ? "" : " ", command.arguments);
    if (given.size() < command.leastArguments) {
        sink.report(diag::CommandNeedsArgument, Span(), command.name).help(usage);
    } else if (given.size() > command.mostArguments) {
        sink.report(diag::CommandTakesNoArgument, Span(), command.name,
                    given[command.mostArguments])
            .help(usage);
    }
}

auto runCommand(const Command& command, std::span<const std::string> words, Console& console)
    -> ExitCode {
    DiagnosticSink sink;
    const auto arguments = parseArguments(words, withGlobalOptions(command), sink);
    if (!arguments) {
        return refuse(sink, words, console);
    }
    const auto settings = readSettings(*arguments, command.formats, sink);
    if (!settings) {
        return refuse(sink, words, console);
    }
    if (arguments->has("help")) {
        console.out << helpText(command);
        return ExitCode::Done;
    }
    const Invocation invocation{*arguments, *settings, console};
    if (arguments->has("version")) {
        return kVersionCommand.run(invocation);
    }
    checkCount(command, *arguments, sink);
    checkLibrary(console, sink);
    if (sink.hasErrors()) {
        return refuse(sink, words, console);
    }
    return command.run(invocation);
}

/// `-h` is the only option of one letter.
auto withLongHelp(std::span<const std::string> words) -> std::vector<std::string> {
    std::vector<std::string> longWords(words.begin(), words.end());
    const auto end = std::ranges::find(longWords, "--");
    std::replace(longWords.begin(), end, std::string("-h"), std::string("--help"));
    return longWords;
}

/// A command line that names no command.
auto runWithoutCommand(std::span<const std::string> words, Console& console) -> ExitCode {
    DiagnosticSink sink;
    const auto arguments = parseArguments(words, globalOptions(), sink);
    if (!arguments || !readSettings(*arguments, {}, sink)) {
        return refuse(sink, words, console);
    }
    if (arguments->has("help")) {
        console.out << helpText();
        return ExitCode::Done;
    }
    if (arguments->has("version")) {
        return kVersionCommand.run({*arguments, {}, console});
    }
    console.err << helpText();
    return ExitCode::Usage;
}

}  // namespace

auto run(std::span<const std::string> given, Console& console) -> ExitCode {
    const std::vector<std::string> words = withLongHelp(given);
    const auto index = findFirstPlain(words, globalOptions());
    if (!index) {
        return runWithoutCommand(words, console);
    }
    DiagnosticSink sink;
    // The value of an unknown option would be taken for the command.
    if (!parseArguments(std::span(words).first(*index), globalOptions(), sink)) {
        return refuse(sink, words, console);
    }
    const Command* command = findCommand(words[*index], sink);
    if (command == nullptr) {
        return refuse(sink, words, console);
    }
    return runCommand(*command, withoutWord(words, *index), console);
}

}  // namespace clc::cli
