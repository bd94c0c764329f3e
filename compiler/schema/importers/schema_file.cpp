#include "schema/importers/schema_file.h"

#include "schema/importers/api_module.h"
#include "schema/importers/joined_schema.h"
#include "schema/importers/json_words.h"
#include "schema/importers/schema_forms.h"
#include "schema/importers/schema_problems.h"
#include "schema/importers/tofu_types.h"
#include "schema/importers/yaml_documents.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <utility>

namespace clc::schema {
namespace {

using Json = nlohmann::json;

/// The last segment of a path or address, without what it ends in: `values.schema.json` is
/// `values`, `registry.opentofu.org/hetznercloud/hcloud` is `hcloud`.
auto shortName(std::string_view path) -> std::string {
    path.remove_prefix(path.find_last_of('/') + 1);
    return std::string(path.substr(0, path.find('.')));
}

/// In which forms the variables of a module are read.
constexpr std::string_view kVariables =
    "give what 'terraform-docs json FOLDER' prints, or {\"NAME\": {\"type\": \"list(string)\", "
    "\"default\": []}}";

constexpr const char* kIsTofu =
    "it is a file of OpenTofu, and variables are read from another form";

/// Each value is a variable: an object with a type or a default, and nothing of a schema.
bool isVariables(const Json& document) {
    if (!document.is_object() || document.empty() || document.contains("$schema")) {
        return false;
    }
    constexpr std::array<std::string_view, 6> kWords{"type",      "default",  "description",
                                                     "sensitive", "nullable", "validation"};
    return std::ranges::all_of(document.items(), [&](const auto& item) {
        return item.value().is_object() &&
               std::ranges::all_of(item.value().items(), [&](const auto& word) {
                   return std::ranges::find(kWords, std::string_view(word.key())) != kWords.end();
               });
    });
}

/// A variable of a module, and the pointer to where its document has it.
struct Variable {
    std::string name;
    Json declared;
    std::string at;
};

auto variablesByName(const Json& document) -> std::vector<Variable> {
    std::vector<Variable> variables;
    for (const auto& [name, variable] : document.items()) {
        variables.push_back({name, variable, "/" + pointerSegment(name)});
    }
    return variables;
}

/// What `terraform-docs json` prints, `{"inputs": [{"name": ..., "type": ..., "default": ...}],
/// ...}`. Nothing if it is something else. It gives a default of null to what is required.
auto variablesOfDocs(const Json& document) -> std::optional<std::vector<Variable>> {
    const Json* const inputs = member(document, "inputs");
    const auto isInput = [](const Json& each) { return !text(each, "name").empty(); };
    if (inputs == nullptr || !inputs->is_array() || !std::ranges::all_of(*inputs, isInput)) {
        return std::nullopt;
    }
    std::vector<Variable> variables;
    for (const Json& each : *inputs) {
        Json declared = each;
        if (flag(each, "required")) {
            declared.erase("default");
        }
        if (const Json* const doc = member(each, "description"); doc != nullptr && doc->is_null()) {
            declared.erase("description");
        }
        variables.push_back(
            {text(each, "name"), std::move(declared), fmt::format("/inputs/{}", variables.size())});
    }
    return variables;
}

/// Whether it is what OpenTofu itself reads: `{"variable": {...}}`.
bool isTofuFile(const Json& document) {
    return member(document, "variable") != nullptr && member(document, "properties") == nullptr;
}

class Importer {
public:
    Importer(std::string name, DiagnosticSink& sink) : sink_(sink) {
        module_.name = std::move(name);
    }

    void read(const SourceFile& file) {
        if (file.path().ends_with(".tf")) {
            file_ = &file;
            problem("", kIsTofu, kVariables);
            return;
        }
        auto documents = readYamlDocuments(file, sink_);
        if (!documents) {
            return;
        }
        file_ = &file;
        const std::size_t errors = sink_.errorCount();
        module_.sources.push_back(file.path());
        document_ = 0;
        if (documents->empty()) {
            problem("", "the file is empty");
        }
        for (document_ = 0; document_ < documents->size(); ++document_) {
            const Json& document = documents_.emplace_back(std::move((*documents)[document_]));
            if (const Json* const providers = member(document, "provider_schemas")) {
                const std::size_t before = kinds_.size();
                readProviders(*providers);
                if (kinds_.size() == before && sink_.errorCount() == errors) {
                    problem("/provider_schemas", "it describes no resource, and no provider");
                }
            } else if (const auto variables = variablesOfDocs(document)) {
                readVariables(*variables);
            } else if (isVariables(document)) {
                readVariables(variablesByName(document));
            } else {
                readSchema(document);
            }
        }
    }

