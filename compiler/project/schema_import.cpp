#include "project/schema_import.h"

#include "base/check.h"
#include "project/schemas.h"
#include "schema/importers/crd.h"
#include "schema/importers/schema_file.h"
#include "schema/module_text.h"
#include "schema/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace clc::project {
namespace {

auto plural(std::uint32_t count, std::string_view one, std::string_view many) -> std::string {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// How much of what the schemas demand nobody checks, as a line of comment.
auto uncheckedNote(const schema::ModuleDefinition& module) -> std::string {
    std::uint32_t cel = 0;
    std::uint32_t other = 0;
    for (const schema::TypeDefinition& type : module.types) {
        cel += schema::countOf(type, schema::UncheckedKind::Cel);
        other += schema::countOf(type, schema::UncheckedKind::Other);
    }
    if (cel + other == 0) {
        return "# Everything that the schemas demand is checked.\n";
    }
    std::string counts = cel > 0 ? plural(cel, "rule in CEL", "rules in CEL") : "";
    counts += cel > 0 && other > 0 ? " and " : "";
    counts += other > 0 ? plural(other, "other condition", "other conditions") : "";
    return fmt::format("# Not checked, but listed in the lines '@unchecked': {}.\n", counts);
}

}  // namespace

auto importSchemas(SchemaForm form, std::span<const SourceFile* const> files,
                   const std::string& name, DiagnosticSink& sink) -> std::optional<std::string> {
    auto module = form == SchemaForm::Crd ? schema::importCrds(files, name, sink)
                                          : schema::importSchemas(files, name, sink);
    if (!module) {
        return std::nullopt;
    }
    for (std::string& source : module->sources) {
        // Where a file lies outside of the project is nobody else's business.
        source = source.starts_with('/') ? source.substr(source.rfind('/') + 1) : source;
    }
    const auto base = embeddedSchemas();
    const schema::PackedTable packed = schema::packTable(std::span(&*module, 1), base.get());
    CLC_ASSERT(packed.missing.empty(), "an imported module names types of its own and of the base");
    std::string text = schema::writeModule(*module);
    text.insert(text.find('\n') + 1, uncheckedNote(*module));
    return text;
}

auto schemaModuleName(std::string_view path) -> std::string {
    path.remove_prefix(path.rfind('/') + 1);
    std::string name(path.substr(0, path.find('.')));
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-'; },
        '-');
    return name.empty() ? std::string("types") : name;
}

bool isSchemaModule(std::string_view text) {
    return schema::isModuleText(text);
}

}  // namespace clc::project
