#include "cli/man.h"

#include "base/version.h"
#include "cli/commands.h"
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace clc::cli {
namespace {

/// `text` as it is to be read: no sign of it means something to troff.
auto plain(std::string_view text) -> std::string {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '\\': escaped += "\\e"; break;
        case '-': escaped += "\\-"; break;
        case '\'': escaped += "\\(aq"; break;
        case '`': escaped += "\\(ga"; break;
        case '~': escaped += "\\(ti"; break;
        case '^': escaped += "\\(ha"; break;
        default: escaped += c;
        }
    }
    return escaped.starts_with('.') ? "\\&" + escaped : escaped;
}

/// The argument of a macro.
auto inQuotes(std::string_view text) -> std::string {
    std::string escaped = plain(text);
    for (std::size_t at = 0; (at = escaped.find('"', at)) != std::string::npos; at += 4) {
        escaped.replace(at, 1, "\\(dq");
    }
    return "\"" + escaped + "\"";
}

auto upper(std::string_view text) -> std::string {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

/// The first lines. No date is given: the same sources make the same page.
auto beginning(const std::string& name, std::string_view summary) -> std::string {
    return fmt::format(".TH {} 1 {} {} {}\n.SH NAME\n{} \\- {}\n", inQuotes(upper(name)), "\"\"",
                       inQuotes(fmt::format("clc {}", version())), inQuotes("clc"), plain(name),
                       plain(summary));
}

/// `command` may be null.
auto optionList(std::span<const Option> options, const Command* command = nullptr) -> std::string {
    std::string text;
    for (const Option& option : options) {
        const std::string name = "\\-\\-" + plain(option.name);
        text += option.value.empty()
                    ? fmt::format(".TP\n.B {}\n", name)
                    : fmt::format(".TP\n.BI \"{} \" {}\n", name, inQuotes(option.value));
        text += plain(helpOf(option, command)) + ".\n";
    }
    return text;
}

/// A line that is laid out by hand.
bool isLaidOut(std::string_view line) {
    return line.find("  ") != std::string_view::npos;
}

auto paragraphs(std::string_view lines) -> std::string {
    std::string text;
    bool inExample = false;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (isLaidOut(line) != inExample) {
            inExample = !inExample;
            text += inExample ? (text.empty() ? ".nf\n" : ".PP\n.nf\n") : ".fi\n.PP\n";
        }
        text += plain(line) + "\n";
    }
    return text + (inExample ? ".fi\n" : "");
}

auto exitStatus() -> std::string {
    std::string text = ".SH EXIT STATUS\n";
    for (const ExitMeaning& each : exitMeanings()) {
        text += fmt::format(".TP\n.B {}\n{}.\n", static_cast<int>(each.code), plain(each.words));
    }
    return text;
}

/// clc(1) and the commands, without the one whose page it is.
auto seeAlso(const Command* own) -> std::string {
    std::vector<std::string> names;
    if (own != nullptr) {
        names.emplace_back("clc");
    }
    for (const Command* command : commands()) {
        if (command != own) {
            names.push_back(fmt::format("clc\\-{}", command->name));
        }
    }
    std::string text = ".SH SEE ALSO\n";
    for (const std::string& name : names) {
        text += fmt::format(".BR {} (1){}\n", name, &name == &names.back() ? "" : ",");
    }
    return text;
}

}  // namespace

auto manPage() -> std::string {
    std::string text =
        beginning("clc", "compile clusters") +
        ".SH SYNOPSIS\n.B clc\n.I COMMAND\n.RI [ ARGUMENT .\\|.\\|.]\n"
        ".RI [ OPTION .\\|.\\|.]\n.SH DESCRIPTION\n" +
        paragraphs(
            "A typed description of a cluster becomes a tree of files that is committed and "
            "reviewed.\nThe tree of clusters/NAME.cl lies in clusters/out/NAME.") +
        ".SH COMMANDS\n";
    for (const Command* command : commands()) {
        text += fmt::format(".TP\n.BI {} {}\n{}.\n", inQuotes(fmt::format("{} ", command->name)),
                            inQuotes(command->arguments), plain(command->summary));
    }
    text += ".SH OPTIONS\nEvery command takes these.\n" + optionList(globalOptions());
    text += exitStatus();
    text +=
        ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf it is set and not empty, there are no colours "
        "unless \\-\\-color asks for them.\n"
        ".TP\n.B COLUMNS\nHow wide lines of diagnostics may be. It counts more than what the "
        "terminal says.\n"
        ".TP\n.B CLC_STDLIB\nA folder with another standard library than that in the "
        "program.\n";
    return text + seeAlso(nullptr);
}

auto manPage(const Command& command) -> std::string {
    std::string text = beginning(fmt::format("clc-{}", command.name), command.summary) +
                       fmt::format(".SH SYNOPSIS\n.B clc {}\n", plain(command.name));
    if (!command.arguments.empty()) {
        text += fmt::format(".I {}\n", inQuotes(command.arguments));
    }
    text += ".RI [ OPTION .\\|.\\|.]\n";
    if (!command.details.empty()) {
        text += ".SH DESCRIPTION\n" + paragraphs(command.details);
    }
    text += ".SH OPTIONS\n" + optionList(command.options) + optionList(globalOptions(), &command);
    return text + exitStatus() + seeAlso(&command);
}

}  // namespace clc::cli