    auto take() -> std::optional<ModuleDefinition> {
        Refiner refiner({}, module_.name);
        addKinds(module_, kinds_, refiner, {});
        return std::move(module_);
    }

private:
    void add(const std::string& typeName, const Json& schema, const Json* root) {
        if (!names_.insert(typeName).second) {
            problem("", fmt::format("there is a type '{}' already", typeName));
            return;
        }
        KindSchema kind;
        kind.typeName = typeName;
        kind.preferred = true;
        kind.schema = &schema;
        kind.root = root;
        kinds_.push_back(std::move(kind));
    }

    /// A file holds one: its type is named like the file.
    void readSchema(const Json& document) {
        if (!document.is_object()) {
            problem("", "a schema is an object");
            return;
        }
        if (!reportProblems(document, {*file_, document_, "", document}, sink_)) {
            return;
        }
        const Json& root = documents_.emplace_back(rootSchema(document));
        const auto older = olderForm(root);
        const Json& schema = older ? *older : root;
        if (member(schema, "properties") == nullptr && member(schema, "oneOf") == nullptr &&
            member(schema, "anyOf") == nullptr) {
            const bool isModule = isTofuFile(schema);
            problem("",
                    isModule ? kIsTofu
                             : "it declares no properties, so there is nothing to make a type of",
                    isModule ? kVariables : "");
            return;
        }
        add(typeNameOf(shortName(file_->path())), root, &document);
    }

    void readVariables(const std::vector<Variable>& variables) {
        Json properties = Json::object();
        Json required = Json::array();
        for (const Variable& variable : variables) {
            const Json* const type = member(variable.declared, "type");
            const auto text = type != nullptr && type->is_string() ? type->get<std::string>()
                                                                   : std::string("any");
            auto schema = schemaOfTofuText(text);
            if (!schema) {
                problem(variable.at + "/type", fmt::format("'{}' is no type of OpenTofu", text));
                continue;
            }
            describe(variable.declared, *schema);
            if (const Json* const value = member(variable.declared, "default")) {
                (*schema)["default"] = *value;
            } else {
                required.push_back(variable.name);
            }
            properties[variable.name] = std::move(*schema);
        }
        addObject("Inputs", std::move(properties), std::move(required));
    }

    void readProviders(const Json& providers) {
        for (const auto& [address, provider] : providers.items()) {
            const std::string at = "/provider_schemas/" + pointerSegment(address);
            const std::string name = shortName(address);
            if (const Json* const own = member(provider, "provider")) {
                readBlock("provider_" + name, *own, at + "/provider");
            }
            readBlocks(provider, "resource_schemas", "", at);
            readBlocks(provider, "data_source_schemas", "data_", at);
        }
    }

    void readBlocks(const Json& provider, const char* word, const std::string& prefix,
                    const std::string& at) {
        const Json* const schemas = member(provider, word);
        if (schemas == nullptr) {
            return;
        }
        for (const auto& [name, schema] : schemas->items()) {
            readBlock(prefix + name, schema, at + "/" + word + "/" + pointerSegment(name));
        }
    }

    void readBlock(const std::string& name, const Json& schema, const std::string& at) {
        const Json* const block = member(schema, "block");
        if (block == nullptr) {
            problem(at, "it has no block");
            return;
        }
        Json made = blockSchema(*block, at + "/block", TofuForm::Later);
        documents_.push_back(std::move(made));
        add(typeNameOf(name), documents_.back(), nullptr);
    }

    /// What may be written in a block. What the provider alone computes can't.
    auto blockSchema(const Json& block, const std::string& at, TofuForm form) -> Json {
        Json properties = Json::object();
        Json required = Json::array();
        if (const Json* const attributes = member(block, "attributes")) {
            for (const auto& [name, attribute] : attributes->items()) {
                const bool isRequired = flag(attribute, "required");
                if (!isRequired && !flag(attribute, "optional")) {
                    continue;
                }
                auto schema =
                    attributeSchema(attribute, at + "/attributes/" + pointerSegment(name));
                if (!schema) {
                    continue;
                }
                describe(attribute, *schema);
                properties[name] = std::move(*schema);
                if (isRequired) {
                    required.push_back(name);
                }
            }
        }
        if (const Json* const inner = member(block, "block_types")) {
            for (const auto& [name, type] : inner->items()) {
                addInner(name, type, at + "/block_types/" + pointerSegment(name), properties,
                         required);
            }
        }
        return tofuObject(std::move(properties), std::move(required), form);
    }

