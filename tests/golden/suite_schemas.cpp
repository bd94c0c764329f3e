// What is reported for schema texts, tables of refinements and definitions of custom resources. A
// case is a folder with files of these kinds, told by their endings: .schema, .table, .yaml.
#include "golden/describe.h"
#include "golden/golden.h"
#include "schema/importers/crd.h"
#include "schema/importers/refinements.h"
#include "schema/module_text.h"
#include "schema/pack.h"

#include <doctest/doctest.h>

namespace {

using namespace clc;

/// The files of one case, by what they are.
class SchemaFiles {
public:
    explicit SchemaFiles(const golden::Tree& in) {
        for (const auto& [path, text] : in) {
            add(sources_.add(path, text));
        }
    }

    auto report() -> std::string {
        if (!definitions_.empty()) {
            schema::importCrds(definitions_, "crd", sink_);
        }
        if (!modules_.empty()) {
            schema::reportMissing(schema::packTable(modules_), firstModule_, sink_);
        }
        return golden::describe(sink_.diagnostics(), sources_);
    }

private:
    void add(const SourceFile& file) {
        if (file.path().ends_with(".yaml")) {
            definitions_.push_back(&file);
        } else if (file.path().ends_with(".table")) {
            schema::readRefinements(file, sink_);
        } else {
            auto module = schema::readModule(file, sink_);
            if (module && modules_.empty()) {
                firstModule_ = Span{file.id(), 0, 0};
            }
            if (module) {
                modules_.push_back(*std::move(module));
            }
        }
    }

    SourceManager sources_;
    DiagnosticSink sink_;
    std::vector<const SourceFile*> definitions_;
    std::vector<schema::ModuleDefinition> modules_;
    Span firstModule_;
};

}  // namespace

TEST_CASE("schemas") {
    golden::folders({.folder = "tests/golden/schemas"}, [](const golden::Tree& in) {
        return golden::Tree{{"report.txt", SchemaFiles(in).report()}};
    });
}
