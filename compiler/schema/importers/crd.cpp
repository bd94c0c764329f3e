#include "schema/importers/crd.h"

#include "schema/importers/api_module.h"
#include "schema/importers/schema_problems.h"
#include "schema/importers/yaml_documents.h"
#include "schema/text_scanner.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <map>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

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
                .help(
                    "a CustomResourceDefinition of apiextensions.k8s.io/v1 has a schema for each "
                    "version");
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

    /// `at` is the JSON pointer to the definition in its document.
    void readDefinition(const Json& document, const std::string& at, const SourceFile& file) {
        const Json* const versions = below(&document, "spec", "versions");
        if (textBelow(document, "kind") != "CustomResourceDefinition" || versions == nullptr ||
            !versions->is_array()) {
            return;
        }
        KindSchema kind;
        kind.group = textBelow(document, "spec", "group");
        kind.kind = textBelow(document, "spec", "names", "kind");
        if (!isName(kind.group) || !isName(kind.kind)) {
            return;
        }
        kind.typeName = typeName(kind);
        kind.scope =
            textBelow(document, "spec", "scope") == "Cluster" ? Scope::Cluster : Scope::Namespaced;
        for (std::size_t i = 0; i < versions->size(); ++i) {
            const Json& version = (*versions)[i];
            kind.version = textBelow(version, "name");
            kind.schema = below(&version, "schema", "openAPIV3Schema");
            const Json* const served = below(&version, "served");
            const bool isServed = served == nullptr || *served == Json(true);
            if (kind.schema == nullptr || !isServed || !isName(kind.version)) {
                continue;
            }
            found_ = true;
            const Span whole{file.id(), 0, 0};
            const auto [first, isFirst] =
                known_.emplace(kind.group + "/" + kind.version + " " + kind.kind, whole);
            if (!isFirst) {
                sink_.report(diag::CrdTwice, whole, kind.kind, kind.group + "/" + kind.version)
                    .label(first->second, "the first one is in this file")
                    .help("leave one of the two out");
                continue;
            }
            const std::string pointer =
                at + "/spec/versions/" + std::to_string(i) + "/schema/openAPIV3Schema";
            static_cast<void>(
                reportProblems(*kind.schema, {file, document_, pointer, document}, sink_));
            kinds_.push_back(kind);
        }
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
    bool found_ = false;  // a kind with a schema, in the file that is read
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
