#include "cli/commands.h"

#include "base/edit_distance.h"

#include <algorithm>
#include <array>

namespace clc::cli {
namespace {

constexpr std::array<const Command*, 16> kCommands{
    &kBuildCommand, &kCheckCommand,   &kCompletionCommand, &kDiffCommand,
    &kDocCommand,   &kExplainCommand, &kFmtCommand,        &kGraphCommand,
    &kHelpCommand,  &kImportCommand,  &kInitCommand,       &kMapCommand,
    &kNewCommand,   &kRulesCommand,   &kVersionCommand,    &kWhyCommand,
};

}  // namespace

auto commands() -> std::span<const Command* const> {
    return kCommands;
}

auto findCommand(std::string_view name, DiagnosticSink& sink) -> const Command* {
    const auto found = std::ranges::find(kCommands, name, &Command::name);
    if (found != kCommands.end()) {
        return *found;
    }
    std::vector<std::string_view> names;
    for (const Command* command : kCommands) {
        names.push_back(command->name);
    }
    auto builder = sink.report(diag::UnknownCommand, Span(), name);
    if (const auto meant = nearest(name, names)) {
        builder.help("did you mean '" + *meant + "'?");
    } else {
        builder.help("'clc help' lists the commands");
    }
    return nullptr;
}

}  // namespace clc::cli
