// The standard library by itself, checked whole: for documentation and for the editor.
#pragma once

#include "diagnostics/sink.h"
#include "project/module_loader.h"
#include "semantics/model.h"
#include "types/type_store.h"

#include <memory>

namespace clc::project {

/// With its modules of API types. What it hands out lives as long as it.
class CheckedLibrary {
public:
    /// `library` is the folder of another library than that in the binary, or null.
    CheckedLibrary(const schema::SchemaTable* schemas, const FileSystem* library);
    CheckedLibrary(const CheckedLibrary&) = delete;
    auto operator=(const CheckedLibrary&) -> CheckedLibrary& = delete;

    [[nodiscard]] auto model() const -> const semantics::Model& { return *model_; }
    /// Found by parsing and checking; nothing for the library in the binary.
    [[nodiscard]] auto diagnostics() const -> std::vector<Diagnostic>;

private:
    MemoryFileSystem noFiles_;
    SourceManager sources_;
    types::TypeStore types_;
    ModuleLoader loader_;
    DiagnosticSink sink_;
    std::unique_ptr<semantics::Model> model_;
};

}  // namespace clc::project
