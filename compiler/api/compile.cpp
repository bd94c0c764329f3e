// The functions of the public header, compiler/include/clc/compile.h.
#include "clc/compile.h"

#include "api/convert.h"
#include "base/version.h"
#include "parser/parse.h"
#include "project/compilation.h"
#include "project/formatting.h"
#include "project/schemas.h"

namespace clc::api {

auto parse(const Source& source) -> Parsed {
    SourceManager sources;
    syntax::ParsedFile parsed = parser::parseFile(sources.add(source.path, source.text));
    return {.tree = convert(*parsed.root),
            .diagnostics = convert(std::move(parsed.diagnostics), sources)};
}

auto compile(const std::vector<Source>& sources, const std::string& path) -> Compiled {
    MemoryFileSystem files;
    for (const Source& source : sources) {
        files.write(source.path, source.text);
    }
    const auto schemas = project::embeddedSchemas();
    project::Compilation compilation(files, schemas.get());
    compilation.check(path);
    compilation.evaluate();
    Compiled result{.diagnostics = convert(compilation.diagnostics(), compilation.sources()),
                    .outputs = {},
                    .ok = !compilation.hasErrors()};
    for (const auto& [outputPath, file] : compilation.outputs()) {
        result.outputs.push_back({outputPath, file.bytes});
    }
    return result;
}

auto format(const Source& source) -> Formatted {
    SourceManager sources;
    project::Formatted formatted = project::formatSource(sources, source.path, source.text);
    return {.text = std::move(formatted.text),
            .diagnostics = convert(std::move(formatted.diagnostics), sources)};
}

auto version() -> std::string {
    return std::string(clc::version());
}

}  // namespace clc::api
