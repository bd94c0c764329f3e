// What the backends write. A case holds documents as JSON (see tests/support/documents.h) whose
// names say the format: `deployment.yaml.json` becomes `deployment.yaml`, and
// `deployment.yaml.lines` says what stands on each line of it. Of a list of paths, `output.paths`,
// it is told which can't be placed beside those before.
#include "backends/paths.h"
#include "golden/golden.h"
#include "support/backend_case.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace clc;
using values::DocFormat;

auto formatOf(std::string_view path) -> DocFormat {
    struct Ending {
        std::string_view text;
        DocFormat format;
    };
    constexpr std::array kEndings = {Ending{".stream.yaml", DocFormat::YamlStream},
                                     Ending{".yaml", DocFormat::Yaml},
                                     Ending{".json", DocFormat::Json},
                                     Ending{".toml", DocFormat::Toml},
                                     Ending{".tf", DocFormat::Hcl},
                                     Ending{".env", DocFormat::Env}};
    for (const Ending& each : kEndings) {
        if (path.ends_with(each.text)) {
            return each.format;
        }
    }
    return DocFormat::Text;
}

auto describeLines(const backends::PrintedFile& file, const tests::Documents& documents)
    -> std::string {
    std::string text;
    for (std::size_t line = 0; line < file.lines.lineCount(); ++line) {
        text += fmt::format("{}:", line + 1);
        for (const values::OriginId origin : file.lines.line(line)) {
            const std::string& place = documents.place(origin);
            text += " " + (place.empty() ? "the whole" : place);
        }
        text += "\n";
    }
    return text;
}

/// What is reported when the paths that `lines` hold are placed one after the other.
auto placeAll(const std::string& lines) -> std::string {
    std::vector<std::string> paths;
    std::istringstream rest(lines);
    for (std::string line; std::getline(rest, line);) {
        paths.push_back(line);
    }
    std::vector<values::OutputFile> files;
    for (const std::string& path : paths) {
        files.push_back({.path = path, .pathOrigin = values::OriginId(files.size())});
    }
    DiagnosticSink sink;
    static_cast<void>(backends::placeable(files, tests::NumberedOrigins(), sink));
    std::string text;
    for (const Diagnostic& each : sink.diagnostics()) {
        text += fmt::format("{} '{}': {}\n", each.code, paths.at(each.span().begin), each.message);
        for (const std::string& help : each.help) {
            text += fmt::format("  help: {}\n", help);
        }
    }
    return text;
}

auto run(const golden::Tree& in) -> golden::Tree {
    golden::Tree out;
    for (const auto& [path, json] : in) {
        if (path.ends_with(".paths")) {
            out.emplace(path, placeAll(json));
            continue;
        }
        const std::string name = path.substr(0, path.size() - std::string_view(".json").size());
        tests::BackendCase document(formatOf(name), json);
        out.emplace(name, document.result());
        out.emplace(name + ".lines", describeLines(document.file(), document.documents()));
    }
    return out;
}

}  // namespace

TEST_CASE("print") {
    golden::folders({.folder = "tests/golden/print"}, run);
}
