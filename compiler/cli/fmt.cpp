// `clc fmt`: sources in the one style, in place or as an answer.
#include "cli/commands.h"
#include "cli/shown_paths.h"
#include "host/disk_file_system.h"
#include "host/project_root.h"
#include "host/replace_file.h"
#include "host/standard_input.h"
#include "output/line_diff.h"
#include "project/compilation.h"
#include "project/formatting.h"

#include <array>
#include <ostream>

namespace clc::cli {
namespace {

enum class Mode { Write, Check, Diff };

struct Job {
    explicit Job(const Invocation& run) : invocation(run) {}

    const Invocation& invocation;
    Mode mode = Mode::Write;
    SourceManager sources;
    DiagnosticSink sink;
    bool differs = false;
};

void formatStandardInput(Job& job) {
    const ReadResult read = host::readStandardInput();
    if (read.status != ReadStatus::Ok) {
        job.sink.report(diag::UnreadableFile, Span(), "-", project::causeOf(read));
        return;
    }
    const std::string& text = read.bytes;
    const project::Formatted made = project::formatSource(job.sources, "stdin", text);
    job.sink.append(made.diagnostics);
    job.differs = made.text != text;
    if (job.mode == Mode::Write) {
        job.invocation.console.out << made.text;
    } else if (job.mode == Mode::Diff) {
        job.invocation.console.out << output::unifiedDiff("stdin", text, made.text);
    }
}

void formatFile(Job& job, const std::string& name) {
    const host::ProjectPath place = host::locate(job.invocation.console.folder, name);
    const ReadResult read = host::DiskFileSystem(place.root).read(place.path);
    if (read.status != ReadStatus::Ok) {
        job.sink.report(diag::UnreadableFile, Span(), name, project::causeOf(read));
        return;
    }
    // Who named the file knows it by that name; programs know it by its place in the project.
    const project::Formatted made = project::formatSource(
        job.sources, isForPeople(job.invocation.settings.format) ? name : place.path, read.bytes);
    job.sink.append(made.diagnostics);
    if (made.text == read.bytes) {
        return;
    }
    job.differs = true;
    switch (job.mode) {
    case Mode::Check: job.invocation.console.out << name << '\n'; break;
    case Mode::Diff:
        job.invocation.console.out << output::unifiedDiff(name, read.bytes, made.text);
        break;
    case Mode::Write: {
        const std::string failure = host::replaceFile(place.root / place.path, made.text);
        if (!failure.empty()) {
            job.sink.report(diag::UnwritableFile, Span(), name, failure)
                .help("it is as it was: make room there, or allow clc to write into its folder");
        }
        break;
    }
    }
}

/// Every source below the folder, in the order of paths. Links are not followed: what they lead to
/// is formatted where it lies.
void formatFolder(Job& job, const std::string& name) {
    const std::filesystem::path folder = job.invocation.console.folder / name;
    const ListResult listed = host::DiskFileSystem(folder).list("");
    const auto shown = [&](const std::string& path) {
        return (std::filesystem::path(name) / path).lexically_normal().generic_string();
    };
    for (const ListFailure& failure : listed.failures) {
        job.sink.report(diag::UnreadableFile, Span(), shown(failure.path), failure.cause);
    }
    for (const std::string& path : listed.files) {
        std::error_code ignored;  // reading it says what is wrong
        if (path.ends_with(".cl") && !std::filesystem::is_symlink(folder / path, ignored)) {
            formatFile(job, shown(path));
        }
    }
}

auto runFmt(const Invocation& invocation) -> ExitCode {
    Job job(invocation);
    const Arguments& arguments = invocation.arguments;
    job.mode = arguments.has("diff")    ? Mode::Diff
               : arguments.has("check") ? Mode::Check
                                        : Mode::Write;
    for (const std::string& name : arguments.plain()) {
        if (name == "-") {
            formatStandardInput(job);
        } else if (std::error_code none;
                   std::filesystem::is_directory(invocation.console.folder / name, none)) {
            formatFolder(job, name);
        } else {
            formatFile(job, name);
        }
    }
    const ExitCode reported = invocation.report(job.sink.take(), job.sources);
    if (reported != ExitCode::Done) {
        return reported;
    }
    return job.differs && job.mode != Mode::Write ? ExitCode::Errors : ExitCode::Done;
}

constexpr std::array kOptions{
    Option{.name = "check",
           .value = "",
           .help = "write nothing; list files that are not in the style and exit with 1"},
    Option{.name = "diff",
           .value = "",
           .help = "write nothing; show what would change and exit with 1 if anything"},
};

}  // namespace

const Command kFmtCommand{
    .name = "fmt",
    .arguments = "PATH...",
    .summary = "bring sources into the one style",
    .details =
        "Of a folder all .cl files below it are formatted, but for hidden ones and links.\n"
        "The file '-' is read from standard input and written to standard output. In a file with\n"
        "syntax errors the items that hold them stay as they are.",
    .options = kOptions,
    .takes = Takes::Sources,
    .leastArguments = 1,
    .mostArguments = Command::kAnyNumber,
    .run = runFmt,
};

}  // namespace clc::cli
