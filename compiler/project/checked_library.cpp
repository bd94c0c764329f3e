#include "project/checked_library.h"

#include "semantics/check.h"

namespace clc::project {

CheckedLibrary::CheckedLibrary(const schema::SchemaTable* schemas, const FileSystem* library)
    : loader_(sources_, {.files = noFiles_, .schemas = schemas, .library = library}),
      model_(semantics::check({}, loader_, types_, sources_, schemas, sink_)) {}

auto CheckedLibrary::diagnostics() const -> std::vector<Diagnostic> {
    std::vector<Diagnostic> all = loader_.diagnostics();
    all.insert(all.end(), sink_.diagnostics().begin(), sink_.diagnostics().end());
    return all;
}

}  // namespace clc::project