    /// What is written where blocks or attributes of type `inner` are nested in this way; nothing
    /// if it is none.
    static auto nestedSchema(std::string_view nesting, Json inner) -> std::optional<Json> {
        if (nesting == "single" || nesting == "group") {
            return inner;
        }
        if (nesting == "map") {
            return Json{{"type", "object"}, {"additionalProperties", std::move(inner)}};
        }
        if (nesting == "list" || nesting == "set") {
            return Json{{"type", "array"}, {"items", std::move(inner)}};
        }
        return std::nullopt;
    }

    /// Attributes have a type of OpenTofu, or attributes of their own.
    auto attributeSchema(const Json& attribute, const std::string& at) -> std::optional<Json> {
        const Json* const nested = member(attribute, "nested_type");
        if (nested != nullptr) {
            const std::string inside = at + "/nested_type";
            auto schema = nestedSchema(text(*nested, "nesting_mode"),
                                       blockSchema(*nested, inside, TofuForm::Later));
            if (!schema) {
                problem(inside, "its nesting_mode is none of OpenTofu's");
            }
            return schema;
        }
        const Json* const type = member(attribute, "type");
        auto schema = type == nullptr ? std::nullopt : schemaOfTofuJson(*type);
        if (!schema) {
            problem(at, "its type is none of OpenTofu's");
        }
        return schema;
    }

    void addInner(const std::string& name, const Json& type, const std::string& at,
                  Json& properties, Json& required) {
        const Json* const block = member(type, "block");
        const std::string nesting = text(type, "nesting_mode");
        if (block == nullptr || nesting.empty()) {
            problem(at, "it has no block or no nesting_mode");
            return;
        }
        auto nested = nestedSchema(nesting, blockSchema(*block, at + "/block", TofuForm::Block));
        if (!nested) {
            problem(at + "/nesting_mode", fmt::format("'{}' is no way to nest blocks", nesting));
            return;
        }
        for (const auto& [from, to] :
             {std::pair("min_items", "minItems"), std::pair("max_items", "maxItems")}) {
            const Json* const bound = member(type, from);
            if (bound != nullptr && nested->at("type") == "array") {
                (*nested)[to] = *bound;
            }
        }
        properties[name] = *std::move(nested);
        const Json* const least = member(type, "min_items");
        if (least != nullptr && *least != Json(0)) {
            required.push_back(name);
        }
    }

    static void describe(const Json& from, Json& schema) {
        for (const char* const word : {"description", "validation"}) {
            if (const Json* const value = member(from, word)) {
                schema[word] = *value;
            }
        }
        if (flag(from, "sensitive")) {
            schema["writeOnly"] = true;
        }
    }

    void addObject(const std::string& typeName, Json properties, Json required) {
        documents_.push_back(
            tofuObject(std::move(properties), std::move(required), TofuForm::Later));
        add(typeName, documents_.back(), nullptr);
    }

    void problem(const std::string& at, const std::string& what, std::string_view help = "") {
        sink_
            .report(diag::SchemaNotUnderstood, spanOfPointer(*file_, document_, at),
                    at.empty() ? std::string("/") : at, what)
            .help(help.empty() ? "nothing is written; mend the schema, or leave this part of it out"
                               : std::string(help));
    }

    DiagnosticSink& sink_;
    ModuleDefinition module_;
    const SourceFile* file_ = nullptr;
    std::size_t document_ = 0;
    std::deque<Json> documents_;
    std::vector<KindSchema> kinds_;
    std::set<std::string> names_;
};

}  // namespace

auto importSchemas(std::span<const SourceFile* const> files, const std::string& name,
                   DiagnosticSink& sink) -> std::optional<ModuleDefinition> {
    Importer importer(name, sink);
    const std::size_t errors = sink.errorCount();
    for (const SourceFile* const file : files) {
        importer.read(*file);
    }
    if (sink.errorCount() > errors) {
        return std::nullopt;
    }
    return importer.take();
}

}  // namespace clc::schema
