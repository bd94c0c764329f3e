// `clc explain`: the page behind a code, or what a rule demands.
#include "diagnostics/explain.h"

#include "base/edit_distance.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/catalogue.h"
#include "diagnostics/styled_text.h"
#include "host/disk_file_system.h"
#include "ide/manual.h"
#include "ide/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <span>

namespace clc::cli {
namespace {

auto allCodes() -> std::string {
    std::string text;
    for (const DiagnosticInfo& row : catalogue()) {
        text += fmt::format("{}  {:<7}  {}\n", row.code, severityName(row.severity), row.name);
    }
    // Rules of the library stand in no catalogue of the compiler.
    for (const EmbeddedFile& file : diagnosticPages()) {
        const auto page = parsePage(file.bytes);
        const auto isRow = [&](const DiagnosticInfo& row) {
            return page && row.code == page->code;
        };
        if (page && std::ranges::none_of(catalogue(), isRow)) {
            text += fmt::format("{}  {:<7}  {}\n", page->code, "rule", page->name);
        }
    }
    return text;
}

/// The page as a terminal shows it: headings stand out, the lines of blocks are indented.
auto pageText(const Page& page, Color color) -> std::string {
    StyledText out(color);
    out.add(Style::Bold, fmt::format("{} {}", page.code, page.name)).endLine();
    for (const PageSection& section : page.sections) {
        out.endLine();
        out.add(Style::Bold, section.heading).endLine();
        bool inBlock = false;
        for (std::string_view rest = section.text; !rest.empty();) {
            const std::size_t end = rest.find('\n');
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (line.starts_with("```")) {
                inBlock = !inBlock;
                continue;
            }
            out.add(Style::Plain, inBlock ? "    " : "").add(Style::Plain, line).endLine();
        }
    }
    return out.take();
}

/// `450` and `cl450` are short for CL0450.
auto codeOf(std::string_view name) -> std::string {
    constexpr std::size_t kDigits = 4;
    std::string_view number = name;
    if (number.starts_with("CL") || number.starts_with("cl") || number.starts_with("Cl")) {
        number.remove_prefix(2);
    }
    const bool isNumber = !number.empty() && number.size() <= kDigits &&
                          number.find_first_not_of("0123456789") == std::string_view::npos;
    return isNumber ? "CL" + std::string(kDigits - number.size(), '0') + std::string(number)
                    : std::string(name);
}

/// By its code, or by its name where that is a rule's: every report of a rule shows it.
auto pageOf(std::string_view name) -> std::optional<Page> {
    if (auto page = findPage(codeOf(name))) {
        return page;
    }
    for (const EmbeddedFile& file : diagnosticPages()) {
        if (const auto page = parsePage(file.bytes); page && page->name == name) {
            return page;
        }
    }
    return std::nullopt;
}

/// A rule of the project's clusters and of the modules they use.
auto ownRule(const Invocation& invocation, std::string_view name)
    -> std::optional<ide::Description> {
    DiagnosticSink unheard;
    const auto project = findProject(invocation, unheard);
    if (!project) {
        return std::nullopt;
    }
    const auto library = otherLibrary(invocation.console);
    const host::DiskFileSystem files(project->root);
    ide::Manual manual(library ? &*library : nullptr);
    for (const std::string& cluster : project->files) {
        manual.add(files, cluster);
    }
    const ide::Answer answer = manual.look(name);
    const bool isRule = answer.definitions.size() == 1 && !answer.definitions.front().code.empty();
    return isRule ? std::optional(answer.definitions.front()) : std::nullopt;
}

/// Capital letters and digits, or nearly so.
bool isLikeCode(std::string_view name) {
    const auto isDigit = [](char each) { return each >= '0' && each <= '9'; };
    constexpr std::ptrdiff_t kDigits = 3;
    return std::ranges::count_if(name, isDigit) >= kDigits;
}

/// Of codes nearly all are near each other: only one that nothing else is as near to is meant.
auto onlyNear(std::string_view code, std::span<const std::string_view> known)
    -> std::optional<std::string> {
    std::optional<std::string> found;
    for (const std::string_view each : known) {
        if (found != each && editDistance(code, each, 1) <= 1) {
            if (found) {
                return std::nullopt;
            }
            found = each;
        }
    }
    return found;
}

/// The code or name that was meant.
auto nearestTo(std::string_view name) -> std::optional<std::string> {
    std::vector<std::string_view> known;
    for (const DiagnosticInfo& row : catalogue()) {
        known.push_back(row.code);
        known.push_back(row.name);
    }
    for (const EmbeddedFile& file : diagnosticPages()) {
        if (const auto page = parsePage(file.bytes)) {
            known.push_back(page->code);
            known.push_back(page->name);
        }
    }
    return isLikeCode(name) ? onlyNear(name, known) : nearest(name, known);
}

auto runExplain(const Invocation& invocation) -> ExitCode {
    const auto& names = invocation.arguments.plain();
    if (names.empty()) {
        invocation.console.out << allCodes();
        return ExitCode::Done;
    }
    const std::string& name = names.front();
    if (const auto page = pageOf(name)) {
        invocation.console.out << pageText(*page, invocation.outputColor());
        return ExitCode::Done;
    }
    if (const auto rule = ownRule(invocation, codeOf(name))) {
        constexpr std::size_t kWidth = 100;
        invocation.console.out << ide::textPage(
            *rule, {.color = invocation.outputColor(), .width = kWidth});
        return ExitCode::Done;
    }
    DiagnosticSink sink;
    auto builder = sink.report(diag::UnknownCode, Span(), name);
    if (const auto near = nearestTo(name)) {
        builder.help(fmt::format("did you mean '{}'?", *near));
    } else {
        builder.help("'clc explain' lists all codes");
    }
    invocation.report(sink.take(), SourceManager());
    return ExitCode::Usage;
}

constexpr std::array kOptions{kRootOption};

}  // namespace

const Command kExplainCommand{
    .name = "explain",
    .arguments = "[CODE]",
    .summary = "what a diagnostic means and what to do about it",
    .details =
        "CODE is CL0203 and the like, the name beside a code, or the code or name of a rule, also "
        "of one\n"
        "that clusters/*.cl or the modules they use define. Without it all are listed.",
    .options = kOptions,
    .takes = Takes::Codes,
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runExplain,
};

}  // namespace clc::cli
