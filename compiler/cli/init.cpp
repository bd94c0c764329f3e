// `clc init`: the files a repository begins with.
#include "cli/commands.h"
#include "cli/start_files.h"
#include "cli/targets.h"
#include "host/replace_file.h"
#include "host/system_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace clc::cli {

namespace {

namespace fs = std::filesystem;

/// One file of a new repository.
struct StartFile {
    std::string path;  // below its root
    std::string bytes;
    std::string_view purpose;
    bool isSource = false;  // nothing is begun if it is there
};

/// A name of the language that is also one of a folder everywhere, and of a DNS label.
bool isClusterName(std::string_view name) {
    constexpr std::size_t kMost = 63;
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto fits = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= kMost && isLetter(name.front()) && name.back() != '-' &&
           std::ranges::all_of(name, fits);
}

auto startFile(std::string_view path) -> std::string {
    return std::string(findEmbedded(startFiles(), path)->bytes);
}

auto filesOf(const std::string& name) -> std::vector<StartFile> {
    constexpr std::string_view kDeclared = "\ncluster start {";
    std::string cluster = startFile("cluster.cl");
    const std::size_t at = cluster.find(kDeclared);
    cluster.replace(at, kDeclared.size(), fmt::format("\ncluster {} {{", name));
    return {
        {fmt::format("clusters/{}.cl", name), std::move(cluster), "a cluster that builds", true},
        {".gitattributes", startFile("gitattributes"), "line ends, and which files are generated"},
        {".gitignore", startFile("gitignore"), "what a build that was cut off leaves"},
        {".pre-commit-config.yaml", startFile("pre-commit-config.yaml"),
         "clc fmt, check and build --check at each commit"},
    };
}

bool isThere(const fs::path& path) {
    std::error_code ignored;  // what can't be looked at can't be written either, which says why
    return fs::exists(fs::symlink_status(path, ignored));
}

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

auto reportUnwritable(const std::string& path, std::string_view why, SourceManager& sources,
                      DiagnosticSink& sink) -> DiagnosticBuilder {
    const SourceFile& file = sources.add(path, "");
    return sink.report(diag::UnwritableFile, file.wholeSpan(), path, why);
}

bool holds(const fs::path& path, std::string_view bytes) {
    std::ifstream file(path, std::ios::binary);
    return file && std::string(std::istreambuf_iterator<char>(file), {}) == bytes;
}

/// A file of `root` as it is called from the folder of the run.
auto shownPath(const fs::path& root, const std::string& path, const Invocation& invocation)
    -> std::string {
    return (root / path).lexically_relative(invocation.console.folder).generic_string();
}

void printLines(std::string_view text, std::ostream& out) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out << (end == 0 ? "" : "    ") << text.substr(0, end) << '\n';
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

/// Writes what is not there yet, and says of each file what became of it.
void writeAll(const fs::path& root, const std::vector<StartFile>& files,
              const Invocation& invocation, SourceManager& sources, DiagnosticSink& sink) {
    for (const StartFile& each : files) {
        const fs::path path = root / each.path;
        const std::string shown = shownPath(root, each.path, invocation);
        if (holds(path, each.bytes)) {
            invocation.console.out << fmt::format("{:<24} is as it should be\n", shown);
            continue;
        }
        if (isThere(path)) {
            invocation.console.out << shown << " is there and stays as it is; it wants:\n";
            printLines(each.bytes, invocation.console.out);
            continue;
        }
        std::error_code failed;
        fs::create_directories(path.parent_path(), failed);
        const std::string failure =
            failed ? host::systemText(failed.value()) : host::replaceFile(path, each.bytes);
        if (!failure.empty()) {
            reportUnwritable(shown, failure, sources, sink)
                .help("let the user who runs clc write there, or begin in another folder");
            return;
        }
        invocation.console.out << fmt::format("{:<24} {}\n", shown, each.purpose);
    }
}

auto runInit(const Invocation& invocation) -> ExitCode {
    SourceManager sources;
    DiagnosticSink sink;
    const std::string& name = invocation.arguments.plain().front();
    if (!isClusterName(name)) {
        sink.report(diag::CommandTakesNoArgument, Span(), "init", name)
            .help(
                "the name of a cluster begins with a small letter and holds small letters, digits "
                "and '-'");
        invocation.report(sink.take(), sources);
        return ExitCode::Usage;
    }
    const auto root = projectRoot(invocation, ".", sink);
    if (!root) {
        invocation.report(sink.take(), sources);
        return ExitCode::Usage;
    }
    const std::vector<StartFile> files = filesOf(name);
    for (const StartFile& each : files) {
        const fs::path path = *root / each.path;
        const std::string shown = shownPath(*root, each.path, invocation);
        if (each.isSource && isThere(path)) {
            reportUnwritable(shown, "it is there already", sources, sink)
                .help("give the cluster another name");
        } else if (isThere(path) && !isFile(path)) {
            reportUnwritable(shown, "what is there is no file", sources, sink)
                .help("move it away; nothing is written");
        }
    }
    if (sink.hasErrors()) {
        invocation.report(sink.take(), sources);
        return ExitCode::Usage;
    }
    writeAll(*root, files, invocation, sources, sink);
    if (!sink.hasErrors()) {
        invocation.console.out << fmt::format(
            "\nNext: clc build {0}, and commit what it writes; pre-commit install, if you use "
            "it.\n",
            shownPath(*root, files.front().path, invocation));
    }
    return invocation.report(sink.take(), sources);
}

constexpr std::array kOptions{
    kRootOption,
};

}  // namespace

const Command kInitCommand{
    .name = "init",
    .arguments = "NAME",
    .summary = "begin a repository with a cluster that builds",
    .details =
        "Writes clusters/NAME.cl, .gitattributes with line ends and marks for what is\n"
        "generated, .gitignore, and .pre-commit-config.yaml, into the root of the repository.\n"
        "A file that is there is left as it is.",
    .options = kOptions,
    .leastArguments = 1,
    .mostArguments = 1,
    .run = runInit,
};

}  // namespace clc::cli
