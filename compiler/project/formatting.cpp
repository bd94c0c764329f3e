#include "project/formatting.h"

#include "parser/parse.h"
#include "schema/module_format.h"
#include "schema/schema_type.h"
#include "syntax/format/format.h"

namespace clc::project {

auto formatSource(SourceManager& sources, std::string path, std::string text) -> Formatted {
    const SourceFile& file = sources.add(std::move(path), std::move(text));
    if (file.path().ends_with(schema::kModuleFile)) {
        DiagnosticSink sink;
        auto formatted = schema::formatModule(file, sink);
        return {formatted ? *std::move(formatted) : std::string(file.text()), sink.take()};
    }
    syntax::ParsedFile parsed = parser::parseFile(file);
    return {syntax::formatted(file.text(), parsed), std::move(parsed.diagnostics)};
}

}  // namespace clc::project
