// `clc completion`: what a shell needs to complete command lines of clc.
#include "base/embedded.h"
#include "cli/commands.h"
#include "cli/complete.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace clc::cli {

/// The scripts of tools/completion.
auto completionScripts() -> std::span<const EmbeddedFile>;

namespace {

constexpr std::string_view kAsk = "words";
constexpr std::array<std::string_view, 3> kShells{"bash", "fish", "zsh"};

auto directiveOf(Paths paths) -> std::string_view {
    switch (paths) {
    case Paths::None: return "";
    case Paths::Files: return ":files\n";
    case Paths::Sources: return ":sources\n";
    case Paths::Folders: return ":folders\n";
    }
    return "";
}

/// A line for each word, in order: the word, a tab and what it is; then a line for paths.
auto answer(const Invocation& invocation) -> std::string {
    const std::vector<std::string>& all = invocation.arguments.plain();
    Completion completion = complete(std::span(all).subspan(1), invocation);
    std::ranges::sort(completion.candidates, {}, &Candidate::word);
    std::string text;
    std::string_view last;
    for (const Candidate& candidate : completion.candidates) {
        if (candidate.word != last) {
            text += fmt::format("{}\t{}\n", candidate.word, candidate.words);
        }
        last = candidate.word;
    }
    return text.append(directiveOf(completion.paths));
}

auto runCompletion(const Invocation& invocation) -> ExitCode {
    const std::vector<std::string>& given = invocation.arguments.plain();
    const std::string& what = given.front();
    if (what == kAsk) {
        invocation.console.out << answer(invocation);
        return ExitCode::Done;
    }
    const EmbeddedFile* script = findEmbedded(completionScripts(), "clc." + what);
    DiagnosticSink sink;
    if (script == nullptr) {
        sink.report(diag::BadOptionValue, Span(), "clc completion", what)
            .help("it is one of bash, fish, zsh");
    } else if (given.size() > 1) {
        sink.report(diag::CommandTakesNoArgument, Span(), "completion", given[1]);
    }
    if (sink.hasErrors()) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    invocation.console.out << script->bytes;
    return ExitCode::Done;
}

}  // namespace

const Command kCompletionCommand{
    .name = "completion",
    .arguments = "bash|fish|zsh",
    .summary = "print what a shell needs to complete command lines",
    .details =
        "In ~/.bashrc:                   source <(clc completion bash)\n"
        "In ~/.zshrc, behind compinit:   source <(clc completion zsh)\n"
        "In ~/.config/fish/config.fish:  clc completion fish | source\n"
        "These ask 'clc completion words -- WORD...' what the last WORD behind clc may become.",
    .options = {},
    .words = kShells,
    .leastArguments = 1,
    .mostArguments = Command::kAnyNumber,
    .run = runCompletion,
};

}  // namespace clc::cli
