#include "project/schema_import.h"

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

/// What nobody checks, type by type, as lines of comment.
auto uncheckedNotes(const schema::ModuleDefinition& module) -> std::string {
    std::string notes;
    for (const schema::TypeDefinition& type : module.types) {
        std::string rules;
        if (type.celRules > 0) {
            rules = plural(type.celRules, "rule in CEL", "rules in CEL");
        }
        if (type.uncheckedRules > 0) {
            rules += rules.empty() ? "" : ", ";
            rules += plural(type.uncheckedRules, "other condition", "other conditions");
        }
        if (!rules.empty()) {
            notes += fmt::format("#   {}: {}\n", type.name, rules);
        }
    }
    return notes.empty() ? std::string("# Everything that the schemas demand is checked.\n")
                         : "# What the schemas demand and clc does not check:\n" + notes;
}

}  // namespace

auto importSchemas(SchemaForm form, std::span<const SourceFile* const> files,
                   const std::string& name, DiagnosticSink& sink) -> std::optional<std::string> {
    const auto module = form == SchemaForm::Crd ? schema::importCrds(files, name, sink)
                                                : schema::importSchemas(files, name, sink);
    if (!module) {
        return std::nullopt;
    }
    const auto base = embeddedSchemas();
    const schema::PackedTable packed = schema::packTable(std::span(&*module, 1), base.get());
    if (!packed.missing.empty()) {
        schema::reportMissing(packed, Span(), sink);
        return std::nullopt;
    }
    std::string text = schema::writeModule(*module);
    text.insert(text.find('\n') + 1, uncheckedNotes(*module));
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

}  // namespace clc::project
