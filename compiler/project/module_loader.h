// Finds modules and brings their trees: those of the standard library from the binary, where they
// stand ready, those of the project through its file system and the parser.
#pragma once

#include "base/phases.h"
#include "project/library_ahead.h"
#include "schema/schema_table.h"
#include "semantics/check.h"
#include "source/file_system.h"
#include "source/source_manager.h"
#include "syntax/parsed_file.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clc::project {

/// Where modules are looked for. All of it outlives the loader.
struct ModulePlaces {
    const FileSystem& files;
    /// Null: there are no API types.
    const schema::SchemaTable* schemas = nullptr;
    /// The folder of another standard library than that in the binary, for work on the library;
    /// null: that in the binary.
    const FileSystem* library = nullptr;
    /// Hears of reading and parsing; may be null.
    PhaseListener* phases = nullptr;
};

/// Each file is read once.
class ModuleLoader final : public semantics::ModuleSource {
public:
    ModuleLoader(SourceManager& sources, const ModulePlaces& places)
        : sources_(sources), places_(places) {}

    auto load(std::string_view name) -> const syntax::ParsedFile* override;
    [[nodiscard]] auto names() const -> std::vector<std::string> override;
    [[nodiscard]] auto beside(std::string_view path) const -> std::vector<std::string> override;
    [[nodiscard]] auto cause(std::string_view path) const -> std::string override;
    [[nodiscard]] bool isReported(std::string_view path) const override;

    /// From now on the standard library is the files below `folder` of the project, not those in
    /// the binary: for work on the library itself.
    void useStandardLibraryAt(std::string folder) { standardFolder_ = std::move(folder); }

    /// The tree of a file of the project; null, with `status`, if it can't be read.
    auto open(std::string_view path, ReadResult& result) -> const syntax::ParsedFile*;
    /// What parsing found in the files loaded so far, in order of loading.
    [[nodiscard]] auto diagnostics() const -> std::vector<Diagnostic>;

private:
    auto loadStandard(std::string_view name) -> const syntax::ParsedFile*;
    auto parse(std::string path, std::string text) -> const syntax::ParsedFile*;
    auto keep(std::string path, syntax::ParsedFile parsed) -> const syntax::ParsedFile*;

    SourceManager& sources_;
    ModulePlaces places_;
    std::string standardFolder_;
    /// Since the first file of the project was read.
    std::unique_ptr<LibraryAhead> ahead_;
    std::map<std::string, syntax::ParsedFile, std::less<>> parsed_;
    std::vector<const syntax::ParsedFile*> order_;
};

}  // namespace clc::project
