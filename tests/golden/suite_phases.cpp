// What each phase makes of a file: tokens, tree, and of a cluster also types, values, output and
// the places in the sources that each line of the output comes from.
#include "golden/describe.h"
#include "golden/golden.h"
#include "golden/result_text.h"
#include "parser/parse.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "project/source_origins.h"
#include "syntax/dump.h"
#include "syntax/visitor.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using namespace clc;

/// A line for each expression: where, what, its type, and what becomes of it in its place.
class TypesText {
public:
    TypesText(const semantics::Model& model, const SourceFile& file) : model_(model), file_(file) {}

    auto of(const syntax::Node& root) -> std::string {
        visit(root);
        return text_;
    }

private:
    void visit(const syntax::Node& node) {
        const semantics::Facts& facts = model_.facts(node);
        if (facts.type.valid()) {
            std::string_view source = file_.text(node.span);
            source = source.substr(0, source.find('\n'));
            const Position at = file_.lines().characters(file_.text(), node.span.begin);
            text_ +=
                fmt::format("{}:{} {}: {}", at.line + 1, at.column + 1, source, show(facts.type));
            if (facts.target.valid()) {
                text_ += fmt::format(", becomes {}", show(facts.target));
            }
            if (facts.convert.valid()) {
                text_ += fmt::format(", then {}", show(facts.convert));
            }
            text_ += "\n";
        }
        syntax::forEachChild(node, [&](const syntax::Node& child) { visit(child); });
    }

    auto show(types::TypeId type) const -> std::string { return model_.types().show(type); }

    const semantics::Model& model_;
    const SourceFile& file_;
    std::string text_;
};

auto mapOf(const backends::PrintedFile& file, const project::Compilation& compilation)
    -> std::string {
    const project::SourceOrigins origins(*compilation.result(), compilation.sources());
    std::string text;
    for (std::size_t i = 0; i < file.lines.lineCount(); ++i) {
        text += fmt::format("{}:", i + 1);
        for (const values::OriginId origin : file.lines.line(i)) {
            text += " " + golden::placeText(origins.span(origin), compilation.sources());
        }
        text += "\n";
    }
    return text;
}

/// What is known of the cluster `path` beyond its trees.
void addCluster(const golden::Tree& in, const std::string& path, golden::Tree& out) {
    const MemoryFileSystem files(in);
    const auto schemas = project::embeddedSchemas();
    project::Compilation compilation(files, schemas.get());
    compilation.check(path);
    if (!compilation.isCluster()) {
        return;
    }
    compilation.evaluate();
    const std::string said = golden::describe(compilation.diagnostics(), compilation.sources());
    if (!said.empty()) {
        out[path + ".diagnostics"] = said;
    }
    const semantics::Model& model = compilation.model();
    for (const syntax::ParsedFile* file : model.module(model.cluster()).files) {
        const SourceFile& source = compilation.sources().file(file->file);
        out[source.path() + ".types"] = TypesText(model, source).of(*file->root);
    }
    if (compilation.result() != nullptr) {
        out[path + ".values"] = golden::resultText(*compilation.result(), compilation.sources());
    }
    for (const auto& [name, file] : compilation.outputs()) {
        out["output/" + name] = file.bytes;
        out["output/" + name + ".map"] = mapOf(file, compilation);
    }
}

auto run(const golden::Tree& in) -> golden::Tree {
    golden::Tree out;
    for (const auto& [path, text] : in) {
        if (!path.ends_with(".cl")) {
            continue;
        }
        const SourceFile file(FileId(std::uint32_t{0}), path, text);
        const syntax::ParsedFile parsed = parser::parseFile(file);
        out[path + ".tokens"] = syntax::dumpTokens(parsed, text, file.lines());
        out[path + ".tree"] = syntax::dumpTree(*parsed.root, file.lines());
    }
    if (in.contains("main.cl")) {
        addCluster(in, "main.cl", out);
    }
    return out;
}

}  // namespace

TEST_CASE("phases") {
    golden::folders({.folder = "tests/golden/phases"}, run);
}
