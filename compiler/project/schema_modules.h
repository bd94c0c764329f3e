// Modules of API types that a project brings itself: files that `clc import` wrote and `use
// "types/widgets.schema" as widgets` names.
#pragma once

#include "diagnostics/sink.h"
#include "project/module_loader.h"
#include "schema/definition.h"
#include "schema/pack.h"
#include "schema/schema_table.h"
#include "source/source_manager.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace clc::project {

/// Owns the table of such types, which stands on the one in the binary.
class SchemaModules {
public:
    SchemaModules(const ModulePlaces& places, ModuleLoader& loader, SourceManager& sources,
                  DiagnosticSink& sink)
        : places_(places), loader_(loader), sources_(sources), sink_(sink) {}

    /// The table for `files` and the modules they use: with the types they bring, or the one in
    /// the binary if they bring none. What is wrong with a file of types is reported.
    auto tableFor(const std::vector<const syntax::ParsedFile*>& files)
        -> const schema::SchemaTable*;

    /// The table with the types of a file that nobody uses yet; what is wrong with it is reported.
    auto tableFor(const SourceFile& file) -> const schema::SchemaTable*;

private:
    void visit(const syntax::ParsedFile& file);
    void read(const std::string& path);
    void read(const SourceFile& file);
    /// The table of all that was read.
    auto table() -> const schema::SchemaTable*;
    /// Makes `bytes_`; false if a type is missing, which is reported.
    bool pack();
    static auto wordsOf(const schema::MissingRecord& missing) -> std::string;
    [[nodiscard]] auto spanOf(const schema::MissingRecord& missing) const -> Span;

    const ModulePlaces& places_;
    ModuleLoader& loader_;
    SourceManager& sources_;
    DiagnosticSink& sink_;
    std::set<std::string, std::less<>> seen_;
    std::vector<schema::ModuleDefinition> modules_;
    std::map<std::string, const SourceFile*, std::less<>> files_;
    std::string bytes_;
    std::unique_ptr<const schema::SchemaTable> table_;
};

}  // namespace clc::project
