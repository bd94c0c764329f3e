// `clc rules`: the rules that are on here, each in a line.
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/styled_text.h"
#include "host/disk_file_system.h"
#include "ide/manual.h"
#include "ide/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace clc::cli {
namespace {

auto rulesOf(const ide::Manual& manual) -> std::vector<ide::Description> {
    std::vector<ide::Description> rules;
    for (ide::ModuleDescription& module : manual.modules()) {
        for (ide::Description& each : module.definitions) {
            if (each.topic == ide::Topic::Rule) {
                rules.push_back(std::move(each));
            }
        }
    }
    std::ranges::stable_sort(rules, {}, &ide::Description::code);
    return rules;
}

auto table(const std::vector<ide::Description>& rules, semantics::Profile profile, Color color)
    -> std::string {
    std::size_t codeWidth = 0;
    std::size_t nameWidth = 0;
    for (const ide::Description& rule : rules) {
        codeWidth = std::max(codeWidth, rule.code.size());
        nameWidth = std::max(nameWidth, rule.target.name.size());
    }
    StyledText out(color);
    for (const ide::Description& rule : rules) {
        const std::string_view severity = rule.severities.at(static_cast<std::size_t>(profile));
        out.add(Style::Bold, fmt::format("{:<{}}", rule.code, codeWidth));
        out.add(Style::Plain, fmt::format("  {:<7}  {:<{}}  {}", severity, rule.target.name,
                                          nameWidth, rule.summary()));
        out.endLine();
    }
    return out.take();
}

auto profileOf(const Invocation& invocation, DiagnosticSink& sink)
    -> std::optional<semantics::Profile> {
    const auto given = invocation.arguments.value("profile");
    if (!given) {
        return semantics::Profile::Default;
    }
    const auto profile = semantics::profileNamed(*given);
    if (!profile) {
        sink.report(diag::BadOptionValue, Span(), "--profile", *given)
            .help("it is one of default, strict, migration");
    }
    return profile;
}

auto runRules(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto profile = profileOf(invocation, sink);
    const auto project = findProject(invocation, sink);
    if (!profile || !project) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto library = otherLibrary(invocation.console);
    const host::DiskFileSystem files(project->root);
    ide::Manual manual(library ? &*library : nullptr);
    for (const std::string& cluster : project->files) {
        manual.add(files, cluster);
    }
    const auto rules = rulesOf(manual);
    invocation.console.out << (invocation.settings.format == Format::Json
                                   ? ide::jsonPage(rules)
                                   : table(rules, *profile, invocation.outputColor()));
    return ExitCode::Done;
}

constexpr std::array kOptions{
    kRootOption,
    Option{.name = "profile",
           .value = "NAME",
           .help = "the severities of a profile: default, strict or migration",
           .words = semantics::kProfileNames},
};

}  // namespace

const Command kRulesCommand{
    .name = "rules",
    .arguments = "",
    .summary = "list the rules: code, severity, and what each is about",
    .details =
        "Those of the standard library, of clusters/*.cl and of the modules they use.\n"
        "'clc explain CODE' tells more about one. --format json gives all that is known of them.",
    .options = kOptions,
    .leastArguments = 0,
    .mostArguments = 0,
    .run = runRules,
};

}  // namespace clc::cli
