// Prints what clusters come to for readers in other languages, one JSON object a line: the bytes of
// each file, and the value they were printed from.
//
//   clc_print_trees yaml|hcl CLUSTER...     {"path": TEXT, "bytes": TEXT, "value": TAGGED,
//   "stream": BOOL}
#include "conformance/tagged.h"
#include "host/disk_file_system.h"
#include "project/compilation.h"
#include "project/schemas.h"
#include "repository.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace clc {
namespace {

using values::DocFormat;

bool isWanted(DocFormat format, std::string_view wanted) {
    switch (format) {
    case DocFormat::Yaml:
    case DocFormat::YamlStream: return wanted == "yaml";
    case DocFormat::Hcl: return wanted == "hcl";
    case DocFormat::Json:
    case DocFormat::Toml:
    case DocFormat::Text:
    case DocFormat::Env: return false;
    }
    return false;
}

void writeFile(const std::string& cluster, const values::OutputFile& file,
               const std::string& bytes) {
    const nlohmann::json path = cluster + ":" + std::string(file.path);
    std::cout << R"({"path":)" << path.dump() << R"(,"bytes":)" << nlohmann::json(bytes).dump()
              << R"(,"value":)" << tests::tagged(*file.root) << R"(,"stream":)"
              << (file.format == DocFormat::YamlStream ? "true" : "false") << "}\n";
}

/// Whether the cluster has output.
bool writeTree(const std::string& cluster, std::string_view wanted,
               const schema::SchemaTable* schemas) {
    const host::DiskFileSystem files(tests::repositoryRoot());
    project::Compilation compilation(files, schemas);
    compilation.check(cluster);
    compilation.evaluate();
    if (compilation.hasErrors() || compilation.result() == nullptr) {
        return false;
    }
    for (const values::OutputFile& file : compilation.result()->files) {
        const auto printed = compilation.outputs().find(file.path);
        if (printed != compilation.outputs().end() && isWanted(file.format, wanted)) {
            writeFile(cluster, file, printed->second.bytes);
        }
    }
    return !compilation.outputs().empty();
}

}  // namespace
}  // namespace clc

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: clc_print_trees yaml|hcl CLUSTER...\n";
        return 64;
    }
    const auto schemas = clc::project::embeddedSchemas();
    bool all = true;
    for (int i = 2; i < argc; ++i) {
        if (!clc::writeTree(argv[i], argv[1], schemas.get())) {
            std::cerr << argv[i] << " gives nothing\n";
            all = false;
        }
    }
    return all ? 0 : 1;
}
