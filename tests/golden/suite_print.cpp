// What the backends write. A case holds documents as JSON (see tests/support/documents.h) whose
// names say the format: `deployment.yaml.json` becomes `deployment.yaml`, and
// `deployment.yaml.lines` says what stands on each line of it.
#include "golden/golden.h"
#include "support/backend_case.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

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

auto run(const golden::Tree& in) -> golden::Tree {
    golden::Tree out;
    for (const auto& [path, json] : in) {
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
