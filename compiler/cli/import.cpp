// `clc import`: schemas of others as a module of types.
#include "cli/commands.h"
#include "host/disk_file_system.h"
#include "host/project_root.h"
#include "host/replace_file.h"
#include "project/compilation.h"
#include "project/schema_import.h"

#include <array>
#include <fstream>
#include <ostream>
#include <system_error>

namespace clc::cli {
namespace {

auto formOf(const Invocation& invocation, DiagnosticSink& sink)
    -> std::optional<project::SchemaForm> {
    const std::string& word = invocation.arguments.plain().front();
    if (word == "crd") {
        return project::SchemaForm::Crd;
    }
    if (word == "schema") {
        return project::SchemaForm::Schema;
    }
    sink.report(diag::UnknownImport, Span(), word)
        .help("write 'clc import crd FILE...' or 'clc import schema FILE...'");
    return std::nullopt;
}

/// The files of the command line; nothing if one can't be read, which is reported.
auto readFiles(const Invocation& invocation, SourceManager& sources, DiagnosticSink& sink)
    -> std::optional<std::vector<const SourceFile*>> {
    std::vector<const SourceFile*> files;
    bool all = true;
    const auto& names = invocation.arguments.plain();
    for (auto name = names.begin() + 1; name != names.end(); ++name) {
        const host::ProjectPath place = host::locate(invocation.console.folder, *name);
        ReadResult read = host::DiskFileSystem(place.root).read(place.path);
        if (read.status != ReadStatus::Ok) {
            const SourceFile& file = sources.add(*name, "");
            sink.report(diag::UnreadableFile, file.wholeSpan(), *name, project::causeOf(read));
            all = false;
            continue;
        }
        files.push_back(&sources.add(*name, std::move(read.bytes)));
    }
    return all ? std::optional(std::move(files)) : std::nullopt;
}

/// Why no module is written over what `--out` names; empty if nothing speaks against it.
auto whyNotThere(const std::filesystem::path& path) -> std::string_view {
    if (path.extension() != ".schema") {
        return "a module of types is known by the ending .schema";
    }
    std::error_code ignored;  // what can't be looked at can't be replaced either, which says why
    if (!std::filesystem::exists(path, ignored)) {
        return {};
    }
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return "something that is no file has this name";
    }
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::getline(file, line);
    return project::isSchemaModule(line) ? std::string_view()
                                         : "a file that is no module of types has this name";
}

/// Prints the module or writes it into the file that `--out` names.
void write(const Invocation& invocation, const std::string& text, SourceManager& sources,
           DiagnosticSink& sink) {
    const auto out = invocation.arguments.value("out");
    if (!out) {
        invocation.console.out << text;
        return;
    }
    const std::filesystem::path path = invocation.console.folder / std::filesystem::path(*out);
    if (const std::string_view reason = whyNotThere(path); !reason.empty()) {
        const SourceFile& file = sources.add(std::string(*out), "");
        sink.report(diag::UnwritableFile, file.wholeSpan(), *out, reason)
            .help("choose another name, such as 'types/widgets.schema'");
        return;
    }
    std::error_code ignored;  // a folder that can't be made is one the file can't be written to
    std::filesystem::create_directories(path.parent_path(), ignored);
    const std::string failure = host::replaceFile(path, text);
    if (!failure.empty()) {
        const SourceFile& file = sources.add(std::string(*out), "");
        sink.report(diag::UnwritableFile, file.wholeSpan(), *out, failure);
    }
}

auto runImport(const Invocation& invocation) -> ExitCode {
    SourceManager sources;
    DiagnosticSink sink;
    const auto form = formOf(invocation, sink);
    if (!form) {
        invocation.report(sink.take(), sources);
        return ExitCode::Usage;
    }
    const auto files = readFiles(invocation, sources, sink);
    if (files) {
        const auto out = invocation.arguments.value("out");
        const std::string name =
            project::schemaModuleName(out ? *out : std::string_view(files->front()->path()));
        const auto text = project::importSchemas(*form, *files, name, sink);
        if (text) {
            write(invocation, *text, sources, sink);
        }
    }
    return invocation.report(sink.take(), sources);
}

constexpr std::array<std::string_view, 2> kForms{"crd", "schema"};
constexpr std::array kOptions{
    Option{
        .name = "out", .value = "FILE", .help = "write the module there; its name ends in .schema"},
};

}  // namespace

const Command kImportCommand{
    .name = "import",
    .arguments = "crd|schema FILE...",
    .summary = "make a module of types from schemas of others",
    .details =
        "'crd' reads CustomResourceDefinitions; 'schema' reads JSON schemas such as the\n"
        "values.schema.json of a chart, what 'tofu providers schema -json' prints, and the\n"
        "variables of an OpenTofu module, as 'terraform-docs json FOLDER' prints them or as\n"
        "{\"NAME\": {\"type\": \"list(string)\", \"default\": []}}. Use the module by its file:\n"
        "    use \"types/widgets.schema\" as widgets",
    .options = kOptions,
    .words = kForms,
    .takes = Takes::Files,
    .leastArguments = 2,
    .mostArguments = Command::kAnyNumber,
    .run = runImport,
};

}  // namespace clc::cli
