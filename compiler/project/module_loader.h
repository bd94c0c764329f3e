// Finds and parses modules: those of the standard library in the binary, those of the project through its file system.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/schema_table.h"
#include "semantics/check.h"
#include "source/file_system.h"
#include "source/source_manager.h"
#include "syntax/parsed_file.h"

namespace clc::project {

/// Each file is read and parsed once.
class ModuleLoader final : public semantics::ModuleSource {
public:
    ModuleLoader(SourceManager& sources, const FileSystem& files, const schema::SchemaTable* schemas)
        : sources_(sources), files_(files), schemas_(schemas) {}

    auto load(std::string_view name) -> const syntax::ParsedFile* override;
    [[nodiscard]] auto names() const -> std::vector<std::string> override;

    /// From now on the standard library is the files below `folder` of the project, not those in the binary: for work on the
    /// library itself.
    void useStandardLibraryAt(std::string folder) { standardFolder_ = std::move(folder); }

    /// The tree of a file of the project; null, with `status`, if it can't be read.
    auto open(std::string_view path, ReadResult& result) -> const syntax::ParsedFile*;
    /// What parsing found in the files loaded so far, in order of loading.
    [[nodiscard]] auto diagnostics() const -> std::vector<Diagnostic>;

private:
    auto parse(std::string path, std::string text) -> const syntax::ParsedFile*;

    SourceManager& sources_;
    const FileSystem& files_;
    const schema::SchemaTable* schemas_;
    std::string standardFolder_;
    std::map<std::string, syntax::ParsedFile, std::less<>> parsed_;
    std::vector<const syntax::ParsedFile*> order_;
};

}  // namespace clc::project
