#include "project/formatting.h"

#include "parser/parse.h"
#include "syntax/format/format.h"

namespace clc::project {

auto formatSource(SourceManager& sources, std::string path, std::string text) -> Formatted {
    const SourceFile& file = sources.add(std::move(path), std::move(text));
    syntax::ParsedFile parsed = parser::parseFile(file);
    return {syntax::formatted(file.text(), parsed), std::move(parsed.diagnostics)};
}

}  // namespace clc::project
