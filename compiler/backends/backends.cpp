#include "backends/backends.h"

#include "backends/env/print.h"
#include "backends/hcl/print.h"
#include "backends/json/print.h"
#include "backends/limits.h"
#include "backends/paths.h"
#include "backends/text/print.h"
#include "backends/toml/print.h"
#include "backends/yaml/print.h"
#include "base/check.h"
#include "base/sha256.h"

namespace clc::backends {
namespace {

using values::DocFormat;
using values::DocKind;
using values::DocNode;
using values::OutputFile;

struct Backend {
    FormatRules rules;
    /// What the format asks for beside; null if nothing.
    bool (*check)(const Subject& subject) = nullptr;
    PrintedFile (*print)(const DocNode& root) = nullptr;
};

auto printYaml(const DocNode& root) -> PrintedFile {
    return yaml::printDocument(root);
}

auto printYamlStream(const DocNode& root) -> PrintedFile {
    return yaml::printStream(root);
}

constexpr Backend kYaml = {.rules = {.name = "YAML"}, .print = printYaml};
constexpr Backend kYamlStream = {.rules = {.name = "a YAML stream", .root = DocKind::List},
                                 .print = printYamlStream};
constexpr Backend kJson = {.rules = {.name = "JSON", .holdsNotFinite = false},
                           .print = json::printDocument};
constexpr Backend kToml = {
    .rules = {.name = "TOML", .root = DocKind::Map, .holdsNull = false},
    .print = toml::printDocument,
};
constexpr Backend kHcl = {
    .rules = {.name = "HCL",
              .root = DocKind::List,
              .holdsExpressions = true,
              .holdsNotFinite = false},
    .check = hcl::checkBlocks,
    .print = hcl::printFile,
};
constexpr Backend kEnv = {
    .rules = {.name = "an env file",
              .root = DocKind::Map,
              .holdsNull = false,
              .holdsNotFinite = false},
    .check = env::checkLines,
    .print = env::printDocument,
};
constexpr Backend kText = {
    .rules = {.name = "a text file", .root = DocKind::Text, .holdsBytes = true},
    .print = text::printDocument,
};

auto backendFor(DocFormat format) -> const Backend& {
    switch (format) {
    case DocFormat::Yaml: return kYaml;
    case DocFormat::YamlStream: return kYamlStream;
    case DocFormat::Json: return kJson;
    case DocFormat::Toml: return kToml;
    case DocFormat::Hcl: return kHcl;
    case DocFormat::Env: return kEnv;
    case DocFormat::Text: return kText;
    }
    CLC_ASSERT(false, "an unknown format");
    return kText;
}

/// Prints what its format can hold.
auto printSound(const OutputFile& file) -> PrintedFile {
    if (file.format == DocFormat::Yaml && file.indent != OutputFile().indent) {
        yaml::Style style = yaml::kGoStyle;
        style.indentation = file.indent;
        return yaml::printDocument(*file.root, style);
    }
    if (file.format == DocFormat::Json) {
        return json::printDocument(*file.root, file.indent);
    }
    return backendFor(file.format).print(*file.root);
}

}  // namespace

auto print(const OutputFile& file, const values::OriginLookup& origins, DiagnosticSink& sink)
    -> std::optional<PrintedFile> {
    const Backend& backend = backendFor(file.format);
    const Subject subject{file, origins, sink};
    if (!checkRules(subject, backend.rules)) {
        return std::nullopt;
    }
    if (backend.check != nullptr && !backend.check(subject)) {
        return std::nullopt;
    }
    PrintedFile printed = printSound(file);
    printed.hash = sha256Hex(printed.bytes);
    return printed;
}

auto printAll(std::span<const OutputFile> files, const values::OriginLookup& origins,
              DiagnosticSink& sink, const PrintedBefore& before) -> OutputTree {
    OutputTree tree;
    for (const OutputFile* file : placeable(files, origins, sink)) {
        auto printed = before ? before(*file) : std::nullopt;
        if (!printed) {
            printed = print(*file, origins, sink);
        }
        if (printed) {
            tree.emplace_hint(tree.end(), file->path, *std::move(printed));
        }
    }
    return tree;
}

}  // namespace clc::backends
