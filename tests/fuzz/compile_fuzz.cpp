// Any files at all: compiling them ends, what is found has places, and there is output or an error.
//
// The input is one cluster file, or several files with a line `//--- path` in front of each.
#include "backends/output_tree.h"
#include "fuzz/diagnostic_laws.h"
#include "project/compilation.h"
#include "project/schemas.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace clc::fuzz {
namespace {

constexpr std::string_view kFirst = "main.cl";

struct Input {
    MemoryFileSystem files;
    std::string first;
};

auto inputOf(std::string_view text) -> Input {
    constexpr std::string_view kFile = "//--- ";
    Input input;
    std::string path(kFirst);
    std::string bytes;
    const auto finish = [&] {
        if (input.first.empty() && path.ends_with(".cl")) {
            input.first = path;
        }
        input.files.write(std::move(path), std::move(bytes));
        bytes.clear();
    };
    bool begun = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!line.starts_with(kFile)) {
            bytes.append(line).append("\n");
            begun = true;
            continue;
        }
        if (begun) {
            finish();
        }
        path = line.substr(kFile.size());
        begun = true;
    }
    finish();
    return input;
}

auto schemas() -> const schema::SchemaTable* {
    static const auto table = project::embeddedSchemas();
    return table.get();
}

void requireOutput(const project::Compilation& compilation) {
    const bool hasOutput = !compilation.outputs().empty();
    require(!hasOutput || !compilation.hasErrors(), "with an error there is no output");
    for (const auto& [path, file] : compilation.outputs()) {
        require(normalizePath(path) == path, "output lies below its root");
    }
}

}  // namespace
}  // namespace clc::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clc;
    const fuzz::Input input =
        fuzz::inputOf(std::string_view(reinterpret_cast<const char*>(data), size));
    project::Compilation compilation(input.files, fuzz::schemas());
    compilation.check(input.first);
    // What only takes long is known; under the sanitizers it would take the whole time.
    compilation.evaluate({.steps = 500'000, .ruleSteps = 500'000, .listSize = 100'000});
    const SourceManager& sources = compilation.sources();
    fuzz::requireLawful(compilation.diagnostics(), [&](FileId file) -> std::optional<std::size_t> {
        return file.value < sources.size() ? std::optional(sources.file(file).text().size())
                                           : std::nullopt;
    });
    fuzz::requireOutput(compilation);
    return 0;
}
