// `clc explain`: the page behind a code.
#include "diagnostics/explain.h"

#include "cli/commands.h"
#include "diagnostics/catalogue.h"
#include "diagnostics/styled_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

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

auto runExplain(const Invocation& invocation) -> ExitCode {
    const auto& codes = invocation.arguments.plain();
    if (codes.empty()) {
        invocation.console.out << allCodes();
        return ExitCode::Done;
    }
    const auto page = findPage(codes.front());
    if (!page) {
        DiagnosticSink sink;
        sink.report(diag::UnknownCode, Span(), codes.front()).help("'clc explain' lists all codes");
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    invocation.console.out << pageText(*page, invocation.outputColor());
    return ExitCode::Done;
}

}  // namespace

const Command kExplainCommand{
    .name = "explain",
    .arguments = "[CODE]",
    .summary = "what a diagnostic means and what to do about it",
    .details = "Without a code it lists all of them.",
    .options = {},
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runExplain,
};

}  // namespace clc::cli
