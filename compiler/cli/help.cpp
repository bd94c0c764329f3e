#include "cli/help.h"

#include "cli/commands.h"
#include "cli/man.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace clc::cli {
namespace {

/// Two columns, the right one aligned.
class Table {
public:
    void add(std::string left, std::string right) {
        width_ = std::max(width_, left.size());
        rows_.push_back({std::move(left), std::move(right)});
    }

    [[nodiscard]] auto text() const -> std::string {
        std::string text;
        for (const Row& row : rows_) {
            text += fmt::format("  {:<{}}  {}\n", row.left, width_, row.right);
        }
        return text;
    }

private:
    struct Row {
        std::string left;
        std::string right;
    };
    std::vector<Row> rows_;
    std::size_t width_ = 0;
};

/// `command` may be null.
auto optionTable(std::span<const Option> options, const Command* command = nullptr) -> std::string {
    Table table;
    for (const Option& option : options) {
        table.add(
            fmt::format("--{}{}{}", option.name, option.value.empty() ? "" : " ", option.value),
            helpOf(option, command));
    }
    return table.text();
}

constexpr std::array kExitMeanings{
    ExitMeaning{ExitCode::Done, "done"},
    ExitMeaning{ExitCode::Errors, "the sources hold errors"},
    ExitMeaning{ExitCode::Usage, "the command line is wrong"},
    ExitMeaning{ExitCode::Differs,
                "the tree is not what the sources give: clc build --check, clc "
                "why of a line that is not theirs; something changes: clc diff --exit-code, "
                "--fail-on"},
    ExitMeaning{ExitCode::Internal, "a bug in clc"},
};

auto exitTable() -> std::string {
    Table table;
    for (const ExitMeaning& each : kExitMeanings) {
        table.add(std::to_string(static_cast<int>(each.code)), std::string(each.words));
    }
    return table.text();
}

constexpr std::array<std::string_view, 1> kForms{"man"};

auto textOf(const Invocation& invocation, const Command* command) -> std::string {
    if (invocation.arguments.value("format") == "man") {
        return command == nullptr ? manPage() : manPage(*command);
    }
    return command == nullptr ? helpText() : helpText(*command);
}

auto runHelp(const Invocation& invocation) -> ExitCode {
    const auto& names = invocation.arguments.plain();
    if (names.empty()) {
        invocation.console.out << textOf(invocation, nullptr);
        return ExitCode::Done;
    }
    DiagnosticSink sink;
    const Command* command = findCommand(names.front(), sink);
    if (command == nullptr) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    invocation.console.out << textOf(invocation, command);
    return ExitCode::Done;
}

}  // namespace

auto exitMeanings() -> std::span<const ExitMeaning> {
    return kExitMeanings;
}

auto helpOf(const Option& option, const Command* command) -> std::string {
    if (command == nullptr || command->formats.empty() || option.name != "format") {
        return std::string(option.help);
    }
    return fmt::format("{}; of what is printed: {}", option.help,
                       fmt::join(command->formats, ", "));
}

auto helpText() -> std::string {
    Table table;
    for (const Command* command : commands()) {
        table.add(fmt::format("{} {}", command->name, command->arguments),
                  std::string(command->summary));
    }
    return fmt::format(
        "clc compiles clusters\n\n"
        "usage: clc COMMAND [ARGUMENT...] [OPTION...]\n\n"
        "commands:\n{}\n"
        "options of every command:\n{}\nexit codes:\n{}",
        table.text(), optionTable(globalOptions()), exitTable());
}

auto helpText(const Command& command) -> std::string {
    std::string text = fmt::format("clc {}: {}\n\nusage: clc {} {}", command.name, command.summary,
                                   command.name, command.arguments);
    text += command.arguments.empty() ? "[OPTION...]\n" : " [OPTION...]\n";
    if (!command.details.empty()) {
        text += fmt::format("\n{}\n", command.details);
    }
    if (!command.options.empty()) {
        text += "\noptions:\n" + optionTable(command.options);
    }
    return text + "\noptions of every command:\n" + optionTable(globalOptions(), &command);
}

const Command kHelpCommand{
    .name = "help",
    .arguments = "[COMMAND]",
    .summary = "what clc can do, or one of its commands",
    .details = "--format man prints the page of the manual.",
    .options = {},
    .formats = kForms,
    .takes = Takes::Commands,
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runHelp,
};

}  // namespace clc::cli
