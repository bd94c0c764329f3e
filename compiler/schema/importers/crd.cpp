#include "schema/importers/crd.h"

#include "schema/importers/api_module.h"
#include "schema/importers/schema_problems.h"
#include "schema/importers/yaml_documents.h"
#include "schema/text_scanner.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <map>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// The only form of definitions that has a schema for each version.
constexpr std::string_view kApiVersion = "apiextensions.k8s.io/v1";

/// The value below `object` along `names`; null if there is none.
template <typename... Names>
auto below(const Json* object, const char* name, Names... names) -> const Json* {
    if (object == nullptr || !object->is_object()) {
        return nullptr;
    }
    const auto found = object->find(name);
    const Json* const value = found == object->end() ? nullptr : &*found;
    if constexpr (sizeof...(names) == 0) {
        return value;
    } else {
        return below(value, names...);
    }
}

template <typename... Names>
auto textBelow(const Json& object, Names... names) -> std::string {
    const Json* const value = below(&object, names...);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

class Importer {
public:
    Importer(std::string name, DiagnosticSink& sink) : sink_(sink) {
        module_.name = std::move(name);
    }

    bool read(const SourceFile& file) {
        auto documents = readYamlDocuments(file, sink_);
        if (!documents) {
            return false;
        }
        found_ = false;
        for (document_ = 0; document_ < documents->size(); ++document_) {
            documents_.push_back(std::move((*documents)[document_]));
            readDocument(documents_.back(), file);
        }
        if (!found_) {
            sink_.report(diag::NoCrd, Span{file.id(), 0, 0}, file.path())
                .help(fmt::format("a CustomResourceDefinition of {} has a schema for each version",
                                  kApiVersion));
            return false;
        }
        module_.sources.push_back(file.path());
        return true;
    }

    auto take() -> ModuleDefinition {
        preferNewest(kinds_);
        Refiner refiner(commonRefinements(), module_.name);
        addKinds(module_, kinds_, refiner, {});
        return std::move(module_);
    }

private:
    void readDocument(const Json& document, const SourceFile& file) {
        if (const Json* const items = below(&document, "items");
            items != nullptr && items->is_array() &&
            textBelow(document, "kind").ends_with("List")) {
            for (std::size_t i = 0; i < items->size(); ++i) {
                readDefinition((*items)[i], "/items/" + std::to_string(i), file);
            }
            return;
        }
        readDefinition(document, "", file);
    }

    /// `at` is the JSON pointer to the definition in its document. One that gives no types is an
    /// error: nobody would miss them until an object is refused.
    void readDefinition(const Json& document, const std::string& at, const SourceFile& file) {
        if (textBelow(document, "kind") != "CustomResourceDefinition") {
            return;
        }
        found_ = true;
        const SchemaSource source{file, document_, at, document};
        const Json* const versions = below(&document, "spec", "versions");
        KindSchema kind;
        kind.group = textBelow(document, "spec", "group");
        kind.kind = textBelow(document, "spec", "names", "kind");
        const std::string apiVersion = textBelow(document, "apiVersion");
        // What stands in a list need not repeat it.
        if (!apiVersion.empty() && apiVersion != kApiVersion) {
            problem(source, "/apiVersion",
                    fmt::format("a CustomResourceDefinition is of {}", kApiVersion));
        } else if (!isName(kind.group)) {
            problem(source, "/spec/group", "it is no name of a group");
        } else if (!isName(kind.kind)) {
            problem(source, "/spec/names/kind", "it is no name of a kind");
        } else if (const std::string scope = textBelow(document, "spec", "scope");
                   !scope.empty() && scope != "Cluster" && scope != "Namespaced") {
            problem(source, "/spec/scope",
                    fmt::format("the scope '{}' is neither Namespaced nor Cluster", scope));
        } else if (versions == nullptr || !versions->is_array()) {
            problem(source, "/spec/versions", "it is no list of versions");
        } else {
            kind.typeName = typeName(kind);
            kind.scope = textBelow(document, "spec", "scope") == "Cluster" ? Scope::Cluster
                                                                           : Scope::Namespaced;
            readVersions(std::move(kind), *versions, source);
        }
    }

    void readVersions(KindSchema kind, const Json& versions, const SchemaSource& definition) {
        bool isServed = false;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const Json* const served = below(&versions[i], "served");
            if (served == nullptr || *served == Json(true)) {
                isServed = true;
                readVersion(kind, versions[i], "/spec/versions/" + std::to_string(i), definition);
            }
        }
        if (!isServed) {
            problem(definition, "/spec/versions", "no version of it is served");
        }
    }

    void readVersion(KindSchema& kind, const Json& version, const std::string& at,
                     const SchemaSource& definition) {
        kind.version = textBelow(version, "name");
        kind.schema = below(&version, "schema", "openAPIV3Schema");
        if (!isName(kind.version)) {
            problem(definition, at + "/name", "it is no name of a version");
            return;
        }
        if (kind.schema == nullptr) {
            problem(definition, at,
                    fmt::format("version '{}' of '{}' has no schema", kind.version, kind.kind));
            return;
        }
        const Span whole{definition.file.id(), 0, 0};
        const auto [first, isFirst] =
            known_.emplace(kind.group + "/" + kind.version + " " + kind.kind, whole);
        if (!isFirst) {
            sink_.report(diag::CrdTwice, whole, kind.kind, kind.group + "/" + kind.version)
                .label(first->second, "the first one is in this file")
                .help("leave one of the two out");
            return;
        }
        SchemaSource source = definition;
        source.pointer += at + "/schema/openAPIV3Schema";
        static_cast<void>(reportProblems(*kind.schema, source, sink_));
        kinds_.push_back(kind);
    }

    void problem(const SchemaSource& definition, const std::string& at, const std::string& what) {
        const std::string pointer = definition.pointer + at;
        sink_
            .report(diag::SchemaNotUnderstood,
                    spanOfPointer(definition.file, definition.document, pointer), pointer, what)
            .help(isTemplate(definition.file)
                      ? std::string(kRenderFirst)
                      : "nothing is written; mend the definition, or leave it out");
    }

    /// That of the kind; the second group with a kind of that name puts itself behind it.
    auto typeName(const KindSchema& kind) -> std::string {
        const auto [first, isFirst] = groups_.try_emplace(kind.kind, kind.group);
        return isFirst || first->second == kind.group ? kind.kind
                                                      : kind.kind + typeNameOf(kind.group);
    }

    /// What the API server takes as a group, kind or version, at least; nothing else could be
    /// written down.
    static bool isName(std::string_view text) {
        return !text.empty() && std::ranges::all_of(text, [](char c) {
            return isNameCharacter(c) && c != '$' && c != '/' && c != '_';
        });
    }

    DiagnosticSink& sink_;
    ModuleDefinition module_;
    std::map<std::string, std::string> groups_;
    std::deque<Json> documents_;
    std::size_t document_ = 0;
    std::vector<KindSchema> kinds_;
    /// Kinds of a version, and the files they are in.
    std::map<std::string, Span> known_;
    bool found_ = false;  // a definition, in the file that is read
};

}  // namespace

auto importCrds(std::span<const SourceFile* const> files, const std::string& name,
                DiagnosticSink& sink) -> std::optional<ModuleDefinition> {
    Importer importer(name, sink);
    bool good = true;
    const std::size_t errors = sink.errorCount();
    for (const SourceFile* const file : files) {
        good = importer.read(*file) && good;
    }
    if (!good || sink.errorCount() > errors) {
        return std::nullopt;
    }
    return importer.take();
}

}  // namespace clc::schema
