#include "cli/help.h"

#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace clc::cli {
namespace {

/// Two columns, the right one aligned.
class Table {
public:
    void add(std::string left, std::string_view right) {
        width_ = std::max(width_, left.size());
        rows_.push_back({std::move(left), right});
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
        std::string_view right;
    };
    std::vector<Row> rows_;
    std::size_t width_ = 0;
};

auto optionTable(std::span<const Option> options) -> std::string {
    Table table;
    for (const Option& option : options) {
        table.add(
            fmt::format("--{}{}{}", option.name, option.value.empty() ? "" : " ", option.value),
            option.help);
    }
    return table.text();
}

constexpr std::string_view kExitCodes =
    "exit codes:\n"
    "  0   done\n"
    "  1   the sources hold errors\n"
    "  2   the command line is wrong\n"
    "  3   the tree is not what the sources give: clc build --check, clc why of a line that is not "
    "theirs\n"
    "  70  a bug in clc\n";

auto runHelp(const Invocation& invocation) -> ExitCode {
    const auto& names = invocation.arguments.plain();
    if (names.empty()) {
        invocation.console.out << helpText();
        return ExitCode::Done;
    }
    DiagnosticSink sink;
    const Command* command = findCommand(names.front(), sink);
    if (command == nullptr) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    invocation.console.out << helpText(*command);
    return ExitCode::Done;
}

}  // namespace

auto helpText() -> std::string {
    Table table;
    for (const Command* command : commands()) {
        table.add(fmt::format("{} {}", command->name, command->arguments), command->summary);
    }
    return fmt::format(
        "clc compiles clusters\n\n"
        "usage: clc COMMAND [ARGUMENT...] [OPTION...]\n\n"
        "commands:\n{}\n"
        "options of every command:\n{}\n{}",
        table.text(), optionTable(globalOptions()), kExitCodes);
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
    return text + "\noptions of every command:\n" + optionTable(globalOptions());
}

const Command kHelpCommand{
    .name = "help",
    .arguments = "[COMMAND]",
    .summary = "what clc can do, or one of its commands",
    .details = {},
    .options = {},
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runHelp,
};

}  // namespace clc::cli
