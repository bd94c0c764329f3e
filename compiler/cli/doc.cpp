// `clc doc`: what a kind, type, function or rule is.
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/targets.h"
#include "diagnostics/explain.h"
#include "host/disk_file_system.h"
#include "ide/manual.h"
#include "ide/pages.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <ostream>
#include <span>

namespace clc::cli {
namespace {

constexpr std::size_t kWidest = 80;
constexpr std::size_t kNarrowest = 40;
/// More would not be read.
constexpr std::size_t kCandidates = 12;
/// How files of API types end.
constexpr std::string_view kTypes = ".schema";

enum class Form { Text, Markdown, Json };

auto formOf(const Invocation& invocation) -> Form {
    const auto given = invocation.arguments.value("format");
    return given == "markdown" ? Form::Markdown : given == "json" ? Form::Json : Form::Text;
}

auto styleOf(const Invocation& invocation) -> ide::TextStyle {
    const std::size_t columns = invocation.console.outTerminal.width;
    const std::size_t width = columns == 0 ? kWidest : std::clamp(columns, kNarrowest, kWidest);
    return {.color = invocation.outputColor(), .width = width};
}

auto indexText(const Invocation& invocation, const ide::Manual& manual) -> std::string {
    const auto modules = manual.modules();
    switch (formOf(invocation)) {
    case Form::Text: {
        ide::TextStyle style = styleOf(invocation);
        // A program that reads it wants each line whole.
        if (!invocation.console.outTerminal.interactive) {
            style.width = std::numeric_limits<std::size_t>::max();
        }
        return ide::textIndex(modules, style);
    }
    case Form::Markdown: return ide::markdownIndex(modules, {});
    case Form::Json: return ide::jsonIndex(modules);
    }
    return {};
}

auto answerText(const Invocation& invocation, const ide::Answer& answer) -> std::string {
    switch (formOf(invocation)) {
    case Form::Text: {
        const ide::TextStyle style = styleOf(invocation);
        if (answer.module) {
            return ide::textPage(*answer.module, style);
        }
        std::string text;
        for (const ide::Description& each : answer.definitions) {
            text.append(text.empty() ? "" : "\n").append(ide::textPage(each, style));
        }
        return text;
    }
    case Form::Markdown:
        return answer.module ? ide::markdownPage(*answer.module, {})
                             : ide::markdownSections(answer.definitions, {}).substr(1);
    case Form::Json:
        return answer.module ? ide::jsonPage(*answer.module) : ide::jsonPage(answer.definitions);
    }
    return {};
}

bool isModule(std::string_view path) {
    return path.ends_with(".cl") || path.ends_with(kTypes);
}

/// Where else what `name` means is said: the page of a code, or of what a field belongs to.
auto elsewhere(const std::string& name, const ide::Manual& manual) -> std::string {
    if (findPage(name)) {
        return fmt::format("it is the code of a message: 'clc explain {}' shows its page", name);
    }
    if (isModule(name)) {
        return fmt::format("'clc check {}' tells what is wrong with such a file", name);
    }
    const std::string owner = name.substr(0, name.rfind('.'));
    if (owner.size() < name.size() && manual.look(owner).isFound()) {
        return fmt::format("'clc doc {}' shows all that '{}' has", owner, owner);
    }
    return {};
}

auto refuse(const Invocation& invocation, const std::string& name, const ide::Manual& manual,
            const ide::Answer& answer) -> ExitCode {
    DiagnosticSink sink;
    if (answer.candidates.empty()) {
        auto builder = sink.report(diag::UnknownTopic, Span(), name);
        const std::string other = elsewhere(name, manual);
        if (name.empty()) {
            builder.help("a name is missing: 'clc doc' alone lists the modules");
            invocation.report(sink.take(), SourceManager());
            return ExitCode::Usage;
        }
        const std::size_t dot = name.rfind('.');
        const bool isNamesake = answer.near && dot != std::string::npos &&
                                answer.near->compare(0, dot + 1, name, 0, dot + 1) == 0;
        if (isNamesake || (answer.near && other.empty())) {
            builder.help(fmt::format("did you mean '{}'?", *answer.near));
        }
        if (!other.empty()) {
            builder.help(other);
        } else if (!answer.near) {
            builder.help("'clc doc' lists the modules, 'clc doc MODULE' what one holds");
        }
    } else {
        const std::size_t shown = std::min(answer.candidates.size(), kCandidates);
        const std::size_t more = answer.candidates.size() - shown;
        sink.report(diag::AmbiguousTopic, Span(), name, answer.candidates.size())
            .help(fmt::format("write one of {}{}",
                              fmt::join(std::span(answer.candidates).first(shown), ", "),
                              more == 0 ? "" : fmt::format(" and {} more", more)));
    }
    invocation.report(sink.take(), SourceManager());
    return ExitCode::Usage;
}

/// The file of the project that `name` is, as the compiler calls it.
auto namedFile(const Invocation& invocation, const Targets& project, const std::string& name)
    -> std::optional<std::string> {
    if (!isModule(name)) {
        return std::nullopt;
    }
    const auto root = std::filesystem::absolute(project.root).lexically_normal();
    const auto whole = std::filesystem::absolute(invocation.console.folder / name);
    std::string path = whole.lexically_normal().lexically_relative(root).generic_string();
    const bool isThere = host::DiskFileSystem(root).read(path).status == ReadStatus::Ok;
    return isThere ? std::optional(std::move(path)) : std::nullopt;
}

/// Modules of the project that no cluster uses: `operators.Topic` may be of types/operators.schema,
/// and `Topic` of any file of types.
void addUnused(const host::DiskFileSystem& files, const std::string& name, ide::Manual& manual) {
    const std::string within = "." + name + ".";
    const bool isBare = name.find('.') == std::string::npos;
    for (const std::string& path : files.list({}).files) {
        const std::string_view file = std::string_view(path).substr(path.rfind('/') + 1);
        const std::string stem(file.substr(0, file.rfind('.')));
        const bool isMeant = within.find("." + stem + ".") != std::string::npos ||
                             (isBare && path.ends_with(kTypes));
        if (isModule(path) && isMeant) {
            manual.add(files, path);
        }
    }
}

/// What `name` means, with what the project says of it.
auto lookUp(const Invocation& invocation, const Targets& project, const std::string& name,
            ide::Manual& manual) -> ide::Answer {
    const host::DiskFileSystem files(project.root);
    if (const auto path = namedFile(invocation, project, name)) {
        manual.add(files, *path);
        return manual.look(*path);
    }
    ide::Answer answer = manual.look(name);
    if (!answer.isFound() && answer.candidates.empty()) {
        addUnused(files, name, manual);
        answer = manual.look(name);
    }
    return answer;
}

auto runDoc(const Invocation& invocation) -> ExitCode {
    DiagnosticSink sink;
    const auto project = findProject(invocation, sink);
    if (!project) {
        invocation.report(sink.take(), SourceManager());
        return ExitCode::Usage;
    }
    const auto library = otherLibrary(invocation.console);
    const host::DiskFileSystem files(project->root);
    ide::Manual manual(library ? &*library : nullptr);
    const auto& names = invocation.arguments.plain();
    if (names.empty() || !manual.isOfLibrary(names.front())) {
        for (const std::string& cluster : project->files) {
            manual.add(files, cluster);
        }
    }
    if (names.empty()) {
        invocation.console.out << indexText(invocation, manual);
        return ExitCode::Done;
    }
    const ide::Answer answer = lookUp(invocation, *project, names.front(), manual);
    if (!answer.isFound()) {
        return refuse(invocation, names.front(), manual, answer);
    }
    invocation.console.out << answerText(invocation, answer);
    return ExitCode::Done;
}

constexpr std::array kOptions{kRootOption};
constexpr std::array<std::string_view, 1> kForms{"markdown"};

}  // namespace

const Command kDocCommand{
    .name = "doc",
    .arguments = "[NAME]",
    .summary = "what a kind, type, function or rule is: fields, an example, what it emits",
    .details =
        "NAME is a kind, type, function, rule, code of a rule, API type, module, or a field of\n"
        "one: app, app.Autoscale, app.replicas, std.app, CL2001, types/widgets.schema. What the\n"
        "library does not know is looked for in clusters/*.cl\n"
        "and in the modules of the project. Without NAME it lists the modules. --format also takes "
        "markdown.",
    .options = kOptions,
    .formats = kForms,
    .takes = Takes::Topics,
    .leastArguments = 0,
    .mostArguments = 1,
    .run = runDoc,
};

}  // namespace clc::cli
