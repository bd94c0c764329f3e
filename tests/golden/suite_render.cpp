// Every renderer over the same reports. A case is a few sources and `diagnostics.json`, which says
// what a phase of the compiler would report about them:
//
//     {"code": "CL0203", "name": "UnknownField", "severity": "error", "message": "...",
//      "at": PLACE, "text": "...", "labels": [{"at": PLACE, "text": "..."}], "context": ["..."],
//      "help": ["..."], "fixes": [{"title": "...", "safe": true, "edits": [{"at": PLACE, "new":
//      "..."}]}]}
//
// PLACE is {"file": "main.cl", "find": "cpu", "nth": 2, "until": "}"}: the second "cpu", up to the
// next "}" if that is given; "find" may be empty, with "nth" as an offset in bytes.
// `options.json` may hold {"width": 60, "maxErrors": 1}.
#include "diagnostics/apply_fixes.h"
#include "diagnostics/render.h"
#include "diagnostics/sink.h"
#include "golden/golden.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace clc;
using nlohmann::json;

class CaseReader {
public:
    explicit CaseReader(const golden::Tree& in) {
        for (const auto& [path, text] : in) {
            if (!path.ends_with(".json")) {
                files_.emplace(path, sources.add(path, text).id());
            }
        }
    }

    auto diagnostic(const json& row) -> Diagnostic {
        Diagnostic made;
        made.code = row.at("code");
        made.name = row.at("name");
        made.severity = severity(row.at("severity"));
        made.message = row.at("message");
        made.arguments = row.value("arguments", std::vector<std::string>());
        made.help = row.value("help", std::vector<std::string>());
        if (row.contains("at")) {
            made.labels.push_back({span(row.at("at")), row.value("text", "")});
        }
        for (const json& label : row.value("labels", json::array())) {
            made.labels.push_back({span(label.at("at")), label.at("text")});
        }
        for (const json& each : row.value("fixes", json::array())) {
            made.fixes.push_back(fix(each));
        }
        return made;
    }

    SourceManager sources;

private:
    static auto severity(const std::string& name) -> Severity {
        for (const Severity each : {Severity::Info, Severity::Warning, Severity::Error}) {
            if (severityName(each) == name) {
                return each;
            }
        }
        FAIL("no severity is called " << name);
        return Severity::Error;
    }

    auto span(const json& place) -> Span {
        const FileId file = files_.at(place.at("file"));
        const std::string_view text = sources.file(file).text();
        const std::string find = place.at("find");
        if (find.empty()) {
            const std::uint32_t at = place.at("nth");
            return {file, at, at};
        }
        std::size_t begin = text.find(find);
        for (int i = place.value("nth", 1); i > 1 && begin != std::string_view::npos; --i) {
            begin = text.find(find, begin + 1);
        }
        std::size_t end = begin + find.size();
        if (place.contains("until")) {
            const std::string until = place.at("until");
            end = text.find(until, end) + until.size();
        }
        REQUIRE_MESSAGE(begin < text.size(), "the source has no " << find);
        REQUIRE(end <= text.size());
        return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    auto fix(const json& row) -> Fix {
        const auto applicability =
            row.at("safe").get<bool>() ? Applicability::Safe : Applicability::Unsafe;
        Fix made{row.at("title"), applicability, {}};
        for (const json& edit : row.at("edits")) {
            made.edits.push_back({span(edit.at("at")), edit.at("new")});
        }
        return made;
    }

    std::map<std::string, FileId> files_;
};

auto renderAll(const golden::Tree& in) -> golden::Tree {
    CaseReader reader(in);
    const SourceManager& sources = reader.sources;
    const json options =
        in.contains("options.json") ? json::parse(in.at("options.json")) : json::object();
    DiagnosticSink sink;
    for (const json& row : json::parse(in.at("diagnostics.json"))) {
        std::vector<std::unique_ptr<ContextScope>> scopes;
        for (const std::string& text : row.value("context", std::vector<std::string>())) {
            scopes.push_back(std::make_unique<ContextScope>(sink, text));
        }
        sink.report(reader.diagnostic(row));
    }
    const Report report = makeReport(sink.take(), sources, options.value("maxErrors", 0U));
    const TextOptions plain{Color::Off, options.value("width", 100U)};
    golden::Tree out{
        {"text.txt", render(report, sources, Format::Human, plain)},
        {"color.txt", render(report, sources, Format::Human, {Color::On, plain.width})},
        {"line.txt", render(report, sources, Format::Short, plain)},
        {"github.txt", render(report, sources, Format::Github, plain)},
        {"report.json", golden::withoutVersion(render(report, sources, Format::Json, plain))},
        {"report.sarif", golden::withoutVersion(render(report, sources, Format::Sarif, plain))},
    };
    for (const FixedFile& fixed : applyFixes(report.diagnostics, sources).files) {
        out.emplace("fixed/" + sources.file(fixed.file).path(), fixed.text);
    }
    return out;
}

}  // namespace

TEST_CASE("render") {
    golden::folders({.folder = "tests/golden/render"}, renderAll);
}
